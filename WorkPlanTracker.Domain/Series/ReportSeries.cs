using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.Domain.Series;

/// <summary>A report that recurs: every so many months, at each meeting, or six months and a year on from something.</summary>
public sealed class ReportSeries : Record
{
    /// <summary>The longest subject: what each instance adds to it still fits a report's.</summary>
    public const int MaxSubjectLength = 200;

    /// <summary>The most instances that may be left out or shifted.</summary>
    public const int MaxChanges = 200;

    private ReportSeries()
    {
    }

    private ReportSeries(string reference)
        : base(reference)
    {
    }

    public override string Kind => "series";

    /// <summary>What its reports are about. While they are exempt, it is for those alone who may read their private text.</summary>
    public string Subject { get; private set; } = "";

    public Rhythm Rhythm { get; private set; } = Rhythm.EachMeeting;

    /// <summary>The committee its reports are meant for, by code; null while that is open.</summary>
    public string? Committee { get; private set; }

    /// <summary>What it is counted from.</summary>
    public AnchorKind Anchor { get; private set; }

    /// <summary>The meeting or report it is counted from, by reference.</summary>
    public string? AnchorRef { get; private set; }

    /// <summary>The day it is counted from, where that is a day.</summary>
    public DateOnly? AnchorDay { get; private set; }

    /// <summary>The kind of paper each of its reports begins as.</summary>
    public ReportKind Paper { get; private set; }

    /// <summary>What the committee is to do with each.</summary>
    public ReportPurpose Purpose { get; private set; }

    /// <summary>Whose reports they are, as printed.</summary>
    public string ReportOf { get; private set; } = "";

    /// <summary>Who writes them, as printed.</summary>
    public string Author { get; private set; } = "";

    /// <summary>References of offices that write them.</summary>
    public IReadOnlyList<string> Offices { get; private set; } = [];

    public IReadOnlyList<string> Areas { get; private set; } = [];

    /// <summary>Codes of the projects they serve.</summary>
    public IReadOnlyList<string> Projects { get; private set; } = [];

    /// <summary>What was decided of single instances, in their order.</summary>
    public IReadOnlyList<InstanceChange> Changes { get; private set; } = [];

    /// <summary>After this day nothing comes any more; null while it goes on.</summary>
    public DateOnly? LastDay { get; private set; }

    /// <summary>Why it ended; empty while it goes on.</summary>
    public string EndedBecause { get; private set; } = "";

    /// <summary>Begins a series.</summary>
    public static ReportSeries Start(string reference, SeriesDetails details)
    {
        var series = new ReportSeries(reference);
        series.Take(details);
        return series;
    }

    /// <summary>Changes what it is. Where the rhythm or what it is counted from changes, what was decided of single instances goes: they are others now.</summary>
    /// <returns>How many such decisions went.</returns>
    /// <exception cref="RuleBrokenException">Words are missing or too long, it has ended, or its parts do not fit each other.</exception>
    public int Edit(SeriesDetails details, DateOnly today)
    {
        RefuseIfEnded(today);
        return Take(details);
    }

    private int Take(SeriesDetails details)
    {
        if (details.Rhythm.Kind is RhythmKind.EachMeeting && details.Committee is null)
        {
            throw new RuleBrokenException("committee", "Say at whose meetings it recurs.", "committee");
        }

        if (details.Anchor is AnchorKind.Day ? details.AnchorDay is null : details.AnchorRef is null)
        {
            throw new RuleBrokenException("anchor", "Say from what it is counted: a day, or the reference of a meeting or a report.", "anchor");
        }

        var counted = (details.Rhythm, details.Anchor, details.AnchorRef, details.AnchorDay, details.Rhythm.Kind is RhythmKind.EachMeeting ? details.Committee : null);
        var went = counted == (Rhythm, Anchor, AnchorRef, AnchorDay, Rhythm.Kind is RhythmKind.EachMeeting ? Committee : null) ? 0 : Changes.Count;
        Changes = went > 0 ? [] : Changes;
        Subject = Words(details.Subject, MaxSubjectLength, "subject", "a subject");
        ReportOf = OptionalWords(details.ReportOf, PlannedReport.MaxTitleLength, "reportOf", "whose report it is");
        Author = OptionalWords(details.Author, PlannedReport.MaxTitleLength, "author", "the author");
        (Rhythm, Committee, Paper, Purpose) = (details.Rhythm, details.Committee, details.Paper, details.Purpose);
        (Anchor, AnchorRef, AnchorDay) = (details.Anchor, details.Anchor is AnchorKind.Day ? null : details.AnchorRef, details.Anchor is AnchorKind.Day ? details.AnchorDay : null);
        (Offices, Areas, Projects) = ([.. details.Offices.Distinct(StringComparer.Ordinal)], [.. details.Areas.Distinct(StringComparer.Ordinal)], [.. details.Projects.Distinct(StringComparer.Ordinal)]);
        return went;
    }

    /// <summary>Passes it to the body that takes over: its reports are meant for that from now on.</summary>
    /// <exception cref="RuleBrokenException">It has ended.</exception>
    public void PassTo(string successor, DateOnly today) => Edit(SeriesDetails.Of(this) with { Committee = successor }, today);

    /// <summary>Leaves one instance out.</summary>
    /// <exception cref="RuleBrokenException">It has ended, or no reason is given.</exception>
    public void Skip(SeriesInstance instance, string reason, Author by, DateTime at)
    {
        RefuseIfEnded(LondonTime.DayOf(at));
        if (instance.Skipped)
        {
            throw new RuleBrokenException("skipped", $"Instance {instance.Number} of {Ref} is left out already.", "instance");
        }

        Decide(new InstanceChange(instance.Number, null, Words(reason, PlannedReport.MaxTextLength, "reason", "why it is left out"), by.Name, at, instance.Called), instance);
    }

    /// <summary>Has one instance come on another day; the others stay where they are.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="day">The day; null has it follow the rhythm again.</param>
    /// <param name="before">The instance before it; null for the first.</param>
    /// <param name="after">The instance after it; null for the last.</param>
    /// <param name="reason">Why; not needed to follow the rhythm again.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="at">When, in UTC.</param>
    /// <exception cref="RuleBrokenException">It has ended, no reason is given, or the day lies before the one before, behind the one after, or after the last day.</exception>
    public void Shift(SeriesInstance instance, DateOnly? day, SeriesInstance? before, SeriesInstance? after, string reason, Author by, DateTime at)
    {
        RefuseIfEnded(LondonTime.DayOf(at));
        if (day is null || day == instance.RhythmDay)
        {
            Changes = instance.Skipped || instance.Shifted
                ? [.. Changes.Where(c => !c.IsOf(instance))]
                : throw new RuleBrokenException("asUsual", $"Instance {instance.Number} of {Ref} follows the rhythm already.", "day");
            return;
        }

        if (day <= before?.Day || day >= after?.Day)
        {
            throw new RuleBrokenException("order", $"Choose a day{(before is null ? "" : $" after {LondonTime.Day(before.Day)}")}{(after is null ? "" : $"{(before is null ? "" : " and")} before {LondonTime.Day(after.Day)}")}: the instances keep their order.", "day");
        }

        if (day > LastDay)
        {
            throw new RuleBrokenException("afterEnd", $"Choose a day up to {LondonTime.Day(LastDay.Value)}: {Ref} ends then.", "day");
        }

        Decide(new InstanceChange(instance.Number, day, Words(reason, PlannedReport.MaxTextLength, "reason", "why it is shifted"), by.Name, at, instance.Called), instance);
    }

    /// <summary>Ends it: after a day nothing comes any more. While that day is still to come, another may be set.</summary>
    /// <exception cref="RuleBrokenException">It has ended already, or no reason is given.</exception>
    public void End(DateOnly lastDay, string reason, DateOnly today)
    {
        RefuseIfEnded(today);
        (EndedBecause, LastDay) = (Words(reason, PlannedReport.MaxTextLength, "reason", "why it ends"), lastDay);
    }

    /// <summary>Whether it has ended by a day: it goes on until its last day comes.</summary>
    public bool HasEnded(DateOnly today) => LastDay <= today;

    /// <summary>Refuses what a series that has ended no longer does.</summary>
    /// <exception cref="RuleBrokenException">It has ended.</exception>
    public void RefuseIfEnded(DateOnly today)
    {
        if (HasEnded(today))
        {
            throw new RuleBrokenException("ended", $"{Ref} ended on {LondonTime.Day(LastDay!.Value)}, so it no longer changes. Start another series instead.", "ref");
        }
    }

    /// <summary>What was decided of an instance; null where nothing was.</summary>
    public InstanceChange? DecisionOn(SeriesInstance instance) => Changes.FirstOrDefault(c => c.IsOf(instance));

    /// <summary>What a report of an instance is called: the subject, and which one it is.</summary>
    public string SubjectOf(SeriesInstance instance) => Subject + WhichOf(instance);

    /// <summary>What the report of an instance is called after another of the series, or after the report it is counted from: its words, and which one this is.</summary>
    /// <remarks>For exempt reports: what may be printed of the next is said in words that were printed of one before.</remarks>
    public string TitleAfter(string title, SeriesInstance instance)
    {
        var which = WhichOf(instance);
        var words = WithoutWhich(title);
        return (words.Length + which.Length > PlannedReport.MaxTitleLength ? words[..(PlannedReport.MaxTitleLength - which.Length)].TrimEnd() : words) + which;
    }

    private string WhichOf(SeriesInstance instance) => Rhythm.Kind switch
    {
        RhythmKind.Offsets => $": {Rhythm.On(Rhythm.Offsets[instance.Number - 1])}",
        RhythmKind.Months => $", {PlanDate.InMonth(instance.Day.Year, instance.Day.Month).Text}",
        _ => $", {LondonTime.Day(instance.Day)}",
    };

    private static string WithoutWhich(string title)
    {
        if (title.LastIndexOf(": ", StringComparison.Ordinal) is > 0 and var colon && Enumerable.Range(1, Rhythm.MaxMonths).Any(m => title[(colon + 2)..] == Rhythm.On(m)))
        {
            return title[..colon];
        }

        return title.LastIndexOf(", ", StringComparison.Ordinal) is > 0 and var comma
            && PlanDateReader.Read(title[(comma + 2)..], PlanDateContext.On(new(2000, 1, 1))).Date is { Precision: PlanDatePrecision.Day or PlanDatePrecision.Month } && title[comma..].Any(char.IsAsciiDigit) ? title[..comma] : title;
    }

    private void Decide(InstanceChange change, SeriesInstance instance)
    {
        IReadOnlyList<InstanceChange> decided = [.. Changes.Where(c => !c.IsOf(instance)).Append(change).OrderBy(c => c.Number)];
        Changes = decided.Count > MaxChanges ? throw new RuleBrokenException("tooMany", $"At most {MaxChanges} instances of a series are left out or shifted. Change its rhythm instead.", "instance") : decided;
    }
}
