using WorkPlanTracker.Domain.Actions;
using WorkPlanTracker.Domain.Comparisons;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Live;

/// <summary>Some plans at one instant as a comparison takes them, for readers with and without private Part 2 text.</summary>
internal sealed record ComparedStates(ComparedState Open, ComparedState Full)
{
    internal ComparedState For(bool withPrivate) => withPrivate ? Full : Open;

    /// <summary>Makes both projections; one object where nothing private is in it.</summary>
    /// <param name="at">The instant, in UTC.</param>
    /// <param name="plans">The plans with their rows.</param>
    /// <param name="around">Reports, meetings and agenda items.</param>
    internal static ComparedStates Of(DateTime at, IReadOnlyList<PlanModel> plans, ReportsAround around, WorkingDays calendar)
    {
        var projects = plans.Select(p => p.Header.Project).ToHashSet(StringComparer.Ordinal);
        var rows = plans.SelectMany(p => p.Rows.Values).ToList();
        var proving = rows.Select(r => r.Proof?.Report).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var serving = around.Reports.Where(r => proving.Contains(r.Ref) || r.Projects.Any(projects.Contains)).ToList();
        var milestones = rows.ToDictionary(r => r.Ref, MilestoneOf, StringComparer.Ordinal);
        var headers = plans.ToDictionary(p => p.Header.Ref, p => new ComparedPlan(p.Header.Ref, p.Header.Title, p.Header.State, p.Header.BaselineNumber), StringComparer.Ordinal);
        var slots = PlanHistory.SlotsOf(around.Items);
        var untaken = around.Items.Where(i => i is { Report: not null, NotTaken: true, Withdrawn: false }).ToLookup(i => i.Report!, i => i.Meeting, StringComparer.Ordinal);
        var meetings = serving.SelectMany(r => untaken[r.Ref].Concat(slots.TryGetValue(r.Ref, out var slot) ? [slot] : [])).Distinct(StringComparer.Ordinal)
            .Select(around.Meetings.GetValueOrDefault).OfType<Meeting>().ToDictionary(m => m.Ref, m => MeetingOf(m, around), StringComparer.Ordinal);

        var reviews = around.Reviews.Where(r => r.Plans.Any(headers.ContainsKey)).ToDictionary(r => r.Ref, r => $"the review of {LondonTime.Day(r.Date)}", StringComparer.Ordinal);
        var taking = serving.Select(r => r.Ref).ToHashSet(StringComparer.Ordinal);
        var asking = around.Items.Where(i => taking.Contains(i.Report!)).ToDictionary(i => i.Ref, i => i.Meeting, StringComparer.Ordinal);
        var actions = around.Actions.Where(a => (a.RaisedAt is { } raised && reviews.ContainsKey(raised)) || (a.Item is { } item && asking.ContainsKey(item))).ToList();
        var requests = around.Requests.Where(r => headers.ContainsKey(r.Plan)).ToDictionary(r => r.Ref, r => RequestOf(r, reviews), StringComparer.Ordinal);
        var today = LondonTime.DayOf(at);

        var open = StateWith(withPrivate: false);
        return new ComparedStates(open, serving.Exists(r => r.PrivateTitle.Length > 0) || actions.Exists(a => a.Part == 2) ? StateWith(withPrivate: true) : open);

        ComparedState StateWith(bool withPrivate) => new(
            at, headers, milestones,
            serving.ToDictionary(
                r => r.Ref,
                r => new ComparedReport(r.Ref, withPrivate && r.PrivateTitle.Length > 0 ? r.PrivateTitle : r.Title, r.Stage, slots.TryGetValue(r.Ref, out var slot) ? meetings.GetValueOrDefault(slot) : null)
                {
                    NotTakenBy = [.. untaken[r.Ref].Select(meetings.GetValueOrDefault).OfType<ComparedMeeting>()],
                },
                StringComparer.Ordinal),
            meetings)
        {
            Calendar = calendar,
            Actions = actions.ToDictionary(a => a.Ref, a => ActionOf(a, withPrivate), StringComparer.Ordinal),
            Requests = requests,
        };

        ComparedAction ActionOf(CommitteeAction action, bool withPrivate) => new(
            action.Ref, withPrivate ? action.Asked : action.Text, action.State, action.Due, action.State is not ActionState.Done && action.Due.HasPassed(today),
            action.RaisedAt is not { } raised ? "" : reviews.GetValueOrDefault(raised) ?? (around.Meetings.GetValueOrDefault(raised) is { } meeting ? $"{around.Committees.GetValueOrDefault(meeting.Committee, meeting.Committee)} on {LondonTime.Day(meeting.Date)}" : raised),
            action.ClosedBy ?? "");
    }

    private static ComparedRequest RequestOf(ChangeRequest request, Dictionary<string, string> reviews) => new(
        request.Ref, request.Plan, ChangeRequestWords.Sentence(request), request.State,
        request.State is ChangeRequestState.Asked or ChangeRequestState.Withdrawn ? "" : request.Review is { } at ? $"at {reviews.GetValueOrDefault(at, at)}" : "between reviews by the chair");

    private static ComparedMeeting MeetingOf(Meeting meeting, ReportsAround around) =>
        new(meeting.Ref, around.Committees.GetValueOrDefault(meeting.Committee, meeting.Committee), meeting.Date, meeting.State is MeetingState.Cancelled, meeting.CancelledBecause);

    private static ComparedMilestone MilestoneOf(PlanRow row) => new()
    {
        Ref = row.Ref,
        Plan = row.Plan,
        Title = row.Title,
        Owner = row.Owner,
        Status = row.Status,
        Computed = row.Computed,
        Baseline = row.Baseline,
        Forecast = row.Forecast,
        Actual = row.Actual,
        Silent = row.Silent,
        Ended = row.RecordEnds.IsSet,
        LastUpdateAt = row.LastUpdateAt,
    };
}

/// <summary>Every report at one instant, and where each stood.</summary>
internal sealed record ReportsAround(
    IReadOnlyCollection<PlannedReport> Reports, IReadOnlyCollection<AgendaItem> Items, IReadOnlyDictionary<string, Meeting> Meetings, IReadOnlyDictionary<string, string> Committees)
{
    /// <summary>Every action.</summary>
    internal IReadOnlyCollection<CommitteeAction> Actions { get; init; } = [];

    /// <summary>Every request for a change of what was agreed.</summary>
    internal IReadOnlyCollection<ChangeRequest> Requests { get; init; } = [];

    /// <summary>Every review.</summary>
    internal IReadOnlyCollection<Review> Reviews { get; init; } = [];
}
