using System.Globalization;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.App.Features.Committees;

/// <summary>What is being typed into one section of a body's page.</summary>
public sealed class CommitteeDraft(CommitteeSection section)
{
    /// <summary>What the minutes of a meeting are called.</summary>
    internal const string MinutesLabel = "Minutes on an agenda";

    public CommitteeSection Section { get; } = section;

    public string Name { get; set; } = "";

    public string Abbreviation { get; set; } = "";

    public string Kind { get; set; } = "";

    public string Parent { get; set; } = "";

    /// <summary>One to a line.</summary>
    public string Aliases { get; set; } = "";

    public bool InPrivate { get; set; }

    public string Remit { get; set; } = "";

    public HashSet<string> Areas { get; } = new(StringComparer.Ordinal);

    public string FirstDay { get; set; } = "";

    public string LastDay { get; set; } = "";

    public string Successor { get; set; } = "";

    public string Cycle { get; set; } = "";

    public string CycleWorkingDays { get; set; } = "";

    public string Venue { get; set; } = "";

    public string CapacityMinutes { get; set; } = "";

    public string CapacityItems { get; set; } = "";

    /// <summary>One to a line.</summary>
    public string StandingItems { get; set; } = "";

    /// <summary>One to a line.</summary>
    public string Boroughs { get; set; } = "";

    internal static CommitteeDraft Of(Committee committee, CommitteeSection section)
    {
        var draft = new CommitteeDraft(section)
        {
            Name = committee.Name,
            Abbreviation = committee.Abbreviation,
            Kind = ApiWords.Of(committee.Body),
            Parent = committee.Parent ?? "",
            Aliases = string.Join('\n', committee.Aliases),
            InPrivate = committee.MeetsInPrivate,
            Remit = committee.Remit,
            FirstDay = Said(committee.FirstDay),
            LastDay = Said(committee.LastDay),
            Successor = committee.Successor ?? "",
            Cycle = committee.Cycle,
            CycleWorkingDays = Said(committee.CycleWorkingDays),
            Venue = committee.UsualVenue,
            CapacityMinutes = Said(committee.CapacityMinutes),
            CapacityItems = Said(committee.CapacityItems),
            StandingItems = string.Join('\n', committee.StandingItems),
            Boroughs = string.Join('\n', committee.Boroughs),
        };
        draft.Areas.UnionWith(committee.RemitAreas);
        return draft;
    }

    /// <summary>As a command takes it; or what cannot be a number, by field.</summary>
    internal (CommitteeInput? Input, Outcome? Wrong) ToInput() => Section switch
    {
        CommitteeSection.Body => (new(Name) { Abbreviation = Abbreviation, Kind = Kind, Parent = Parent, Aliases = Cut(Aliases), MeetsInPrivate = InPrivate }, null),
        CommitteeSection.Remit => (new(null) { Remit = Remit, RemitAreas = [.. Areas] }, null),
        CommitteeSection.Life => (new(null) { FirstDay = FirstDay, LastDay = LastDay, Successor = Successor }, null),
        _ => OfSittings(),
    };

    /// <summary>What it says, heading by heading: for the page, and to set beside another's.</summary>
    internal IReadOnlyList<(string Label, string Words)> Facts(CommitteeBoard board)
    {
        (string Label, string Words)[] all = Section switch
        {
            CommitteeSection.Body =>
            [
                ("Name", Name), ("Abbreviation", Abbreviation), ("Kind", ApiWords.Read<CommitteeKind>(Kind) is { } kind ? CommitteeWords.Of(kind) : Kind),
                ("Reports to", Parent.Length > 0 ? board.NameOf(Parent) : ""), ("Also called", Aliases), ("Press and public", InPrivate ? "It meets in private." : ""),
            ],
            CommitteeSection.Remit => [("Terms of reference", Remit), ("Thematic areas", string.Join('\n', board.Areas.Values.Where(a => Areas.Contains(a.Ref)).OrderBy(a => a.Order).Select(a => a.Name)))],
            CommitteeSection.Life => [("First day", FirstDay), ("Last day", LastDay), ("Then", Successor.Length == 0 ? "" : board.Plan.Committees.ContainsKey(Successor) ? board.NameOf(Successor) : $"“{Successor}” (a working title)")],
            _ =>
            [
                ("Cycle", Cycle), ("Working days between meetings", CycleWorkingDays), ("Usual place", Venue), (MinutesLabel, CapacityMinutes), ("Items on an agenda", CapacityItems),
                ("Standing items", StandingItems), ("Boroughs it looks at in turn", string.Join(", ", Cut(Boroughs))),
            ],
        };
        return [.. all.Where(f => f.Words.Trim().Length > 0)];
    }

    /// <summary>All of it as one text.</summary>
    internal string Said(CommitteeBoard board) => Facts(board) is { Count: > 0 } facts ? string.Join('\n', facts.Select(f => $"{f.Label}: {f.Words}")) : "(nothing)";

    /// <summary>Whether it reads as this unsaved text does.</summary>
    internal bool Says(DraftText text)
    {
        (string Field, string Words)[] fields =
        [
            ("name", Name), ("abbreviation", Abbreviation), ("aliases", Aliases), ("remit", Remit), ("firstDay", FirstDay), ("lastDay", LastDay), ("successor", Successor), ("cycle", Cycle),
            ("cycleWorkingDays", CycleWorkingDays), ("usualVenue", Venue), ("capacityMinutes", CapacityMinutes), ("capacityItems", CapacityItems), ("standingItems", StandingItems), ("boroughs", Boroughs),
        ];
        return fields.Where(f => text.Values.ContainsKey(f.Field)).All(f => PlainWords.Clean(text.Value(f.Field)) == PlainWords.Clean(f.Words));
    }

    private static string Said(DateOnly? day) => day is { } known ? LondonTime.Day(known) : "";

    private static string Said(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string[] Cut(string lines) => lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private (CommitteeInput? Input, Outcome? Wrong) OfSittings()
    {
        var wrong = new Dictionary<string, string[]>(StringComparer.Ordinal);
        int? Number(string said, string field, string what)
        {
            if (string.IsNullOrWhiteSpace(said))
            {
                return CommitteeInput.Nothing;
            }

            if (int.TryParse(said.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number != CommitteeInput.Nothing)
            {
                return number;
            }

            wrong[field] = [$"Enter {what} as a whole number, or leave it empty."];
            return null;
        }

        var (days, minutes, items) = (Number(CycleWorkingDays, "cycleWorkingDays", "the working days between meetings"), Number(CapacityMinutes, "capacityMinutes", "the minutes"), Number(CapacityItems, "capacityItems", "the number of items"));
        return wrong.Count > 0
            ? (null, new Outcome.Invalid(wrong))
            : (new(null) { Cycle = Cycle, CycleWorkingDays = days, UsualVenue = Venue, CapacityMinutes = minutes, CapacityItems = items, StandingItems = Cut(StandingItems), Boroughs = Cut(Boroughs) }, null);
    }
}
