using Microsoft.Extensions.Logging.Abstractions;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Reports;
using WorkPlanTracker.App.Features.Reports.Register;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Support.ACommittee;

namespace WorkPlanTracker.Tests.Features.Reports;

public sealed class RegisterTests
{
    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_register_holds_every_report_and_is_narrowed_by_its_address(string provider)
    {
        await using var store = await OpenAsync(provider);
        Assert.IsType<Outcome.Saved>(await ScheduleAsync(store, "R-1", April));
        Assert.IsType<Outcome.Saved>(await new ProposeReport(store.Writer).RunAsync(new(Clerk), new("Stalking") { FinalTitle = "Policing stalking", Committee = "SOP" }, default));
        Assert.IsType<Outcome.Saved>(await new ProposeReport(store.Writer).RunAsync(new(Clerk), new("Dropped"), default));
        Assert.IsType<Outcome.Saved>(await new ReachStage(store.Writer).RunAsync(new(Clerk), "R-4", null, new("withdrawn", "Not needed."), default));
        var register = await Opened(store).GetAsync(withPrivate: false);

        Assert.Equal(["R-1", "R-2", "R-3", "R-4"], Refs(register, "sort=ref"));
        Assert.Equal(["R-4", "R-3", "R-2", "R-1"], Refs(register, "sort=-ref"));
        Assert.Equal("R-1", Refs(register, "")[0]);
        Assert.Equal(["R-1"], Refs(register, $"meeting={April}"));
        Assert.Equal(["R-2", "R-3"], Refs(register, "unscheduled=true&sort=ref"));
        Assert.Equal(["R-4"], Refs(register, "stage=withdrawn"));
        Assert.Equal(["R-1"], Refs(register, "deliveryStatus=scheduled"));
        Assert.Equal(["R-1", "R-2"], Refs(register, "area=VULN&sort=ref"));
        Assert.Equal(["R-1", "R-2"], Refs(register, "project=PP&sort=ref"));
        Assert.Equal(["R-1", "R-3"], Refs(register, "committee=SOP&sort=ref"));
        Assert.Equal(["R-3"], Refs(register, "q=policing%20STALK"));
        var line = register.Lines.Single(l => l.Ref == "R-3");
        Assert.Equal(("Policing stalking", "Stalking"), (line.Title, line.Subject));
        Assert.Equal((April, "SOP", new DateOnly(2011, 4, 7)), (register.Lines.Single(l => l.Ref == "R-1").Meeting, register.Lines.Single(l => l.Ref == "R-1").CommitteeName, register.Lines.Single(l => l.Ref == "R-1").Date));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task An_exempt_report_is_listed_and_found_by_its_public_title_alone_for_those_who_may_not_read_more(string provider)
    {
        await using var store = await OpenAsync(provider);
        Assert.IsType<Outcome.Saved>(await new EditReport(store.Writer).RunAsync(new(Clerk), "R-2", 1, new(null) { Part = 2, PublicTitle = "Award of a contract", ExemptParagraphs = [3], PublicInterestReason = "Terms are not settled.", PrivateTitle = "Zebra: the price" }, default));
        var reports = Opened(store);
        var (open, full) = (await reports.GetAsync(withPrivate: false), await reports.GetAsync(withPrivate: true));

        Assert.Equal(("Award of a contract", "", 2), (open.Lines.Single(l => l.Ref == "R-2").Title, open.Lines.Single(l => l.Ref == "R-2").Subject, open.Lines.Single(l => l.Ref == "R-2").Part));
        Assert.Empty(Refs(open, "q=zebra"));
        Assert.Empty(Refs(open, "q=repeat"));
        Assert.Equal(["R-2"], Refs(full, "q=zebra"));
        Assert.DoesNotContain("Zebra", System.Text.Json.JsonSerializer.Serialize(open.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_read_or_made_anew_while_nothing_changes()
    {
        await using var store = await OpenAsync("Sqlite");
        var reports = Opened(store);

        Assert.Same(await reports.GetAsync(false), await reports.GetAsync(false));
    }

    [Fact]
    public async Task Members_read_the_private_titles_of_their_own_committees_and_share_one_register_with_all_who_read_the_same()
    {
        await using var store = await OpenAsync("Sqlite");
        foreach (var (report, committee, title) in new[] { ("R-1", "SOP", "Zebra: the price"), ("R-2", (string?)null, "Yak: whose it is") })
        {
            Assert.IsType<Outcome.Saved>(await new EditReport(store.Writer).RunAsync(new(Clerk), report, 1, new(null) { Committee = committee, Part = 2, PublicTitle = "Award of a contract", ExemptParagraphs = [3], PublicInterestReason = "Terms are not settled.", PrivateTitle = title }, default));
        }

        Assert.IsType<Outcome.Saved>(await new ReachStage(store.Writer).RunAsync(new(Clerk), "R-1", null, new("withdrawn", "Not needed."), default));
        var reports = Opened(store);
        PrivateScope Scope(params string[] sitsOn) => PrivateScope.Of(new Person("member@example.org", "Member", [Role.Member], []) { SitsOn = sitsOn });
        var sop = await reports.GetAsync(Scope("SOP", "CEP"));
        Assert.Equal(["Zebra: the price", "Award of a contract"], sop.Lines.OrderBy(l => l.Ref).Select(l => l.Title));
        Assert.Same(sop, await reports.GetAsync(Scope("CEP", "SOP")));
        Assert.Equal(["Award of a contract", "Award of a contract"], (await reports.GetAsync(Scope("CEP"))).Lines.Select(l => l.Title));
        Assert.Empty((await reports.GetAsync(Scope("CEP"))).Found(new RegisterView { Q = "Zebra" }));
        Assert.Equal(["R-1"], sop.Found(new RegisterView { Q = "Zebra" }).Select(l => l.Ref));
        Assert.Equal(PrivateScope.Nothing, PrivateScope.Of(new Person("reader@example.org", "Reader", [Role.Reader], []) { SitsOn = ["SOP"] }));
    }

    [Theory]
    [InlineData("stage=nonsense", "stage “nonsense”")]
    [InlineData("deliveryStatus=7", "deliveryStatus “7”")]
    [InlineData("sort=--title", "“--title”")]
    [InlineData("sort=shoe%20size", "“shoe size”")]
    public void An_address_that_asks_for_nonsense_is_told_so_and_shows_the_rest(string query, string said)
    {
        var (view, notes) = Read(query + "&page=-3");

        Assert.Contains(said, Assert.Single(notes), StringComparison.Ordinal);
        Assert.Equal("reports", view.ToAddress());
    }

    [Fact]
    public void A_view_reads_back_from_its_own_address()
    {
        var view = new RegisterView { Q = "a & b", Committee = "SOP", Stage = "inClearance", DeliveryStatus = "late", Area = "VULN", Project = "PP", Meeting = April, Unscheduled = true, Sort = "-date", Page = 3 };

        Assert.Equal(view, Read(view.ToAddress().Split('?')[1]).View);
        Assert.Equal("deferred once, deferred twice, deferred 3 times", string.Join(", ", new[] { 1, 2, 3 }.Select(ReportWords.Deferred)));
        Assert.Equal("In clearance", ReportWords.Of(ReportStage.InClearance));
    }

    private static ReportRegister Opened(Store store) => new(
        new ForwardPlans(store.Database, store.Clock, NullLogger<ForwardPlans>.Instance),
        new PlanModels(new PlanReader(store.Database, store.Clock), NullLogger<PlanModels>.Instance),
        store.Database);

    private static (RegisterView View, IReadOnlyList<string> Notes) Read(string query)
    {
        var asked = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query);
        return RegisterView.Of(name => asked.TryGetValue(name, out var values) ? values[0] : null);
    }

    private static List<string> Refs(RegisterContents register, string query) => [.. register.Found(Read(query).View).Select(l => l.Ref)];
}
