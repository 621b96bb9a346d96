using Microsoft.Playwright;
using WorkPlanTracker.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanTracker.Tests.Browser;

[Collection("browser")]
[Trait("Category", "Browser")]
public sealed class ReviewJourneyTests(BrowserHouse house) : IAsyncDisposable
{
    private const string Live = "/review/RV-2/live";

    private static readonly LocatorAssertionsToBeVisibleOptions Patiently = new() { Timeout = 60_000 };

    private readonly string _folder = Directory.CreateTempSubdirectory("plan-review-").FullName;

    public async ValueTask DisposeAsync()
    {
        await house.CloseAllAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_review_is_held_in_three_browsers_and_a_killed_server_loses_no_decision()
    {
        var settings = AppProcess.Demo(_folder);
        var port = FreePort.Next();
        await using var before = await AppProcess.StartAsync(settings, port);
        await FreezeAsync(before.Address);
        var chair = await house.OpenAsync("bmg@demo.example", "/review/RV-2", address: before.Address);
        await chair.ClickAsync("#start-review");
        await chair.WaitForURLAsync("**/live");
        await Expect(chair.Locator(".live-lead")).ToContainTextAsync("You are leading");
        var lead = await house.OpenAsync("lead@demo.example", Live, address: before.Address);
        var wall = await house.OpenAsync("reader@demo.example", $"{Live}/projector", 1920, address: before.Address);

        // The presenter walks, and the others follow: where the plans stand, last time's actions, then what is brought up. The keys are heard wherever the focus is.
        await chair.Keyboard.PressAsync("ArrowRight");
        await Expect(chair.Locator(".live-item h2")).ToContainTextAsync("Last time’s actions");
        await chair.Keyboard.PressAsync("ArrowRight");
        await Expect(chair.Locator(".live-item h2")).ToContainTextAsync("PP-M52");
        await Expect(lead.Locator(".live-item h2")).ToContainTextAsync("PP-M52");
        await Expect(wall.Locator(".projector-item h2")).ToContainTextAsync("PP-M52");
        await Picture.KeepAsync(wall, "review-projector");
        await Picture.KeepAsync(chair, "review-live");

        // A decision by keyboard, seen in the room: the request about the milestone is decided where the milestone is looked at.
        await chair.Keyboard.PressAsync("d");
        await Expect(chair.Locator(".live-which")).ToContainTextAsync("CR-1: Move the baseline of PP-M52");
        await Expect(chair.Locator(".live-form :focus")).ToHaveCountAsync(1);
        await chair.Keyboard.PressAsync("Escape");
        await Expect(chair.Locator(".live-form")).ToHaveCountAsync(0);
        await Expect(chair.Locator(".live-item")).ToBeFocusedAsync();
        await chair.Keyboard.PressAsync("d");
        await chair.CheckAsync(".live-form input[value=refused]");
        await chair.FillAsync("#decision-text", "Keep the baseline until the summer.");
        await chair.Keyboard.PressAsync("Control+Enter");
        await Expect(chair.Locator(".live-form")).ToHaveCountAsync(0);
        await Expect(chair.Locator(".live-items li:has-text('PP-M52') .tag:has-text('decided')")).Not.ToHaveCountAsync(0);
        await Expect(chair.Locator(".live-items li:has-text('decided')")).ToHaveCountAsync(2);
        await Expect(chair.Locator(".live-item")).ToBeFocusedAsync();
        await chair.Keyboard.PressAsync("a");
        await Expect(chair.Locator("#action-text")).ToBeFocusedAsync();
        await chair.Keyboard.PressAsync("Escape");
        await Expect(chair.Locator(".live-form")).ToHaveCountAsync(0);
        await Expect(lead.Locator(".recorded")).ToContainTextAsync("Keep the baseline until the summer.");
        await Expect(wall.Locator(".projector-side")).ToContainTextAsync("Keep the baseline until the summer.");

        // Whoever looks around stays there while the room goes on, and comes back with one key.
        await PressAsync(lead, "ArrowLeft");
        await Expect(lead.Locator(".live-lead")).ToContainTextAsync("you are looking around");
        await chair.Keyboard.PressAsync("ArrowRight");
        await Expect(wall.Locator(".projector-item h2")).ToContainTextAsync("VAW-M56");
        await Expect(lead.Locator(".live-item h2")).ToContainTextAsync("Last time’s actions");
        await PressAsync(lead, "f");
        await Expect(lead.Locator(".live-item h2")).ToContainTextAsync("VAW-M56");

        // A lead's update from their own screen is seen in the room.
        var desk = await house.OpenAsync("lead2@demo.example", "/milestones/VAW-M56", address: before.Address);
        await BrowserHouse.OpenUpdateAsync(desk);
        await desk.CheckAsync("#update-editor input[value=AtRisk]");
        await desk.FillAsync("#update-narrative", "The hall is not free in April.");
        await desk.Keyboard.PressAsync("Control+Enter");
        await Expect(wall.Locator(".projector-item .live-status")).ToContainTextAsync("At risk");
        await Expect(lead.Locator(".live-item")).ToContainTextAsync("The hall is not free in April.");

        // The server is killed while the chair types.
        await PressAsync(chair, "d");
        await chair.FillAsync("#decision-text", "Hold the session in May");
        await before.KillAsync();
        await chair.Locator("#decision-text").PressSequentiallyAsync(" at the latest.");
        await Expect(chair.Locator("#components-reconnect-modal")).ToBeVisibleAsync(Patiently);
        await using var after = await AppProcess.StartAsync(settings, port);
        await Expect(chair.Locator("#components-reconnect-modal")).ToBeHiddenAsync(new() { Timeout = 60_000 });
        await Expect(chair.Locator("#decision-text")).ToHaveValueAsync("Hold the session in May at the latest.", new() { Timeout = 60_000 });
        await chair.FocusAsync("#decision-text");
        await chair.Keyboard.PressAsync("Control+Enter");
        await Expect(chair.Locator(".recorded")).ToContainTextAsync("Hold the session in May at the latest.", new() { Timeout = 20_000 });
        await Expect(chair.Locator(".live-form")).ToHaveCountAsync(0);

        // Every screen is back where the room was, with every decision.
        foreach (var screen in new[] { chair, lead })
        {
            await Expect(screen.Locator(".live-item h2")).ToContainTextAsync("VAW-M56", new() { Timeout = 60_000 });
            await Expect(screen.Locator("#components-reconnect-modal")).ToBeHiddenAsync(new() { Timeout = 60_000 });
            await Expect(screen.Locator(".recorded")).ToContainTextAsync("Keep the baseline until the summer.");
            await Expect(screen.Locator(".recorded")).ToContainTextAsync("Hold the session in May at the latest.");
        }

        await Expect(wall.Locator(".projector-side")).ToContainTextAsync("Hold the session in May at the latest.", new() { Timeout = 60_000 });

        // An action, then the end.
        await PressAsync(chair, "a");
        await chair.FillAsync("#action-text", "Confirm the hall");
        await chair.FillAsync(".live-form input[name=due]", "14 March");
        await chair.Keyboard.PressAsync("Control+Enter");
        await Expect(lead.Locator(".recorded")).ToContainTextAsync("Confirm the hall");
        await chair.ClickAsync("#ask-close");
        await chair.ClickAsync("#close-review");
        await Expect(chair.Locator("main")).ToContainTextAsync("The meeting is closed");
        await Expect(lead.Locator("main")).ToContainTextAsync("The meeting is closed");
        await Expect(wall.Locator(".projector")).ToContainTextAsync("The meeting is closed");

        // A closed review offers nothing to change, and its note says it all.
        await BrowserHouse.GoAsync(chair, $"{after.Address}/review/RV-2/note");
        foreach (var words in new[] { "Keep the baseline until the summer.", "Hold the session in May at the latest.", "Confirm the hall", "14 March 2011" })
        {
            await Expect(chair.Locator(".printed")).ToContainTextAsync(words);
        }

        Assert.Equal("", await BrowserHouse.AxeAsync(chair));
        await Picture.KeepAsync(chair, "review-note");
        var clerk = await house.OpenAsync("clerk@demo.example", "/review/RV-2", address: after.Address);
        await Expect(clerk.Locator(".review-page")).ToContainTextAsync("closed by Management group member");
        await Expect(clerk.Locator("#freeze-pack, #edit-review, #start-review, #unfreeze-pack")).ToHaveCountAsync(0);
        Assert.Equal("", await BrowserHouse.AxeAsync(clerk));
    }

    [Fact]
    public async Task A_submitted_plan_is_agreed_in_the_room_and_everyone_sees_its_baseline()
    {
        var settings = AppProcess.Demo(_folder);
        var port = FreePort.Next();
        await using var before = await AppProcess.StartAsync(settings, port);
        var lead = await house.OpenAsync("lead@demo.example", "/plans/PP-2010-11", address: before.Address);
        await lead.ClickAsync("#open-rollover");
        await lead.ClickAsync(".roll-over button.go");
        await lead.WaitForURLAsync("**/plans/PP-2011-12");
        await lead.ClickAsync("button:has-text('Submit it to the management group')");
        await Expect(lead.Locator(".stages .now")).ToHaveTextAsync("Submitted");

        var clerk = await house.OpenAsync("clerk@demo.example", "/review/RV-2", address: before.Address);
        await clerk.ClickAsync("#edit-review");
        await clerk.CheckAsync("input[name='plan-PP-2011-12']");
        await clerk.ClickAsync(".review-form button.go");
        await Expect(clerk.Locator(".review-form")).ToHaveCountAsync(0);
        await clerk.ClickAsync("#freeze-pack");
        await Expect(clerk.Locator("#start-review")).ToBeVisibleAsync();
        await Expect(clerk.Locator(".pack")).ToContainTextAsync("Agree it, which takes baseline 1?");

        var chair = await house.OpenAsync("bmg@demo.example", "/review/RV-2", address: before.Address);
        await chair.ClickAsync("#start-review");
        await Expect(chair.Locator(".live-lead")).ToContainTextAsync("You are leading");
        var wall = await house.OpenAsync("reader@demo.example", $"{Live}/projector", 1920, address: before.Address);
        await chair.ClickAsync(".live-items button:has-text('PP-2011-12')");
        await Expect(wall.Locator(".projector-item h2")).ToContainTextAsync("Public Protection 2011/12");
        await PressAsync(chair, "d");
        await Expect(chair.Locator(".live-form")).ToContainTextAsync("baseline 1 is taken");
        Assert.Equal("", await BrowserHouse.AxeAsync(chair));
        await Picture.KeepAsync(chair, "review-agree");

        // The server dies while the chair writes: nothing is half agreed, and the words are there to be sent.
        await chair.FillAsync("#decision-text", "Agreed as it stands.");
        await before.KillAsync();
        await using var after = await AppProcess.StartAsync(settings, port);
        await Expect(chair.Locator("#components-reconnect-modal")).ToBeHiddenAsync(new() { Timeout = 60_000 });
        await Expect(chair.Locator("#decision-text")).ToHaveValueAsync("Agreed as it stands.", new() { Timeout = 60_000 });
        await Expect(chair.Locator(".recorded li")).ToHaveCountAsync(0);
        await chair.FocusAsync("#decision-text");
        await chair.Keyboard.PressAsync("Control+Enter");
        await Expect(chair.Locator(".recorded")).ToContainTextAsync("Agreed as it stands.", new() { Timeout = 20_000 });
        await Expect(chair.Locator(".live-form")).ToHaveCountAsync(0);
        await Expect(wall.Locator(".projector-side")).ToContainTextAsync("Agreed as it stands.", new() { Timeout = 60_000 });
        await Expect(lead.Locator(".stages .now")).ToHaveTextAsync("Agreed", new() { Timeout = 60_000 });
        await Expect(lead.Locator(".life-page")).ToContainTextAsync("Business Management Group, 24 February 2011 (RV-2)");
        await Picture.KeepAsync(lead, "review-agreed-plan");
    }

    [Fact]
    public async Task A_second_presenter_takes_over_openly_and_the_first_is_told()
    {
        await using var app = await AppProcess.StartAsync(AppProcess.Demo(_folder));
        await FreezeAsync(app.Address);
        var chair = await house.OpenAsync("bmg@demo.example", "/review/RV-2", address: app.Address);
        await chair.ClickAsync("#start-review");
        await Expect(chair.Locator(".live-lead")).ToContainTextAsync("You are leading");
        var clerk = await house.OpenAsync("clerk@demo.example", Live, address: app.Address);
        await Expect(clerk.Locator(".live-lead")).ToContainTextAsync("Management group member is leading");

        await clerk.ClickAsync("#take-over");
        await Expect(clerk.Locator(".live-lead")).ToContainTextAsync("You are leading");
        await Expect(chair.Locator(".message.care")).ToContainTextAsync("Committee clerk has taken over and leads now");
        await PressAsync(clerk, "ArrowRight");
        await Expect(chair.Locator(".live-item h2")).ToContainTextAsync("Last time’s actions");
        await Expect(clerk.Locator("#open-decision")).ToHaveCountAsync(0);

        // The clerk writes down who is there, by keyboard; the room sees it, and the note says it.
        await PressAsync(clerk, "p");
        await Expect(clerk.Locator(".live-form textarea[name=members]")).ToBeFocusedAsync();
        await clerk.ClickAsync("[data-offered]:has-text('Management group member')");
        await Expect(clerk.Locator(".live-form textarea[name=members]")).ToHaveValueAsync("Management group member");
        await Typing.UntilAsync(clerk, "Object.values(localStorage).some(v => v.includes('Management group member'))", "a name that was pressed is kept like one that was typed");
        await clerk.FillAsync(".live-form textarea[name=apologies]", "The Treasurer");
        Assert.Equal("", await BrowserHouse.AxeAsync(clerk));
        await Picture.KeepAsync(clerk, "review-attendance");
        await BrowserHouse.AgainAsync(clerk);
        await Expect(clerk.Locator(".live-form textarea[name=apologies]")).ToHaveValueAsync("The Treasurer");
        await Expect(clerk.Locator(".live-form textarea[name=members]")).ToHaveValueAsync("Management group member");
        await clerk.FocusAsync(".live-form textarea[name=apologies]");
        await clerk.Keyboard.PressAsync("Control+Enter");
        await Expect(clerk.Locator(".live-form")).ToHaveCountAsync(0);
        await Expect(chair.Locator(".recorded-people")).ToHaveTextAsync(["Members present: Management group member", "Apologies: The Treasurer"]);

        // Who leads is over with the meeting, and so is the notice.
        await clerk.ClickAsync("#ask-close");
        await clerk.ClickAsync("#close-review");
        await Expect(chair.Locator("main")).ToContainTextAsync("The meeting is closed");
        await Expect(chair.Locator(".message.good")).ToContainTextAsync("Committee clerk closed the meeting.");
        await Expect(chair.Locator(".message.care")).ToHaveCountAsync(0);
        await BrowserHouse.GoAsync(chair, $"{app.Address}/review/RV-2/note");
        await Expect(chair.Locator(".printed")).ToContainTextAsync("Members present: Management group member.");
        await Expect(chair.Locator(".printed")).ToContainTextAsync("Apologies: The Treasurer.");
    }

    [Fact]
    public async Task The_room_is_one_on_two_instances()
    {
        var settings = AppProcess.Demo(_folder);
        settings["Database__Provider"] = "PostgreSQL";
        settings["Database__MigrateOnStart"] = "true";
        settings["ConnectionStrings__WorkPlan"] = await PostgresCluster.CreateDatabaseAsync();
        await using var one = await AppProcess.StartAsync(settings);
        await using var other = await AppProcess.StartAsync(settings);
        await FreezeAsync(one.Address);
        var wall = await house.OpenAsync("reader@demo.example", $"{Live}/projector", 1920, address: other.Address);
        await Expect(wall.Locator(".projector")).ToContainTextAsync("The meeting has not begun");
        var chair = await house.OpenAsync("bmg@demo.example", "/review/RV-2", address: one.Address);
        await chair.ClickAsync("#start-review");
        await Expect(wall.Locator(".projector-item h2")).ToContainTextAsync("Where we stand");
        await PressAsync(chair, "ArrowRight");
        await Expect(wall.Locator(".projector-item h2")).ToContainTextAsync("Last time’s actions");
        await DecideAsync(chair, "Seen everywhere.");
        await Expect(wall.Locator(".projector-side")).ToContainTextAsync("Seen everywhere.");

        await one.KillAsync();
        var elsewhere = await house.OpenAsync("bmg@demo.example", Live, address: other.Address);
        await Expect(elsewhere.Locator(".live-lead")).ToContainTextAsync("You are leading");
        await PressAsync(elsewhere, "ArrowRight");
        await Expect(wall.Locator(".projector-item h2")).ToContainTextAsync("PP-M52");
    }

    /// <summary>A key of the room, once it is heard there.</summary>
    private static async Task PressAsync(IPage page, string key)
    {
        await Expect(page.Locator(".review-live[data-ready]")).ToBeVisibleAsync();
        await page.FocusAsync(".live-item");
        await page.Keyboard.PressAsync(key);
    }

    private static async Task DecideAsync(IPage page, string words)
    {
        await PressAsync(page, "d");
        await page.FillAsync("#decision-text", words);
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator(".live-form")).ToHaveCountAsync(0);
    }

    private async Task FreezeAsync(string address)
    {
        var clerk = await house.OpenAsync("clerk@demo.example", "/review/RV-2", address: address);
        await clerk.ClickAsync("#freeze-pack");
        await Expect(clerk.Locator("#start-review")).ToBeVisibleAsync();
    }
}
