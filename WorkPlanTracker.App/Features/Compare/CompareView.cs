using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using WorkPlanTracker.Domain.Comparisons;

namespace WorkPlanTracker.App.Features.Compare;

/// <summary>What an address of the comparison asks for. The address is the view.</summary>
/// <param name="Plan">Plans by reference, with commas between; empty for the current ones.</param>
/// <param name="From">Where it begins, in words; empty for the last review.</param>
/// <param name="To">Where it ends, in words; empty for now.</param>
/// <param name="Kind">The one kind of change shown, page by page; null for all.</param>
/// <param name="Page">Which page of that kind, from 1.</param>
public sealed record CompareView(string Plan = "", string From = "", string To = "", ChangeKind? Kind = null, int Page = 1)
{
    /// <summary>The longest words taken from an address.</summary>
    public const int MostText = 200;

    /// <summary>Reads an address.</summary>
    public static CompareView Of(string uri)
    {
        var asked = QueryHelpers.ParseQuery(new Uri(uri).Query);
        return new CompareView(
            Text("plan"), Text("from"), Text("to"),
            Enum.TryParse<ChangeKind>(Text("kind"), ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null,
            int.TryParse(Text("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is >= 1 and <= 1_000_000 ? page : 1);

        string Text(string name) => asked.TryGetValue(name, out var values) && values[0] is { } value ? value.Length > MostText ? value[..MostText] : value.Trim() : "";
    }

    /// <summary>The address.</summary>
    public string ToAddress() => QueryHelpers.AddQueryString("compare", new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["plan"] = Plan.Length > 0 ? Plan : null,
        ["from"] = From.Length > 0 ? From : null,
        ["to"] = To.Length > 0 ? To : null,
        ["kind"] = Kind is { } kind ? System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(kind.ToString()) : null,
        ["page"] = Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null,
    }.Where(p => p.Value is not null));
}
