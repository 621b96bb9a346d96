using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Deadlines;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.App.Features.Committees;

/// <summary>The words of committees on pages.</summary>
internal static class CommitteeWords
{
    internal static string Of(CommitteeKind kind) => kind switch
    {
        CommitteeKind.Authority => "Full authority",
        CommitteeKind.SubCommittee => "Sub-committee",
        CommitteeKind.Joint => "Joint committee",
        CommitteeKind.ManagementGroup => "Management group",
        _ => kind.ToString(),
    };

    internal static string Of(MeetingState state) => state switch
    {
        MeetingState.AgendaPublished => "Agenda published",
        _ => state.ToString(),
    };

    internal static string Of(CountingWay way) => way switch
    {
        CountingWay.CalendarDays => "calendar days",
        CountingWay.CalendarWeeks => "calendar weeks",
        CountingWay.WorkingDays => "working days",
        _ => "clear working days",
    };

    /// <summary>How long the body exists, as a table says it; empty where nothing is known.</summary>
    internal static string Life(Committee committee, DateOnly today) => (committee.FirstDay, committee.LastDay) switch
    {
        (_, { } last) when last < today => $"Ended {LondonTime.ShortDay(last)}",
        ({ } first, { } last) => $"{LondonTime.ShortDay(first)} to {LondonTime.ShortDay(last)}",
        (null, { } last) => $"Until {LondonTime.ShortDay(last)}",
        ({ } first, null) => first > today ? $"From {LondonTime.ShortDay(first)}" : $"Since {LondonTime.ShortDay(first)}",
        _ => "",
    };

    /// <summary>A rule in words: <c>Publication is due five clear working days before the meeting; the law asks for it.</c></summary>
    internal static string Sentence(DeadlineRule rule)
    {
        var excluding = rule.Excluding.Count == 0 ? "" : $" It leaves out {string.Join(", ", rule.Excluding.Select(p => $"{p.Name} ({LondonTime.Day(p.From)} to {LondonTime.Day(p.To)})"))}.";
        return $"{DeadlineStepWords.Of(rule.Step)}: {rule.Words}{(rule.Statutory ? "; the law asks for it" : "")}.{excluding}";
    }
}
