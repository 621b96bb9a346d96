using Microsoft.Extensions.Logging.Abstractions;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Finder;
using WorkPlanTracker.App.Features.Milestones;
using WorkPlanTracker.App.Features.Reports;
using WorkPlanTracker.App.Features.Reports.Series;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Features.Finder;

public sealed class FinderIndexesTests
{
    private static readonly FinderReach Lead = new(new Person(APlan.Lead, "Lead officer", [Role.Lead], ["PP"]));
    private static readonly FinderReach Clerk = new(new Person("clerk@example.org", "Clerk", [Role.Clerk], []));

    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_series_is_found_by_its_subject_and_while_its_reports_are_exempt_only_by_those_who_may_read_them(string provider)
    {
        await using var store = await ACommittee.OpenAsync(provider);
        var reader = new FinderReader(store.Database);
        var index = await reader.ReadAsync(default);
        Assert.IsType<Outcome.Saved>(await new StartSeries(store.Writer).RunAsync(new(ACommittee.Clerk), new("Zebra prices") { Rhythm = "months", Every = 6, Anchor = "3 August 2010", Committee = "SOP" }, default));
        index = await reader.RefreshAsync(index, default);
        Assert.Equal(("series:S-1", "reports/series/S-1", "SOP, every six months"), Line(index, "zebra", Lead));
        Assert.Equal(("series:S-1", "reports/series/S-1", "SOP, every six months"), Line(index, "S-1", Lead));

        Assert.IsType<Outcome.Saved>(await new ProposeNext(store.Writer).RunAsync(new(ACommittee.Clerk), "S-1", default));
        Assert.IsType<Outcome.Saved>(await new EditReport(store.Writer).RunAsync(new(ACommittee.Clerk), "R-3", 1, new(null) { Part = 2, PublicTitle = "Award of a contract", ExemptParagraphs = [3], PublicInterestReason = "Terms are not settled." }, default));
        foreach (var newest in new[] { await reader.RefreshAsync(index, default), await reader.ReadAsync(default) })
        {
            Assert.Empty(Hits(newest, "zebra", Lead));
            Assert.Contains("series:S-1", Hits(newest, "award of a contract", Lead).Select(h => h.Key));
            Assert.Empty(Hits(newest, "zebra", new(new Person("m@example.org", "M", [Role.Member], []) { SitsOn = ["CEP"] })));
            Assert.Contains("series:S-1", Hits(newest, "zebra", new(new Person("m@example.org", "M", [Role.Member], []) { SitsOn = ["SOP"] })).Select(h => h.Key));
            Assert.Single(Hits(newest, "S-1", Clerk), h => h.Key == "series:S-1" && h.Title == "Zebra prices");
        }

        static IEnumerable<FinderEntry> Hits(FinderIndex index, string typed, FinderReach reach) =>
            FinderSearch.Run(index, FinderQuery.Of(typed), reach, FinderUse.None, new(2011, 2, 24)) is { Found: true } found ? found.Groups.SelectMany(g => g.Hits).Select(h => h.Entry) : [];

        static (string, string?, string)? Line(FinderIndex index, string typed, FinderReach reach) => Hits(index, typed, reach).FirstOrDefault() is { } hit ? (hit.Key, hit.Address, hit.Note) : null;
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_change_is_found_at_once_and_costs_one_read_for_everyone(string provider)
    {
        await using var store = await Store.CreateAsync(provider);
        await APlan.FillAsync(store, 5);
        var clock = new PlanClock(store.Clock);
        var models = new PlanModels(new PlanReader(store.Database, clock), NullLogger<PlanModels>.Instance);
        using var follower = new LogFollower(store.Database, store.Writer, models, new ForwardPlans(store.Database, store.Clock, NullLogger<ForwardPlans>.Instance), new SavedViewShelf(store.Database), new CoverShelf(store.Database, clock), new ChangeFeed(NullLogger<ChangeFeed>.Instance), NullLogger<LogFollower>.Instance);
        await follower.StartAsync(CancellationToken.None);
        var indexes = new FinderIndexes(new FinderReader(store.Database), models, clock);

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(async () => await indexes.SearchAsync("oversight", Lead, FinderUse.None))));
        Assert.Equal(1, indexes.Reads);
        Assert.Equal(MilestoneStatus.NotStarted, (await FirstAsync("pp-m03"))?.Status);

        Assert.IsType<Outcome.Saved>(await new PostProgressUpdate(store.Writer).RunAsync(new(APlan.Lead), "PP-M03", 1, new("onTrack", null, null, "Begun."), CancellationToken.None));
        await Eventually.TrueAsync(() => models.Revision == 1, "the models have heard of it");
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(async () => await indexes.SearchAsync("oversight", Lead, FinderUse.None))));
        Assert.Equal(2, indexes.Reads);
        Assert.Equal(MilestoneStatus.OnTrack, (await FirstAsync("pp-m03"))?.Status);
        Assert.Equal(5, (await indexes.SearchAsync("oversight", Lead, FinderUse.None)).Total);

        Assert.IsType<Outcome.Saved>(await store.Writer.RunAsync("plan", Actor.Sample, change =>
        {
            var report = PlannedReport.Plan("R-1", "Palaeography", [], ["PP"]);
            report.Exempt(new Exemption("Specialist advice", [3], "It would harm the authority’s position."), "Palaeography of a named forger", "");
            change.Add(report, "Report planned.");
            return Task.CompletedTask;
        }, CancellationToken.None));
        await Eventually.TrueAsync(() => models.Revision == 2, "the models have heard of it");
        Assert.Null(await FirstAsync("palaeography"));
        Assert.Equal("Specialist advice", (await FirstAsync("specialist advice"))?.Title);
        Assert.Equal("Palaeography of a named forger", (await FirstAsync("specialist advice", Clerk))?.Title);

        Assert.IsType<Outcome.Saved>(await store.Writer.RunAsync("remove", Actor.Sample, async change => change.Remove(await change.FetchAsync<Milestone>("PP-M05"), "Removed."), CancellationToken.None));
        await Eventually.TrueAsync(() => models.Revision == 3, "the models have heard of it");
        Assert.Equal(4, (await indexes.SearchAsync("oversight", Lead, FinderUse.None)).Total);
        Assert.IsType<Outcome.Saved>(await store.Writer.RunAsync("call", Actor.Sample, change =>
        {
            change.Add(Committee.Establish("SOP", "SOP", "Strategic and Operational Policing Committee", CommitteeKind.Committee, null), "Committee established.");
            change.Add(Meeting.Call("SOP-2011-04-07", "SOP", new(2011, 4, 7), new(14, 0), "City Hall"), "Meeting called.");
            return Task.CompletedTask;
        }, CancellationToken.None));
        await Eventually.TrueAsync(async () => (await FirstAsync("sop april"))?.Key == "meeting:SOP-2011-04-07", "the meeting is found");
        Assert.Equal(4, (await indexes.SearchAsync("oversight", Lead, FinderUse.None)).Total);
        await follower.StopAsync(CancellationToken.None);

        async Task<FinderEntry?> FirstAsync(string typed, FinderReach? reach = null) =>
            (await indexes.SearchAsync(typed, reach ?? Lead, FinderUse.None)) is { Found: true } answer ? answer.Groups[0].Hits[0].Entry : null;
    }
}
