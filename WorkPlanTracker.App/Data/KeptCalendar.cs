using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.Domain.Calendars;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.App.Data;

/// <summary>The body's calendar for everyone who counts days: one value, shared, and another one once the record has changed.</summary>
/// <remarks>Whoever follows the log has it read again before the read models are. A command asks <see cref="Change.CalendarAsync"/>, which reads the record itself. See docs/adr/0042.</remarks>
public sealed class KeptCalendar
{
    private volatile WorkingDays _days = WorkingDays.EnglandAndWales;

    /// <summary>The calendar as it was last read.</summary>
    public WorkingDays Days => _days;

    /// <summary>The calendar that a record keeps; the shipped one where there is none yet.</summary>
    internal static WorkingDays Of(OfficeCalendar? kept) => kept is null ? WorkingDays.EnglandAndWales : new WorkingDays(kept.Days());

    internal async Task ReadAsync(PlanDbContext context, CancellationToken cancellationToken) =>
        _days = Of(await context.Calendars.AsNoTracking().SingleOrDefaultAsync(c => c.Ref == OfficeCalendar.TheOne, cancellationToken));
}
