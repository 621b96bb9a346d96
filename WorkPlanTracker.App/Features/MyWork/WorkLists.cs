using System.Globalization;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reviews;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.Features.MyWork;

/// <summary>Works out what waits for a lead from the shared plans. It asks the database nothing where those are warm.</summary>
public sealed class WorkLists(PlanModels models, Data.PlanClock clock, Data.KeptCalendar calendar)
{
    /// <summary>As many plans as are kept in memory: those the person leads come first.</summary>
    private const int MostPlans = 8;

    private static readonly StringComparer Words = StringComparer.Create(CultureInfo.GetCultureInfo("en-GB"), CompareOptions.IgnoreCase | CompareOptions.NumericOrdering);

    /// <summary>What waits for this person now.</summary>
    public async Task<WorkList> GetAsync(Person person)
    {
        var index = await models.IndexAsync();
        var plans = new List<PlanModel>();
        foreach (var header in index.Plans
            .Where(p => !p.RecordEnds.IsSet && p.State is not PlanState.Closed)
            .OrderByDescending(p => person.Leads.Contains(p.Project, StringComparer.Ordinal))
            .ThenByDescending(p => index.Default.Contains(p.Ref, StringComparer.Ordinal)).Take(MostPlans))
        {
            if (await models.FindAsync(header.Ref, person.ReadsPrivate) is { } plan)
            {
                plans.Add(plan);
            }
        }

        return Of(person, plans, clock.GetUtcNow().UtcDateTime, calendar.Days);
    }

    /// <summary>The list of a person from some plans at an instant.</summary>
    public static WorkList Of(Person person, IReadOnlyList<PlanModel> plans, DateTime now, WorkingDays calendar)
    {
        List<WorkItem> waiting = [], done = [];
        var watched = new HashSet<string>(StringComparer.Ordinal);
        var today = LondonTime.DayOf(now);
        foreach (var plan in plans)
        {
            DateTime? reporting = plan.Header.NextReviewAt is { } review ? Review.ReportingFor(LondonTime.DayOf(review), calendar) : null;
            foreach (var row in plan.Rows.Values.Where(r => IsMine(r, person)))
            {
                watched.Add(row.Ref);
                watched.UnionWith(row.DependsOn);
                if (UpdateNeed.Of(FactsOf(row, reporting, plans), now, calendar) is { } need)
                {
                    waiting.Add(new WorkItem(row, need));
                }
                else if (row.LastUpdateAt is { } at && LondonTime.DayOf(at) == today)
                {
                    done.Add(new WorkItem(row, null));
                }
            }
        }

        return new WorkList(
            [.. waiting.OrderBy(i => i.Need!.Reason).ThenBy(i => i.Row.Due).ThenBy(i => i.Row.Ref, Words)],
            [.. done.OrderByDescending(i => i.Row.LastUpdateAt).ThenBy(i => i.Row.Ref, Words)],
            watched,
            [.. plans.Where(p => person.Leads.Contains(p.Header.Project, StringComparer.Ordinal) || p.Rows.Values.Any(r => IsMine(r, person))).Select(p => p.Header)]);
    }

    private static bool IsMine(PlanRow row, Person person) =>
        !row.RecordEnds.IsSet && person.Roles.Contains(Role.Lead)
        && (person.Leads.Contains(row.Project, StringComparer.Ordinal) || (row.OwnerEmail is not null && row.OwnerEmail == person.Email));

    private static NeedFacts FactsOf(PlanRow row, DateTime? reporting, IReadOnlyList<PlanModel> plans) =>
        new(row.Status, row.Computed, row.Due, row.Overdue, row.Duty, row.MissedAt ?? reporting, row.LastUpdateAt, MovedOf(row, plans));

    /// <summary>The first of those it waits for that is later than agreed and was said so after this one's own last word.</summary>
    private static MovedDependency? MovedOf(PlanRow row, IReadOnlyList<PlanModel> plans)
    {
        foreach (var reference in row.BlockedBy)
        {
            if (plans.Select(p => p.Rows.GetValueOrDefault(reference)).FirstOrDefault(r => r is not null) is { LastUpdateAt: { } said, Forecast.IsKnown: true } other
                && (row.LastUpdateAt is not { } own || said > own) && other.Computed.Slip is { IsLate: true })
            {
                return new MovedDependency(reference, other.Forecast, other.Forecast.End > row.Due.End);
            }
        }

        return null;
    }
}
