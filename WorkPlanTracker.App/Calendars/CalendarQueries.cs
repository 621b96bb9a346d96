using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Calendars;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.App.Calendars;

/// <summary>Reads what the pages of calendars show.</summary>
public sealed class CalendarQueries(PlanDatabase database, ForwardPlans forward, PlanClock clock)
{
    /// <summary>The most log entries shown at once.</summary>
    public const int PageSize = 20;

    /// <summary>The plan's day in London.</summary>
    public DateOnly Today => LondonTime.DayOf(clock.GetUtcNow().UtcDateTime);

    /// <summary>The body's calendar as the record has it.</summary>
    public async Task<BodyCalendar> DaysAsync(CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        return await context.Calendars.AsNoTracking().SingleOrDefaultAsync(c => c.Ref == OfficeCalendar.TheOne, cancellationToken) is { } kept ? kept.Days() : BodyCalendar.EnglandAndWales;
    }

    /// <summary>Bodies whose meetings anyone may subscribe to.</summary>
    public async Task<IReadOnlyList<(string Ref, string Name)>> PublicBodiesAsync()
    {
        var plan = await forward.GetAsync(withPrivate: false);
        return [.. plan.Committees.Values.Where(c => !c.MeetsInPrivate).OrderBy(c => c.Name, StringComparer.CurrentCulture).Select(c => (c.Ref, c.Name))];
    }

    /// <summary>A person's own addresses that still work, the newest first.</summary>
    public async Task<IReadOnlyList<FeedLine>> FeedsAsync(string email, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        return await context.Feeds.AsNoTracking().Where(f => f.Account == email && f.RevokedAt == null).OrderByDescending(f => f.Id)
            .Select(f => new FeedLine(f.Ref, f.CreatedAt)).ToListAsync(cancellationToken);
    }

    /// <summary>Meetings to come whose deadlines touch a year for which one-off days are not confirmed.</summary>
    public async Task<int> UnconfirmedAsync()
    {
        var plan = await forward.GetAsync(withPrivate: false);
        return plan.Meetings.Values.Count(m => m.Meeting.IsAhead && m.Meeting.Date >= plan.Today && m.Meeting.Date.Year > plan.Calendar.Holidays.OneOff.KnownThrough);
    }
}

/// <summary>One personal address in a list; the address itself is never kept.</summary>
public sealed record FeedLine(string Ref, DateTime CreatedAt);
