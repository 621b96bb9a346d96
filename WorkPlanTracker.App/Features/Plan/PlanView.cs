using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.App.Features.Plan;

/// <summary>What a plan page shows: which plans, filter, grouping, order, columns, instant. It lives in the address, whole.</summary>
public sealed record PlanView
{
    public static readonly IReadOnlyList<(string Key, string Name)> Groupings =
        [("area", "Thematic area"), ("owner", "Lead"), ("objective", "Objective"), ("committee", "Committee"), ("status", "Status"), ("none", "No groups")];

    public static readonly IReadOnlyList<(string Key, string Name)> Orders =
        [("due", "Due date"), ("ref", "Reference"), ("title", "Title"), ("baseline", "Baseline"), ("forecast", "Forecast"), ("slip", "Slip"), ("status", "Status"), ("updated", "Last update")];

    /// <summary>The usual view, whatever view a person opens the plan on.</summary>
    public const string UsualAddress = "plan?group=area";

    private const int MostText = 200;

    /// <summary>ISO 8601 instants; without an offset, in UTC.</summary>
    private static readonly string[] Instants = ["yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"];

    public IReadOnlyList<string> Plans { get; init; } = [];

    public string Group { get; init; } = "area";

    public string Sort { get; init; } = "due";

    public bool Descending { get; init; }

    public string Search { get; init; } = "";

    public MilestoneStatus? Status { get; init; }

    public string Area { get; init; } = "";

    public string Owner { get; init; } = "";

    public string Committee { get; init; } = "";

    /// <summary>What the rows are shown as.</summary>
    public PlanShape Shape { get; init; }

    /// <summary>How far the time line is drawn out, 0 for all of it on one screen.</summary>
    public int Zoom { get; init; }

    /// <summary>Every dependency is drawn on the time line, not those of the row with the focus alone.</summary>
    public bool Links { get; init; }

    /// <summary>Only what is at risk, off track, overdue, silent or in disagreement.</summary>
    public bool Attention { get; init; }

    /// <summary>Which columns stand beside the reference and the title, and in which order.</summary>
    public IReadOnlyList<PlanColumn> Columns { get; init; } = PlanColumn.Usual;

    /// <summary>A past instant in UTC, or null for now.</summary>
    public DateTime? AsAt { get; init; }

    /// <summary>Words of the address that mean an instant and are not read yet: <c>14 January</c>.</summary>
    public string AsAtWords { get; init; } = "";

    /// <summary>How the past is compared with today.</summary>
    public PlanMarks Marks { get; init; }

    /// <summary>The saved view it comes from, by reference; empty where there is none.</summary>
    public string Saved { get; init; } = "";

    /// <summary>True where something narrows the rows.</summary>
    public bool IsFiltered => Search.Length > 0 || Status is not null || Area.Length > 0 || Owner.Length > 0 || Committee.Length > 0 || Attention;

    /// <summary>The columns in the table: those chosen, with room made for the marks where they are asked for.</summary>
    public IReadOnlyList<PlanColumn> TableColumns => Marks is PlanMarks.None ? Columns : [.. Columns.Where(c => c.Key is not "updated" and not "evidence"), PlanColumn.Since];

    /// <summary>The instant as an address says it: a day where it is a day's end; empty for now.</summary>
    public string Past => AsAt is { } at ? Domain.Dates.AsAt.InAddress(at) : "";

    /// <summary>Reads an address. What it cannot read it leaves at its usual value.</summary>
    public static PlanView Of(string uri) => OfQuery(new Uri(uri).Query);

    /// <summary>Reads what stands after the question mark.</summary>
    public static PlanView OfQuery(string words)
    {
        var query = QueryHelpers.ParseQuery(words);
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
            Status = Features.Milestones.StatusNames.Read(Text("status")),
            Area = Text("area"),
            Owner = Text("owner"),
            Committee = Text("committee"),
            Attention = Text("attention") == "1",
            Columns = PlanColumn.Read(Text("columns")),
            AsAtWords = Text("asAt"),
            Marks = Text("diff") switch { "1" => PlanMarks.Shown, "only" => PlanMarks.Only, _ => PlanMarks.None },
            Saved = Named().FirstOrDefault(n => !PlanShapes.IsName(n)) ?? "",
            Shape = PlanShapes.Of(Named().FirstOrDefault(PlanShapes.IsName)),
            Zoom = int.TryParse(Text("zoom"), NumberStyles.None, CultureInfo.InvariantCulture, out var zoom) ? Math.Min(zoom, PlanShapes.MostZoom) : 0,
            Links = Text("links") == "1",
        };

        // The same word names a saved view, a shape, or both.
        string[] Named() => Text("view").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        string Text(string name) => query.TryGetValue(name, out var value) ? (value.ToString() is { Length: > MostText } tooLong ? tooLong[..MostText] : value.ToString()) : "";
    }

    /// <summary>A date alone means the end of that day in London; null where it is neither a date nor an instant.</summary>
    public static DateTime? InstantOf(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? LondonTime.EndOfDay(day)
        : DateTimeOffset.TryParseExact(text, Instants, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant.UtcDateTime
        : null;

    /// <summary>The address of this view.</summary>
    public string ToAddress()
    {
        var query = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["plan"] = Plans.Count > 0 ? string.Join(',', Plans) : null,
            ["view"] = PlanShapes.InAddress(Saved, Shape),
            ["group"] = Group == "area" && Saved.Length == 0 ? null : Group,
            ["sort"] = Sort == "due" && !Descending ? null : $"{(Descending ? "-" : "")}{Sort}",
            ["q"] = Search.Length > 0 ? Search : null,
            ["status"] = Status is { } status ? System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(status.ToString()) : null,
            ["area"] = Area.Length > 0 ? Area : null,
            ["owner"] = Owner.Length > 0 ? Owner : null,
            ["committee"] = Committee.Length > 0 ? Committee : null,
            ["attention"] = Attention ? "1" : null,
            ["columns"] = PlanColumn.Write(Columns),
            ["zoom"] = Zoom > 0 ? Zoom.ToString(CultureInfo.InvariantCulture) : null,
            ["links"] = Links ? "1" : null,
            ["asAt"] = Past.Length > 0 ? Past : AsAtWords.Length > 0 ? AsAtWords : null,
            ["diff"] = Marks switch { PlanMarks.Shown => "1", PlanMarks.Only => "only", _ => null },
        };

        // The bare address opens on the view a person chose; the usual view says so.
        return query.Values.All(v => v is null) ? UsualAddress : QueryHelpers.AddQueryString("plan", query.Where(p => p.Value is not null));
    }

    /// <summary>The address of every row of this view on paper.</summary>
    public string ToPrintAddress() => $"plan/print{ToAddress()["plan".Length..]}";

    /// <summary>What a saved view keeps of this: all but the instant and where it came from.</summary>
    public string ToQuery() => (this with { AsAt = null, AsAtWords = "", Marks = PlanMarks.None, Saved = "" }).ToAddress()["plan?".Length..];

    /// <summary>What decides which rows are listed, in which order; views that differ in looks alone share one listing.</summary>
    public string ToListingKey() => (this with { Columns = PlanColumn.Usual, Saved = "", Shape = PlanShape.Table, Zoom = 0, Links = false }).ToAddress();

    /// <summary>The same view with nothing that narrows it.</summary>
    public static PlanView Unfiltered(PlanView view) => view with { Search = "", Status = null, Area = "", Owner = "", Committee = "", Attention = false };

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
}
