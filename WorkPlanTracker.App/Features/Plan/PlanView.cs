using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.App.Features.Plan;

/// <summary>What a plan page shows: which plans, filter, grouping, order, instant. It lives in the address, whole.</summary>
public sealed record PlanView
{
    public static readonly IReadOnlyList<(string Key, string Name)> Groupings =
        [("area", "Thematic area"), ("owner", "Lead"), ("objective", "Objective"), ("committee", "Committee"), ("status", "Status"), ("none", "No groups")];

    public static readonly IReadOnlyList<(string Key, string Name)> Orders =
        [("due", "Due date"), ("ref", "Reference"), ("title", "Title"), ("baseline", "Baseline"), ("forecast", "Forecast"), ("slip", "Slip"), ("status", "Status"), ("updated", "Last update")];

    private const int MostText = 200;

    public IReadOnlyList<string> Plans { get; init; } = [];

    public string Group { get; init; } = "area";

    public string Sort { get; init; } = "due";

    public bool Descending { get; init; }

    public string Search { get; init; } = "";

    public MilestoneStatus? Status { get; init; }

    public string Area { get; init; } = "";

    public string Owner { get; init; } = "";

    public string Committee { get; init; } = "";

    /// <summary>Only what is at risk, off track, overdue, silent or in disagreement.</summary>
    public bool Attention { get; init; }

    /// <summary>A past instant in UTC, or null for now.</summary>
    public DateTime? AsAt { get; init; }

    /// <summary>True where something narrows the rows.</summary>
    public bool IsFiltered => Search.Length > 0 || Status is not null || Area.Length > 0 || Owner.Length > 0 || Committee.Length > 0 || Attention;

    /// <summary>Reads an address. What it cannot read it leaves at its usual value.</summary>
    public static PlanView Of(string uri)
    {
        var query = QueryHelpers.ParseQuery(new Uri(uri).Query);
        var sort = Text("sort");
        var descending = sort.StartsWith('-');
        sort = sort.TrimStart('-');
        return new PlanView
        {
            Plans = [.. Text("plan").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).Take(8)],
            Group = Groupings.Any(g => g.Key == Text("group")) ? Text("group") : "area",
            Sort = Orders.Any(o => o.Key == sort) ? sort : "due",
            Descending = descending && Orders.Any(o => o.Key == sort),
            Search = Text("q"),
            Status = Enum.TryParse<MilestoneStatus>(Text("status"), ignoreCase: true, out var status) && Enum.IsDefined(status) ? status : null,
            Area = Text("area"),
            Owner = Text("owner"),
            Committee = Text("committee"),
            Attention = Text("attention") == "1",
            AsAt = InstantOf(Text("asAt")),
        };

        string Text(string name) => query.TryGetValue(name, out var value) ? (value.ToString() is { Length: > MostText } tooLong ? tooLong[..MostText] : value.ToString()) : "";
    }

    /// <summary>A date alone means the end of that day in London; null where it is neither a date nor an instant.</summary>
    public static DateTime? InstantOf(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? LondonTime.EndOfDay(day)
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant.UtcDateTime
        : null;

    /// <summary>The address of this view.</summary>
    public string ToAddress()
    {
        var query = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["plan"] = Plans.Count > 0 ? string.Join(',', Plans) : null,
            ["group"] = Group == "area" ? null : Group,
            ["sort"] = Sort == "due" && !Descending ? null : $"{(Descending ? "-" : "")}{Sort}",
            ["q"] = Search.Length > 0 ? Search : null,
            ["status"] = Status is { } status ? System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(status.ToString()) : null,
            ["area"] = Area.Length > 0 ? Area : null,
            ["owner"] = Owner.Length > 0 ? Owner : null,
            ["committee"] = Committee.Length > 0 ? Committee : null,
            ["attention"] = Attention ? "1" : null,
            ["asAt"] = AsAt?.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture) is { } at ? AsAtDay(at) : null,
        };
        return QueryHelpers.AddQueryString("plan", query.Where(p => p.Value is not null));
    }

    /// <summary>Whether a row belongs to the view.</summary>
    public bool Shows(PlanRow row, IReadOnlyDictionary<string, AreaName> areas) =>
        (Status is null || row.Status == Status)
        && (Area.Length == 0 || row.Areas.Any(a => IsWithin(a, areas)))
        && (Owner.Length == 0 || row.Owner == Owner)
        && (Committee.Length == 0 || row.Proof?.Committee == Committee)
        && (!Attention || row.Status is MilestoneStatus.AtRisk or MilestoneStatus.OffTrack || row.Overdue || row.Silent || row.Disagrees)
        && (Search.Length == 0 || Search.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => Mentions(row, word)));

    private static bool Mentions(PlanRow row, string word) =>
        row.Ref.Contains(word, StringComparison.OrdinalIgnoreCase) || row.Title.Contains(word, StringComparison.OrdinalIgnoreCase)
        || row.Owner.Contains(word, StringComparison.OrdinalIgnoreCase) || row.LastSaid.Contains(word, StringComparison.OrdinalIgnoreCase);

    private bool IsWithin(string area, IReadOnlyDictionary<string, AreaName> areas)
    {
        for (var at = area; at is not null; at = areas.GetValueOrDefault(at)?.Parent)
        {
            if (at == Area)
            {
                return true;
            }
        }

        return false;
    }

    private string AsAtDay(string instant)
    {
        var day = LondonTime.DayOf(AsAt!.Value);
        return LondonTime.EndOfDay(day) == AsAt ? day.ToString("O", CultureInfo.InvariantCulture) : instant;
    }
}
