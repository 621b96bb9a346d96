using System.Diagnostics;
using System.Globalization;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Reports;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.Benchmarks.Hosting;

/// <summary>Fills a forward plan: one committee, sixty meetings in half a year, and reports, ten on each meeting and the rest without one.</summary>
internal static class FillingSchedule
{
    internal const int Meetings = 60;
    private const string Clerk = "bench-clerk@example.org";
    private const int OnEach = 10;

    /// <summary>So that all of them lie in one meeting year.</summary>
    private const int EveryDays = 3;

    private static readonly DateOnly First = new(2011, 3, 3);

    internal static string MeetingOf(int number) => Meeting.ReferenceFor("BENCH", First.AddDays(EveryDays * number));

    /// <summary>What a board of the year shows of change n and of none before it: the two first meetings exchange one report.</summary>
    internal static string TextOf(int n) => n % 2 == 0 ? $"moved from {MeetingOf(1)} to {MeetingOf(0)}" : $"moved from {MeetingOf(0)} to {MeetingOf(1)}";

    internal static async Task FillAsync(PlanWriter writer, int reports)
    {
        await SaveAsync(writer, change =>
        {
            change.Add(Committee.Establish("BENCH", "BENCH", "Bench committee", CommitteeKind.Committee, null), "Committee added.");
            var clerk = Account.Open(Clerk, "Bench clerk");
            clerk.Grant([Role.Clerk], [], []);
            change.Add(clerk, "Person added.");
            for (var i = 0; i < Meetings; i++)
            {
                change.Add(Meeting.Call(MeetingOf(i), "BENCH", First.AddDays(EveryDays * i), new(14, 0), "City Hall"), "Meeting called.");
            }
        });
        for (var block = 0; block < reports; block += 500)
        {
            var from = block;
            await SaveAsync(writer, change =>
            {
                for (var i = from + 1; i <= Math.Min(reports, from + 500); i++)
                {
                    var report = PlannedReport.Plan(string.Create(CultureInfo.InvariantCulture, $"R-{10_000 + i}"), $"Report number {i} of the schedule", [], []);
                    change.Add(report, "Report planned.");
                    if (i <= Meetings * OnEach)
                    {
                        var item = AgendaItem.Place(string.Create(CultureInfo.InvariantCulture, $"I-{10_000 + i}"), MeetingOf((i - 1) / OnEach), 1, "", i, report.Title, AgendaItemType.Report, report.Ref);
                        change.Add(item, "Report placed.");
                    }
                }
            });
        }
    }

    /// <summary>Has one report go from the first meeting to the second, and back.</summary>
    internal static async Task<string> MoveAsync(IServiceProvider services, int n)
    {
        var before = Stopwatch.GetTimestamp();
        var input = new SlotInput(MeetingOf(n % 2 == 0 ? 0 : 1)) { Override = true, Reason = "Measured.", Consulted = "Nobody" };
        var outcome = await services.GetRequiredService<ScheduleReport>().RunAsync(new Actor(Clerk), "R-10001", null, input, CancellationToken.None);
        var after = Stopwatch.GetTimestamp();
        return outcome is Outcome.Saved ? string.Create(CultureInfo.InvariantCulture, $"{after} {Stopwatch.GetElapsedTime(before, after).TotalMilliseconds:0.0000}") : throw new InvalidOperationException(outcome.ToString());
    }

    /// <summary>How long it takes to judge one report against every meeting, in milliseconds.</summary>
    internal static async Task<string> ConflictsAsync(IServiceProvider services)
    {
        var plan = await services.GetRequiredService<ForwardPlans>().GetAsync(withPrivate: false);
        var report = plan.Reports["R-10001"];
        var meetings = plan.InOrder.Where(m => m.Meeting.Committee == "BENCH").ToList();
        var (least, found) = (double.MaxValue, 0);
        for (var round = 0; round < 20; round++)
        {
            var before = Stopwatch.GetTimestamp();
            found += meetings.Sum(m => plan.Conflicts(report, m).Count);
            least = Math.Min(least, Stopwatch.GetElapsedTime(before).TotalMilliseconds);
        }

        GC.KeepAlive(found);
        return least.ToString("0.0000", CultureInfo.InvariantCulture);
    }

    private static async Task SaveAsync(PlanWriter writer, Action<Change> fill)
    {
        var outcome = await writer.RunAsync("fill", Actor.Program, change =>
        {
            fill(change);
            return Task.CompletedTask;
        }, CancellationToken.None);
        if (outcome is not Outcome.Saved)
        {
            throw new InvalidOperationException($"The bench's schedule could not be filled: {outcome}");
        }
    }
}
