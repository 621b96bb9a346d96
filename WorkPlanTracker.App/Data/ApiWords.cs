using System.Text.Json;

namespace WorkPlanTracker.App.Data;

/// <summary>Enumerations as the contract says them, and back: by name alone, never by number.</summary>
internal static class ApiWords
{
    internal static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>All of them, for messages.</summary>
    internal static string All<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Select(Of));

    /// <summary>Null where there is no such word.</summary>
    internal static T? Read<T>(string? said)
        where T : struct, Enum =>
        Enum.GetValues<T>().Where(v => string.Equals(Of(v), said?.Trim(), StringComparison.OrdinalIgnoreCase)).Select(v => (T?)v).FirstOrDefault();

    /// <summary>Reads a word where one is given, keeps what stands where none is.</summary>
    internal static T Read<T>(string? said, T kept, string field)
        where T : struct, Enum => said is null ? kept : said.Length == 0 ? default : Read<T>(said) ?? throw Change.Stop(InputErrors.Of(field, $"Use one of: {All<T>()}."));
}
