using Microsoft.Extensions.Logging.Abstractions;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Milestones;
using WorkPlanTracker.App.Features.Plan;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Features.Plan;

public sealed class PlanComparisonTests
{
    private static readonly Actor Lead = new(APlan.Lead);

    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_changed_since_is_said_in_words_and_deleted_milestones_are_there(string provider)
    {
        await using var store = await Store.CreateAsync(provider);
        await APlan.FillAsync(store, 4);
        var then = store.Clock.Now;
        store.Clock.Now = store.Clock.Now.AddDays(1);
        Saved(await new PostProgressUpdate(store.Writer).RunAsync(Lead, "PP-M01", 1, new("atRisk", "mid april", null, "Late."), default));
        Saved(await new EditMilestone(store.Writer).RunAsync(Lead, "PP-M02", 1, new(null, null, null, null, null, "Someone else", null, null, null, null, null, null), default));
        Saved(await store.Writer.RunAsync("remove", Actor.Sample, async change => change.Remove(await change.FetchAsync<Milestone>("PP-M03"), "PP-M03 removed."), default));
        Saved(await new PlanMilestone(store.Writer).RunAsync(Lead, new("PP-2010-11", "A newcomer", "", [], "", "", "", "", "", [], "", ""), default));
        var models = new PlanModels(new PlanReader(store.Database, store.Clock), NullLogger<PlanModels>.Instance);
        var listings = new PlanListings(models, new PlanHistory(store.Database));
        var view = new PlanView { Plans = ["PP-2010-11"], Group = "none", Sort = "ref", AsAt = then };

        var plain = await listings.GetAsync(view, false, default);
        var marked = await listings.GetAsync(view with { Marks = PlanMarks.Shown }, false, default);
        var only = await listings.GetAsync(view with { Marks = PlanMarks.Only }, false, default);

        Assert.Equal(["PP-M01", "PP-M02", "PP-M03", "PP-M04"], plain.Lines.Select(l => l.Ref));
        Assert.Empty(plain.Differences);
        Assert.Equal(["PP-M01", "PP-M02", "PP-M03", "PP-M04", "PP-M05"], marked.Lines.Select(l => l.Ref));
        Assert.Equal(["PP-M01", "PP-M02", "PP-M03", "PP-M05"], only.Lines.Select(l => l.Ref));
        Assert.Equal("now at risk; forecast now mid April 2011", marked.Differences["PP-M01"]);
        Assert.Equal("lead now Someone else", marked.Differences["PP-M02"]);
        Assert.Equal("removed since", marked.Differences["PP-M03"]);
        Assert.Equal("not there yet then", marked.Differences["PP-M05"]);
        Assert.Equal(4, marked.Counts.Total);
        Assert.Equal(MilestoneStatus.NotStarted, marked.Row("PP-M01")!.Status);

        static void Saved(Outcome outcome) => Assert.IsType<Outcome.Saved>(outcome);
    }

    [Theory]
    [InlineData("http://localhost/plan?columns=status,lead,nonsense,status", "status,lead")]
    [InlineData("http://localhost/plan?columns=nonsense", null)]
    [InlineData("http://localhost/plan?columns=baseline,forecast,slip,status,updated,evidence", null)]
    public void Columns_are_read_from_the_address_and_written_back(string address, string? columns) =>
        Assert.Equal(columns, PlanColumn.Write(PlanView.Of(address).Columns));

    [Theory]
    [InlineData("plan?view=V-2&group=area&status=atRisk&columns=lead,status&asAt=2010-11-12&diff=only")]
    [InlineData("plan?plan=PP-2010-11&group=owner&sort=-slip&q=a%20b%26c&area=VAW&owner=Lead%20officer&committee=SOP&attention=1")]
    [InlineData("plan?group=area")]
    public void An_address_survives_being_read_and_written(string address) => Assert.Equal(address, PlanView.Of($"http://localhost/{address}").ToAddress());
}
