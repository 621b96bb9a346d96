using System.Text.Json.Serialization;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Deadlines;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.App.Api;

/// <summary>A meeting as the API gives it.</summary>
public sealed record MeetingAnswer(
    string Ref, string Committee, DateOnly Date, TimeOnly? Time, string Place, MeetingKind Sitting, MeetingState State, IReadOnlyList<AgendaAnswer>? Agenda, int? CapacityMinutes, int? CapacityItems,
    IReadOnlyList<string> StandingItems, IReadOnlyList<string> Boroughs, string Theme, DateTime? PublishedAt, string CancelledBecause, string? ReplacedBy, IReadOnlyList<MeetingMove> Moves,
    RecordSource Source, int Version)
{
    /// <summary>What a write has to say that stopped nothing; left out where nothing was written.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Warnings { get; init; }

    /// <summary>Boroughs that come back with an update.</summary>
    public IReadOnlyList<string> Returning { get; init; } = [];

    /// <summary>The bodies a joint meeting is held with, by code.</summary>
    public IReadOnlyList<string> JointWith { get; init; } = [];

    /// <summary>Who was there, from and to which item, and who sent apologies, in the order of the minutes.</summary>
    public IReadOnlyList<AttendantAnswer> Attendance { get; init; } = [];

    /// <summary>How far its minutes have got.</summary>
    public MinutesStage MinutesStage { get; init; }

    /// <summary>The meeting that agreed the minutes, by reference.</summary>
    public string? MinutesAgreedAt { get; init; }

    /// <summary>Its minutes in the order of the agenda; null in a list.</summary>
    public IReadOnlyList<MinuteAnswer>? Minutes { get; init; }

    /// <param name="items">Its agenda; null to leave it out.</param>
    /// <param name="minutes">Its minutes; null to leave them out.</param>
    /// <param name="withPrivate">Whether the caller may read what was minuted in private.</param>
    internal static MeetingAnswer Of(Meeting m, IReadOnlyList<AgendaItem>? items, IReadOnlyList<Minute>? minutes = null, bool withPrivate = false) => new(
        m.Ref, m.Committee, m.Date, m.Time, m.Place, m.Sitting, m.State, items is null ? null : [.. Domain.Meetings.Agenda.InOrder(items).Select(AgendaAnswer.Of)], m.CapacityMinutes, m.CapacityItems,
        m.StandingItems, m.Boroughs, m.Theme, m.PublishedAt, m.CancelledBecause, m.ReplacedBy, m.Moves, m.Source, m.Version)
    {
        Returning = m.Returning,
        JointWith = m.JointWith,
        Attendance = [.. m.Attendance.Select(a => new AttendantAnswer(a.Name, a.Sort, a.From, a.To))],
        MinutesStage = m.MinutesStage,
        MinutesAgreedAt = m.MinutesAgreedAt,
        Minutes = minutes is null || items is null ? null : [.. Domain.Meetings.Agenda.InOrder(items).Select(i => minutes.FirstOrDefault(t => t.Items.Contains(i.Ref, StringComparer.Ordinal))).OfType<Minute>().Distinct().Select(t => MinuteAnswer.Of(t, withPrivate))],
    };
}

/// <summary>Someone at a meeting, or someone who sent apologies.</summary>
/// <param name="From">The number of the item from which on; empty for the whole meeting.</param>
/// <param name="To">The number of the item until which; empty for to the end.</param>
public sealed record AttendantAnswer(string Name, AttendanceSort Sort, string From, string To);

/// <summary>One minute. What was said and resolved in private is there for those alone who may read it.</summary>
/// <param name="Items">The agenda items it covers, by reference.</param>
/// <param name="Text">What was said; of a part 2 minute the public summary.</param>
public sealed record MinuteAnswer(string Ref, string Number, string Title, int Part, IReadOnlyList<string> Items, string Text, IReadOnlyList<ItemOutcome> Outcomes, int Version)
{
    /// <summary>What was said in private; left out for those who may not read it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? PrivateText { get; init; }

    internal static MinuteAnswer Of(Minute m, bool withPrivate) => new(m.Ref, m.Number, m.Title, m.Part, m.Items, m.Text, m.Part == 2 && withPrivate ? m.PrivateOutcomes : m.Outcomes, m.Version)
    {
        PrivateText = m.Part == 2 && withPrivate ? m.PrivateText : null,
    };
}

/// <summary>One item of an agenda; the title is the public one.</summary>
public sealed record AgendaAnswer(
    int Part, string Section, string Number, string Title, AgendaItemType Type, string? Report, string Ref, int Order, int? Minutes, bool Withdrawn, bool NotTaken, string MinuteNumber, string Presenter, bool Oral, string SpecialCircumstances, int Version)
{
    internal static AgendaAnswer Of(AgendaItem i) => new(i.Part, i.Section, i.Number, i.Title, i.Type, i.Report, i.Ref, i.Order, i.Minutes, i.Withdrawn, i.NotTaken, i.MinuteNumber, i.Presenter, i.Oral, i.SpecialCircumstances, i.Version);
}

/// <summary>Everything that is due before a meeting.</summary>
public sealed record DeadlinesAnswer(string Meeting, DateOnly Date, IReadOnlyList<StepAnswer> Steps, IReadOnlyList<string> Clashes, IReadOnlyList<string> Warnings)
{
    internal static DeadlinesAnswer Of(Meeting meeting, MeetingDeadlines deadlines) => new(
        meeting.Ref, meeting.Date, [.. deadlines.Steps.Select(StepAnswer.Of)], [.. deadlines.Clashes.Select(c => c.Sentence)], deadlines.Warnings);
}

/// <summary>When one step is due: the date, the rule that won, every rule's own date, and why.</summary>
public sealed record StepAnswer(DeadlineStep Step, DateOnly Date, string Rule, DateOnly? LawfulDate, string WhyItWins, string Explanation, IReadOnlyList<RuleDateAnswer> Rules)
{
    internal static StepAnswer Of(StepDeadline step) => new(
        step.Step, step.Date, step.Winner.Rule.Name, step.LawfulDate, step.WhyItWins, step.Winner.Explain().Text, [.. step.Rules.Select(RuleDateAnswer.Of)]);
}

/// <summary>The date that one rule gives, and how it came to it day by day.</summary>
public sealed record RuleDateAnswer(string Name, DateOnly Date, int Offset, CountingWay Way, bool Statutory, bool MovedBack, string Explanation, IReadOnlyList<CountedDay> Days)
{
    internal static RuleDateAnswer Of(RuleDate date)
    {
        var told = date.Explain();
        return new RuleDateAnswer(date.Rule.Name, date.Date, date.Rule.Offset, date.Rule.Way, date.Rule.Statutory, date.MovedBack, told.Text, told.Days);
    }
}
