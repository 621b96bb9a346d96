using FsCheck;
using FsCheck.Fluent;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.Tests.Domain.Dates;

/// <summary>Dates of every precision, for properties.</summary>
internal static class PlanDates
{
    private static readonly Gen<DateOnly> Day = Gen.Choose(new DateOnly(1995, 1, 1).DayNumber, new DateOnly(2095, 12, 31).DayNumber).Select(DateOnly.FromDayNumber);

    internal static Arbitrary<DateOnly> Days { get; } = Arb.From(Day);

    internal static Gen<PlanDate> Gen1 { get; } = Gen.OneOf(
        Day.Select(d => PlanDate.OnDay(d)),
        Day.Select(d => PlanDate.InMonth(d.Year, d.Month)),
        Day.Select(d => PlanDate.InQuarter(FinancialYear.Containing(d), FinancialYear.QuarterOf(d))),
        Day.Select(d => PlanDate.InSeason((Season)(d.DayNumber % 4), d.Year)),
        Day.Select(d => PlanDate.InYear(d.Year)),
        Day.SelectMany(d => Gen.Choose(1, 400).Select(n => PlanDate.Between(d, d.AddDays(n)))));

    internal static Arbitrary<PlanDate> Any { get; } = Arb.From(Gen1);
}
