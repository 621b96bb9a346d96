using FsCheck;
using FsCheck.Fluent;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Deadlines;

namespace WorkPlanTracker.Tests.Domain.Deadlines;

/// <summary>Rules of every way of counting, calendars with closures, and meetings from 2001 to 2030, for properties.</summary>
internal static class AnyRule
{
    private static readonly Gen<DateOnly> Day = Gen.Choose(new DateOnly(2001, 1, 1).DayNumber, new DateOnly(2030, 12, 31).DayNumber).Select(DateOnly.FromDayNumber);

    /// <summary>Near the meetings that the closures and periods below were drawn for, so that they are met often.</summary>
    private static readonly Gen<DateOnly> Winter = Gen.Choose(new DateOnly(2010, 11, 1).DayNumber, new DateOnly(2011, 6, 30).DayNumber).Select(DateOnly.FromDayNumber);

    private static readonly Gen<DeadlineRule> Rule =
        from step in Gen.Elements(Enum.GetValues<DeadlineStep>())
        from way in Gen.Elements(Enum.GetValues<CountingWay>())
        from offset in Gen.Choose(1, way is CountingWay.CalendarWeeks ? 6 : 40)
        from statutory in Gen.Elements(true, false)
        from periods in Gen.ListOf(Period(), 2)
        from some in Gen.Choose(0, 2)
        select new DeadlineRule($"{offset} {way}", step, offset, way, statutory, [.. periods.Take(some)]);

    internal static Arbitrary<DateOnly> Meetings { get; } = Arb.From(Gen.OneOf(Day, Winter));

    internal static Arbitrary<DeadlineRule> Rules { get; } = Arb.From(Rule);

    internal static Arbitrary<WorkingDays> Calendars { get; } = Arb.From(
        from count in Gen.Choose(0, 12)
        from days in Gen.ListOf(Winter, count)
        select new WorkingDays(days));

    private static Gen<ExcludedPeriod> Period() =>
        from first in Gen.OneOf(Day, Winter)
        from length in Gen.Choose(0, 12)
        select new ExcludedPeriod("break", first, first.AddDays(length));
}
