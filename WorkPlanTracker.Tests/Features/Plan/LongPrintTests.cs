using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Data.Sqlite;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.WorkPlans;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Features.Plan;

public sealed class LongPrintTests : IDisposable
{
    private const int Rows = 10_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("plan-print-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Ten_thousand_rows_are_all_on_paper_and_come_piece_by_piece()
    {
        var settings = AppProcess.Demo(_folder);
        Assert.Equal(0, (await AppProcess.VerbAsync(settings, "seed")).ExitCode);
        await FillAsync(settings["ConnectionStrings__WorkPlan"]);
        await using var app = await AppProcess.StartAsync(settings);
        using var visitor = await DemoVisitor.SignInAsync(app);

        using var answer = await visitor.GetAsync("/plan/print?plan=PP-2010-11&group=none&q=Leaflet", HttpCompletionOption.ResponseHeadersRead, Stop);
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.True(answer.Headers.TransferEncodingChunked);
        var sheet = await answer.Content.ReadAsStringAsync(Stop);

        Assert.Equal(Rows, sheet.Split("<tr data-ref=").Length - 1);
        Assert.Contains("10,000 milestones", sheet, StringComparison.Ordinal);
        Assert.Contains("Leaflet &lt;slot&gt; 7", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("<slot>", sheet, StringComparison.Ordinal);
        Assert.EndsWith("</html>", sheet.TrimEnd(), StringComparison.Ordinal);
    }

    private static async Task FillAsync(string connection)
    {
        var database = new SqliteDatabase($"{connection};Pooling=False");
        await using var writer = new SqlitePlanWriter(database, new FixedClock(new DateTime(2011, 2, 24, 8, 0, 0, DateTimeKind.Utc)));
        Assert.IsType<Outcome.Saved>(await writer.RunAsync("fill", Actor.Program, async change =>
        {
            var plan = await change.ReadAsync<WorkPlan>("PP-2010-11");
            for (var i = 1; i <= Rows; i++)
            {
                change.Add(global::WorkPlanTracker.Domain.Milestones.Milestone.Propose($"PP-X{i:00000}", plan, APlan.Details($"Leaflet <slot> {i}"), PlanDate.NotSet, PlanDate.OnDay(new(2011, 3, 10))), $"{i} added.");
            }
        }, Stop));
    }
}
