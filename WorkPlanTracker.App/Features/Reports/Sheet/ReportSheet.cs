using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Actions;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Deadlines;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Reports.Sheet;

/// <summary>One report with all that surrounds it. The page asks <see cref="Sees"/> before it shows what an exempt report keeps private.</summary>
/// <param name="Report">The report itself; never to be changed here.</param>
/// <param name="Sees">Whether the reader may see its private text: always where it is taken in public.</param>
/// <param name="Slot">Its place on an agenda; null while it has none.</param>
/// <param name="Meeting">The meeting it stands on.</param>
/// <param name="Committee">The committee it stands with or is meant for.</param>
/// <param name="Milestones">Milestones that it proves or that wait for it.</param>
/// <param name="Actions">Actions that asked for it or that it closed.</param>
/// <param name="Entries">The newest of its history.</param>
/// <param name="Today">The plan's day.</param>
public sealed record ReportSheet(
    PlannedReport Report, bool Sees, AgendaItem? Slot, Meeting? Meeting, Committee? Committee, IReadOnlyList<Milestone> Milestones, IReadOnlyList<CommitteeAction> Actions,
    IReadOnlyList<ReportEntry> Entries, ReportChoices Choices, DateOnly Today)
{
    /// <summary>Whether the reader may have its private papers, whichever part it is taken in.</summary>
    public bool SeesPrivate { get; init; }

    /// <summary>Its private papers, for those who may have them; none for others.</summary>
    public IReadOnlyList<Paper> PrivatePapers => SeesPrivate ? Report.PrivatePapers : [];

    /// <summary>What the reader may call it.</summary>
    public string Title => Sees && Report is { Part: 2, PrivateTitle.Length: > 0 } ? Report.PrivateTitle : Report.Title;

    /// <summary>Which of its milestones owe an update that did not come, by reference: what is declared of them is not shown as if it were news.</summary>
    public IReadOnlySet<string> Silent { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The body's calendar.</summary>
    public required WorkingDays Body { get; init; }

    /// <summary>Names of the meetings it speaks of, by reference.</summary>
    public IReadOnlyDictionary<string, string> Meetings { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The series it is an instance of; null where it recurs not at all.</summary>
    public SeriesFacts? Series { get; init; }

    /// <summary>What the reader may call that series.</summary>
    public string SeriesSubject { get; init; } = "";

    /// <summary>That of its committee.</summary>
    public WorkingDays Calendar => Committee?.Calendar(Body) ?? Body;

    /// <summary>When what is due for the meeting it stands on; null while it stands on none.</summary>
    public MeetingDeadlines? Deadlines => Meeting is { } meeting ? Committee?.DeadlinesOf(meeting.Date, Body) : null;

    /// <summary>Its meeting's day has passed and it was not published for it.</summary>
    public bool PassedWithout => Delivery.HasPassedWithout(Report.Stage, Meeting?.Date, Today);

    public DeliveryStatus Status => Delivery.Of(Report.Stage, Report.Deferrals, Deadlines, Today, Calendar);

    /// <summary>It is listed, or meant, for information, but asks the committee to decide something.</summary>
    public bool AsksThoughForInformation => (Report.Purpose is ReportPurpose.Information || Slot?.Section == AgendaSection.Information) && Delivery.AsksForDecision(Report.Recommendation);

    /// <summary>What a meeting is called; what is no meeting goes by its reference.</summary>
    public string NameOf(string meeting) => Meetings.GetValueOrDefault(meeting, meeting);

    /// <summary>Whether a move has to be explained.</summary>
    public bool MoveIsExplained => Meeting is { State: not MeetingState.Planned } || StageRules.IsCommissioned(Report.Stage);
}

/// <summary>One entry of a report's history.</summary>
public sealed record ReportEntry(long Sequence, DateTime At, string Actor, string Sentence, string Reason);

/// <summary>What the fields of a report can be set to, with names for what they are set to.</summary>
public sealed record ReportChoices(PlanIndex Index, IReadOnlyList<Choice> Committees, IReadOnlyList<Choice> Offices, IReadOnlyList<Choice> Projects)
{
    internal static string NameOf(IReadOnlyList<Choice> choices, string reference) => choices.FirstOrDefault(c => c.Ref == reference)?.Name ?? reference;

    internal string AreaName(string code) => Index.Areas.GetValueOrDefault(code)?.Name ?? code;

    internal string PriorityName(string reference) => Index.Priorities.FirstOrDefault(p => p.Ref == reference)?.Name ?? reference;
}

/// <summary>Something to choose.</summary>
public sealed record Choice(string Ref, string Name);
