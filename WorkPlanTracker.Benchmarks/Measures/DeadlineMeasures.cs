using System.Diagnostics;
using System.Globalization;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Deadlines;

namespace WorkPlanTracker.Benchmarks.Measures;

/// <summary>Deadlines worked out from rules, in this process: there is nothing to wait for but the counting.</summary>
internal static class DeadlineMeasures
{
    private const int Meetings = 10_000;

    internal static void Run(Action<Figure> report)
    {
        var calendar = new WorkingDays(Enumerable.Range(2000, 50).SelectMany(y => new[] { 29, 30, 31 }.Select(d => new DateOnly(y, 12, d))));
        IReadOnlyList<DeadlineRule> rules =
        [
            .. DeadlineRules.Usual(CommitteeKind.Committee),
            new("Commission", DeadlineStep.Commission, 12, CountingWay.CalendarWeeks),
            new("First draft", DeadlineStep.FirstDraft, 30, CountingWay.WorkingDays),
            new("Comments", DeadlineStep.Comments, 25, CountingWay.WorkingDays),
            new("Clearance", DeadlineStep.Clearance, 18, CountingWay.WorkingDays),
            new("Final paper", DeadlineStep.Final, 12, CountingWay.WorkingDays),
        ];
        var first = Time(rules, calendar);
        var rounds = Enumerable.Range(0, Samples.Rounds).Select(_ => Time(rules, calendar)).ToList();
        var median = Samples.Median(rounds);
        report(new Figure(
            string.Create(CultureInfo.InvariantCulture, $"deadlines of {Meetings:N0} meetings × {rules.Count} rules, ms"),
            $"{Samples.Ms(median)} (first time {Samples.Ms(first)})", "–", median, 1_000, 300));
    }

    private static double Time(IReadOnlyList<DeadlineRule> rules, WorkingDays calendar)
    {
        var start = Stopwatch.GetTimestamp();
        var clashes = 0;
        for (var meeting = 0; meeting < Meetings; meeting++)
        {
            clashes += MeetingDeadlines.Of(new DateOnly(2005, 1, 3).AddDays(meeting), rules, calendar).Clashes.Count;
        }

        GC.KeepAlive(clashes);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
