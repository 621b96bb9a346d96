using System.Globalization;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Reports.Register;

/// <summary>What the register shows, as its address says it: the same filters as the API's.</summary>
public sealed record RegisterView
{
    /// <summary>What the register can be sorted by, in the address's words.</summary>
    internal static readonly string[] SortKeys = ["ref", "title", "committee", "date", "stage", "deadline", "deferrals"];

    public string Q { get; init; } = "";

    public string Committee { get; init; } = "";

    public string Stage { get; init; } = "";

    public string DeliveryStatus { get; init; } = "";

    public string Area { get; init; } = "";

    public string Project { get; init; } = "";

    public string Meeting { get; init; } = "";

    public bool Unscheduled { get; init; }

    /// <summary>One of <see cref="SortKeys"/>, with a minus for the other way round.</summary>
    public string Sort { get; init; } = "deadline";

    public int Page { get; init; } = 1;

    /// <summary>A past day or instant in words; empty for today.</summary>
    public string AsAt { get; init; } = "";

    internal string SortKey => Sort.TrimStart('-');

    internal bool Descending => Sort.StartsWith('-');

    internal bool IsFiltered => this with { Sort = "deadline", Page = 1, AsAt = "" } != new RegisterView();

    /// <summary>Reads an address; nonsense is said and left out.</summary>
    internal static (RegisterView View, IReadOnlyList<string> Notes) Of(Func<string, string?> asked)
    {
        var notes = new List<string>();
        string Word<T>(string name)
            where T : struct, Enum
        {
            var said = asked(name)?.Trim() ?? "";
            if (said.Length == 0)
            {
                return "";
            }

            if (ApiWords.Read<T>(said) is { } known)
            {
                return ApiWords.Of(known);
            }

            notes.Add($"The address asks for {name} “{Short(said)}”, which there is not, so it was left out. Use one of: {ApiWords.All<T>()}.");
            return "";
        }

        var sort = asked("sort")?.Trim() is { Length: > 0 } wanted ? wanted : "deadline";
        if (!SortKeys.Contains(sort.TrimStart('-'), StringComparer.Ordinal) || sort.StartsWith("--", StringComparison.Ordinal))
        {
            notes.Add($"The register cannot be sorted by “{Short(sort)}”. Use one of: {string.Join(", ", SortKeys)}.");
            sort = "deadline";
        }

        return (new RegisterView
        {
            Q = Short(asked("q")?.Trim() ?? "", 200),
            Committee = Short(asked("committee")?.Trim() ?? ""),
            Stage = Word<ReportStage>("stage"),
            DeliveryStatus = Word<DeliveryStatus>("deliveryStatus"),
            Area = Short(asked("area")?.Trim() ?? ""),
            Project = Short(asked("project")?.Trim() ?? ""),
            Meeting = Short(asked("meeting")?.Trim() ?? ""),
            Unscheduled = asked("unscheduled") is "true" or "1" or "True",
            Sort = sort,
            AsAt = Short(asked("asAt")?.Trim() ?? "", 100),
            Page = int.TryParse(asked("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, 100_000) : 1,
        }, notes);
    }

    /// <summary>The address that shows this.</summary>
    internal string ToAddress()
    {
        var parts = new List<string>();
        void Add(string name, string value, string usual = "")
        {
            if (value != usual)
            {
                parts.Add($"{name}={Uri.EscapeDataString(value)}");
            }
        }

        Add("q", Q);
        Add("committee", Committee);
        Add("stage", Stage);
        Add("deliveryStatus", DeliveryStatus);
        Add("area", Area);
        Add("project", Project);
        Add("meeting", Meeting);
        Add("unscheduled", Unscheduled ? "true" : "");
        Add("sort", Sort, "deadline");
        Add("asAt", AsAt);
        Add("page", Page.ToString(CultureInfo.InvariantCulture), "1");
        return parts.Count == 0 ? "reports" : $"reports?{string.Join('&', parts)}";
    }

    private static string Short(string text, int longest = 40) => text.Length <= longest ? text : text[..longest];
}
