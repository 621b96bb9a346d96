using Bunit;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Milestones;
using WorkPlanTracker.App.Layout;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Layout;

public sealed class AnnouncerTests : BunitContext
{
    private readonly Announcements _announcements = new();

    [Fact]
    public async Task A_change_is_offered_to_be_undone_and_the_offer_ends()
    {
        await using var store = await OpenAsync();
        var announcer = Render<Announcer>(p => p.Add(a => a.Of, _announcements).Add(a => a.OfferFor, TimeSpan.FromMilliseconds(300)));

        _announcements.Say(await PostAsync(store));

        announcer.WaitForElement("[data-undo]");
        Assert.Equal("PP-M01 no change. Control Z undoes it, for one minute.", announcer.Find("[role=status]").TextContent);
        announcer.WaitForState(() => announcer.FindAll(".toast").Count == 0);
    }

    [Fact]
    public async Task Undo_says_what_it_did_or_why_not_and_is_not_offered_again()
    {
        await using var store = await OpenAsync();
        var announcer = Render<Announcer>(p => p.Add(a => a.Of, _announcements));
        var saved = await PostAsync(store);
        _announcements.Say(saved);
        await announcer.WaitForElement("[data-undo]").ClickAsync();

        announcer.WaitForState(() => announcer.Find(".toast").TextContent.Contains("Undone: PP-M01 no change.", StringComparison.Ordinal));
        Assert.Empty(announcer.FindAll("[data-undo]"));
        _announcements.Say(saved);
        await announcer.WaitForElement("[data-undo]").ClickAsync();
        announcer.WaitForState(() => announcer.Find(".toast").TextContent.Contains("has undone this already", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_changed_nothing_on_the_record_offers_nothing()
    {
        await using var store = await OpenAsync();
        var announcer = Render<Announcer>(p => p.Add(a => a.Of, _announcements));

        _announcements.Say((Outcome.Saved)await store.Writer.RunAsync("nothing", Actor.Program, _ => Task.CompletedTask, default) with { Sentence = "Nothing." });

        announcer.WaitForElement(".toast");
        Assert.Empty(announcer.FindAll("[data-undo]"));
    }

    private static async Task<Outcome.Saved> PostAsync(Store store) => (Outcome.Saved)await new PostNoChange(store.Writer).RunAsync(new(APlan.Lead), "PP-M01", 1, default);

    private async Task<Store> OpenAsync()
    {
        var store = await Store.CreateAsync("Sqlite");
        await APlan.FillAsync(store);
        this.AddAuthorization().SetAuthorized(APlan.Lead);
        Services.AddSingleton(new UndoChange(store.Writer)).AddScoped(p => new CurrentPerson(p.GetRequiredService<AuthenticationStateProvider>(), new CoverShelf(store.Database, new PlanClock(store.Clock))));
        return store;
    }
}
