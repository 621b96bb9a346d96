using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using WorkPlanTracker.App.ChangeControl;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reviews;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.ChangeControl;

/// <summary>What the pages of change control show and send.</summary>
public sealed class RequestViewTests : BunitContext
{
    private static readonly Actor TheLead = new(APlan.Lead);
    private static readonly Person TheChair = new(ChangeControlTests.Chair, "Chair of the group", [Role.Bmg], []);

    [Fact]
    public async Task A_request_offers_the_decision_to_the_group_alone_and_a_refusal_without_a_reason_keeps_what_was_chosen()
    {
        await using var store = await OpenAsync();
        var request = await AskAsync(store, "PP-M01");
        var reader = Render<RequestView>(p => p.Add(r => r.Request, request).Add(r => r.Person, new Person("reader@example.org", "Reader", [Role.Reader], [])));
        Assert.Equal(["It waits for the Business Management Group."], reader.FindAll(".request-acts > *").Select(e => e.TextContent));
        var view = Render<RequestView>(p => p.Add(r => r.Request, request).Add(r => r.Person, TheChair));
        await view.Find(".request-acts .go").ClickAsync(new());
        await view.Find("input[value=refuse]").ChangeAsync(new() { Value = "refuse" });
        await view.Find("form").SubmitAsync();

        Assert.Equal("Say why it is refused.", view.Find(".field-error").TextContent);
        Assert.True(view.Find("input[value=refuse]").HasAttribute("checked"));
        await view.Find("textarea").InputAsync(new() { Value = "The audit is out." });
        await view.Find("form").SubmitAsync();
        Assert.Equal(ChangeRequestState.Refused, (await Services.GetRequiredService<ChangeRequestQueries>().FindAsync("CR-1", default))!.State);
    }

    [Fact]
    public async Task A_request_that_somebody_else_decided_meanwhile_says_so_and_loses_nothing()
    {
        await using var store = await OpenAsync();
        var request = await AskAsync(store, "PP-M01");
        Assert.IsType<Outcome.Saved>(await new DecideChange(store.Writer).RunAsync(new(ChangeControlTests.Chair), "CR-1", 1, new("approve"), default));
        var form = Render<DecideForm>(p => p.Add(f => f.Request, request).Add(f => f.Person, TheChair));
        await form.Find("textarea").InputAsync(new() { Value = "Agreed in the room." });

        await form.Find("form").SubmitAsync();

        Assert.Contains("has changed CR-1 since you looked at it", form.Markup, StringComparison.Ordinal);
        Assert.Equal("Agreed in the room.", form.Find("textarea").GetAttribute("value"));
    }

    [Fact]
    public async Task The_list_is_paged_keeps_its_filters_in_the_address_and_shows_the_request_that_the_address_opens()
    {
        await using var store = await OpenAsync();
        for (var i = 1; i <= ChangeRequestQueries.PageSize + 2; i++)
        {
            await AskAsync(store, "PP-M01");
            Assert.IsType<Outcome.Saved>(await new WithdrawRequest(store.Writer).RunAsync(TheLead, $"CR-{i}", 1, default));
        }

        var navigation = Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>();
        navigation.NavigateTo("changes?plan=pp-2010-11&about=PP-M01&state=withdrawn&open=CR-1");
        var page = Render<ChangesPage>();
        page.WaitForElement(".pages", TimeSpan.FromSeconds(30));

        Assert.Equal(ChangeRequestQueries.PageSize + 1, page.FindAll("article.request").Count);
        Assert.Equal("CR-1", page.Find("article.request").Id);
        Assert.Contains("52 requests", page.Markup, StringComparison.Ordinal);
        Assert.Equal("changes?plan=pp-2010-11&state=withdrawn&about=PP-M01&page=2", page.Find(".pages a").GetAttribute("href"));
        Assert.Equal("changes?plan=pp-2010-11&state=asked&about=PP-M01", page.FindAll(".a-tabs a")[1].GetAttribute("href"));
        navigation.NavigateTo("changes?page=99");
        page.WaitForAssertion(() => Assert.Equal(["CR-2", "CR-1"], page.FindAll("article.request").Select(r => r.Id)), TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Requests_are_read_as_at_any_day_and_nobody_decides_the_past()
    {
        await using var store = await OpenAsync();
        store.Clock.Now = store.Clock.Now.AddDays(1);
        await AskAsync(store, "PP-M01");
        store.Clock.Now = store.Clock.Now.AddDays(2);
        Assert.IsType<Outcome.Saved>(await new DecideChange(store.Writer).RunAsync(new(ChangeControlTests.Chair), "CR-1", 1, new("approve"), default));
        store.Clock.Now = store.Clock.Now.AddDays(1);
        var navigation = Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>();

        navigation.NavigateTo("changes?asAt=2011-02-25&open=CR-1&state=asked");
        var page = Render<ChangesPage>();
        page.WaitForElement("article.request", TimeSpan.FromSeconds(30));
        Assert.Contains("waits for a decision", page.Find(".request-head").TextContent, StringComparison.Ordinal);
        Assert.Contains("the change requests as they stood on 25 February 2011", page.Find(".past").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".request-acts, form.section-form"));
        Assert.Equal(["milestones/PP-M01?asAt=2011-02-25", "plans/PP-2010-11?asAt=2011-02-25"], page.FindAll("article p.dim a").Select(a => a.GetAttribute("href")));
        Assert.Equal("changes?state=approved&asAt=2011-02-25", page.FindAll(".a-tabs a")[2].GetAttribute("href"));

        navigation.NavigateTo("changes?asAt=2011-02-24&open=CR-1");
        page.WaitForAssertion(() => Assert.Contains("CR-1 had not been asked for yet", page.Markup, StringComparison.Ordinal), TimeSpan.FromSeconds(30));
        Assert.Empty(page.FindAll("article.request"));
        navigation.NavigateTo("changes?asAt=2031-01-01");
        page.WaitForAssertion(() => Assert.Contains("is in the future", page.Find("[role=alert]").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(30));
        Assert.Contains("approved", page.Find(".request-head").TextContent, StringComparison.Ordinal);
    }

    private static async Task<ChangeRequest> AskAsync(Store store, string about)
    {
        var saved = Assert.IsType<Outcome.Saved>(await new AskChange(store.Writer).RunAsync(TheLead, new("moveBaseline", about, "It waits for the audit.", "30 June 2011"), null, default));
        await using var context = store.Database.CreateDbContext();
        return context.ChangeRequests.Single(r => r.Ref == saved.Ref);
    }

    private async Task<Store> OpenAsync()
    {
        var store = await ChangeControlTests.OpenAsync("Sqlite");
        Services.AddSingleton(new ChangeRequestQueries(store.Database, new PlanClock(store.Clock))).AddSingleton(new DecideChange(store.Writer)).AddSingleton(new WithdrawRequest(store.Writer))
            .AddSingleton(new AskChange(store.Writer)).AddSingleton(new ChangeFeed(NullLogger<ChangeFeed>.Instance));
        AScreen.Ready(this, store, APlan.Lead, "Lead officer");
        return store;
    }
}
