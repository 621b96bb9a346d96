using Microsoft.Playwright;
using WorkPlanTracker.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanTracker.Tests.Browser;

[Collection("browser")]
[Trait("Category", "Browser")]
public sealed class NothingTypedIsLostTests(BrowserHouse house) : IAsyncDisposable
{
    private const string Lead = "lead@demo.example";
    private const string Lead2 = "lead2@demo.example";
    private const string Vaw = "/plan?plan=VAW-2010-11&group=none&sort=ref";
    private const string Pp = "/plan?plan=PP-2010-11&group=none&sort=ref";

    private static readonly LocatorAssertionsToBeVisibleOptions Patiently = new() { Timeout = 60_000 };

    public async ValueTask DisposeAsync() => await house.CloseAllAsync();

    [Fact]
    public async Task A_server_killed_and_restarted_in_the_middle_of_typing_finds_the_reader_where_they_were()
    {
        var folder = Directory.CreateTempSubdirectory("plan-typing-").FullName;
        var settings = AppProcess.Demo(folder);
        var port = FreePort.Next();
        await using var before = await AppProcess.StartAsync(settings, port);
        var page = await house.OpenAsync(Lead, Pp, address: before.Address);
        await Typing.OpenEditorAsync(page, "PP-M53");
        await page.Keyboard.PressAsync("2");
        await page.FillAsync("#update-forecast", "mid may");
        await page.Locator("#update-narrative").PressSequentiallyAsync("Typed before the power went");
        var scrolled = await page.EvaluateAsync<int>("document.querySelector('.plan-scroll').scrollTop");

        await before.KillAsync();
        await page.Locator("#update-narrative").PressSequentiallyAsync(", and after.");
        await Expect(page.Locator("#components-reconnect-modal")).ToBeVisibleAsync(Patiently);
        await Expect(page.Locator(".reconnect-words")).ToContainTextAsync("what you type is kept in this browser");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator(".draft-note")).ToContainTextAsync("Not saved yet: there is no connection.");
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        await Picture.KeepAsync(page, "offline");
        await page.FocusAsync("#update-narrative");
        await using var after = await AppProcess.StartAsync(settings, port);

        await Expect(page.Locator("#components-reconnect-modal")).ToBeHiddenAsync(new() { Timeout = 60_000 });
        await Expect(page.Locator("#update-narrative")).ToHaveValueAsync("Typed before the power went, and after.", new() { Timeout = 60_000 });
        await Expect(page.Locator("#update-forecast")).ToHaveValueAsync("mid may");
        await Expect(page.Locator("#update-editor input[value=AtRisk]")).ToBeCheckedAsync();
        await Expect(page.Locator("#update-narrative")).ToBeFocusedAsync();
        Assert.Contains("group=none", page.Url, StringComparison.Ordinal);
        await Eventually.TrueAsync(async () => Math.Abs(await page.EvaluateAsync<int>("document.querySelector('.plan-scroll').scrollTop") - scrolled) < 3, "the table is scrolled as before");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator("#update-editor")).ToHaveCountAsync(0);
        await Expect(page.Locator("tr.row[data-ref='PP-M53'] .st")).ToHaveTextAsync("At risk");
        await Expect(page.Locator("#unsaved")).ToBeHiddenAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_cut_network_that_comes_back_keeps_the_page_and_saves_what_was_typed_without_it()
    {
        await using var network = new CuttableNetwork(house.App.Address);
        var page = await house.OpenAsync(Lead, Vaw, address: network.Address);
        await Typing.OpenEditorAsync(page, "VAW-M58");
        await page.EvaluateAsync("window.stillTheSamePage = true");
        await page.FillAsync("#update-narrative", "Before");

        network.Cut();
        await Expect(page.Locator("#components-reconnect-modal")).ToBeVisibleAsync(Patiently);
        await page.Locator("#update-narrative").PressSequentiallyAsync(" and without the network.");
        await page.CheckAsync("#update-editor input[value=OnTrack]", new() { Force = true });
        network.Mend();

        await Expect(page.Locator("#components-reconnect-modal")).ToBeHiddenAsync(new() { Timeout = 60_000 });
        await Expect(page.Locator("#update-narrative")).ToHaveValueAsync("Before and without the network.");
        Assert.True(await page.EvaluateAsync<bool>("window.stillTheSamePage"));
        await page.ClickAsync("#update-editor button.go");
        await Expect(page.Locator("#update-editor")).ToHaveCountAsync(0);
        await BrowserHouse.GoAsync(page, "/milestones/VAW-M58");
        await Expect(page.Locator(".story")).ToContainTextAsync("Before and without the network.");
    }

    [Fact]
    public async Task After_an_eviction_the_page_loads_again_by_itself_with_the_open_form_and_its_text()
    {
        var folder = Directory.CreateTempSubdirectory("plan-evicted-").FullName;
        var settings = AppProcess.Demo(folder);
        settings["Circuits__KeptSeconds"] = "0";
        await using var app = await AppProcess.StartAsync(settings);
        await using var network = new CuttableNetwork(app.Address);
        var page = await house.OpenAsync(Lead, "/milestones/PP-M52", address: network.Address);
        await Typing.OpenAsync(page, ".m-head >> text=Edit", "#edit-milestone");
        await page.FillAsync("#milestone-title", "A title typed before the eviction");
        await page.EvaluateAsync("window.stillTheSamePage = true");

        network.Cut();
        await Expect(page.Locator("#components-reconnect-modal")).ToBeVisibleAsync(Patiently);
        network.Mend();

        await Typing.UntilAsync(page, "!window.stillTheSamePage", "the page was loaded again");
        await Expect(page.Locator("#milestone-title")).ToHaveValueAsync("A title typed before the eviction", new() { Timeout = 60_000 });
        await Expect(page.Locator("#milestone-title")).ToBeFocusedAsync();
        await app.KillAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Whoever_was_signed_out_meanwhile_is_told_can_read_on_and_comes_back_to_their_text_by_signing_in()
    {
        var folder = Directory.CreateTempSubdirectory("plan-signed-out-").FullName;
        var settings = AppProcess.Demo(folder);
        settings["Circuits__KeptSeconds"] = "0";
        await using var app = await AppProcess.StartAsync(settings);
        await using var network = new CuttableNetwork(app.Address);
        var page = await house.OpenAsync(Lead, Pp, address: network.Address);
        await Typing.OpenEditorAsync(page, "PP-M51");
        await page.FillAsync("#update-narrative", "Typed before the session ended.");

        network.Cut();
        await page.Context.ClearCookiesAsync();
        await Expect(page.Locator("#components-reconnect-modal")).ToBeVisibleAsync(Patiently);
        network.Mend();

        await Expect(page.Locator(".reconnect-words")).ToContainTextAsync("You have been signed out.", new() { Timeout = 60_000 });
        await Expect(page.Locator("tr.row").First).ToBeVisibleAsync();
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        await page.ClickAsync(".reconnect-sign-in");
        await page.ClickAsync($"button[value='{Lead}']");
        await Expect(page.Locator("#update-narrative")).ToHaveValueAsync("Typed before the session ended.", new() { Timeout = 60_000 });
        await app.KillAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Different_drafts_of_one_field_in_two_closed_tabs_are_both_offered_and_shown_beside_what_was_saved_since()
    {
        var first = await house.OpenAsync(Lead, Vaw);
        var second = await first.Context.NewPageAsync();
        await BrowserHouse.GoAsync(second, Vaw);
        await Typing.OpenEditorAsync(first, "VAW-M55");
        await first.FillAsync("#update-narrative", "From the first tab.");
        await Typing.OpenEditorAsync(second, "VAW-M55");
        await Expect(second.Locator(".draft-offer")).ToContainTextAsync("typed in another tab");
        await second.FillAsync("#update-narrative", "From the second tab.");
        await Expect(second.Locator(".also")).ToHaveCountAsync(0);
        var third = await first.Context.NewPageAsync();
        await first.CloseAsync();
        await second.CloseAsync();
        var other = await house.OpenAsync(Lead2, Vaw);
        await Typing.OpenEditorAsync(other, "VAW-M55");
        await other.FillAsync("#update-narrative", "Saved by a colleague.");
        await other.ClickAsync("#update-editor button.go");
        await Expect(other.Locator("#update-editor")).ToHaveCountAsync(0);

        await BrowserHouse.GoAsync(third, Vaw);
        await Expect(third.Locator("#unsaved summary")).ToHaveTextAsync("2 unsaved");
        await Typing.OpenEditorAsync(third, "VAW-M55");
        await Expect(third.Locator(".draft-offer")).ToHaveCountAsync(2);
        await Expect(third.Locator(".draft-offer").Nth(1)).ToContainTextAsync("From the first tab.");
        Assert.Equal("", await BrowserHouse.AxeAsync(third));
        await Picture.KeepAsync(third, "offers");
        await third.Locator(".draft-offer .use").Nth(1).ClickAsync();

        await Expect(third.Locator(".conflict")).ToContainTextAsync("Saved by a colleague.");
        await Expect(third.Locator(".conflict")).ToContainTextAsync("From the first tab.");
        await Expect(third.Locator("#update-narrative")).ToHaveValueAsync("From the first tab.");
        await Expect(third.Locator(".draft-offer")).ToHaveCountAsync(1);
        Assert.Equal("", await BrowserHouse.AxeAsync(third));
        await Picture.KeepAsync(third, "draft-conflict");
        await third.Locator(".draft-offer button:has-text('Discard')").ClickAsync();
        await third.ClickAsync("#update-editor button.go");
        await Expect(third.Locator("#update-editor")).ToHaveCountAsync(0);
        await Expect(third.Locator("#unsaved")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_page_whose_connection_never_came_about_does_not_call_itself_live_and_loads_again_when_it_can()
    {
        var page = await house.OpenAsync(Lead, Pp);
        await page.RouteAsync("**/_blazor/negotiate**", route => route.AbortAsync());
        await page.RouteAsync("**/health/live", route => route.AbortAsync());
        await page.ReloadAsync();
        await Expect(page.Locator(".plan-table thead")).ToBeVisibleAsync();
        await Expect(page.Locator(".live .live-on")).ToBeHiddenAsync();
        await Expect(page.Locator(".live")).ToHaveTextAsync("Offline", new() { UseInnerText = true, Timeout = 20_000 });
        await Expect(page.Locator(".reconnect-words")).ToContainTextAsync("has not answered");

        await page.UnrouteAllAsync();
        await Expect(page.Locator(".live")).ToHaveTextAsync("Live", new() { UseInnerText = true, Timeout = 30_000 });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_save_on_its_way_when_the_network_breaks_is_stored_once_and_the_person_is_told(bool arrives)
    {
        await using var network = new CuttableNetwork(house.App.Address);
        var page = await house.OpenAsync(Lead, Pp, address: network.Address);
        var words = arrives ? "Arrived though nobody heard." : "Did not arrive at first.";
        await Typing.OpenEditorAsync(page, "PP-M54");
        await page.FillAsync("#update-narrative", words);
        await Typing.UntilAsync(page, "Object.values(localStorage).some(t => t.includes('at first') || t.includes('nobody heard'))", "the browser keeps it");
        await Expect(page.Locator("#update-narrative")).ToHaveValueAsync(words);
        network.HoldStill(answersAlone: arrives);
        await page.ClickAsync("#update-editor button.go");
        var reader = await house.OpenAsync("reader@demo.example", "/milestones/PP-M54");
        if (arrives)
        {
            await Expect(reader.Locator(".story")).ToContainTextAsync(words);
        }

        network.Mend();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-connection", "on", new() { Timeout = 30_000 });
        if (!arrives)
        {
            await Expect(page.Locator(".draft-note")).ToContainTextAsync("The connection broke before this was saved.", new() { Timeout = 30_000 });
            await page.ClickAsync("#update-editor button.go");
        }

        await Expect(page.Locator("#update-editor")).ToHaveCountAsync(0);
        await BrowserHouse.GoAsync(reader, "/milestones/PP-M54");
        await Expect(reader.Locator(".story li.update").Filter(new() { HasText = words })).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Text_for_a_milestone_one_may_not_update_any_more_is_shown_with_the_reason_to_copy_or_discard()
    {
        var page = await house.OpenAsync(Lead2, "/plan");
        await page.EvaluateAsync("""
            localStorage.setItem('workplan-draft:' + ['lead2@demo.example', 'update:PP-M52', 'gone'].map(encodeURIComponent).join('|'), JSON.stringify({
              form: 'update:PP-M52', label: 'Update of PP-M52', url: 'milestones/PP-M52?open=update', at: Date.now(), version: 1, sent: null, words: true,
              values: { narrative: 'Typed while I still led it.' }, labels: { narrative: 'What happened' } }))
            """);
        await BrowserHouse.GoAsync(page, "/milestones/PP-M52?open=update");

        await Expect(page.Locator(".draft-offer")).ToContainTextAsync("It cannot be used: you may not update PP-M52; the leads of PP may.");
        await Expect(page.Locator(".draft-offer")).ToContainTextAsync("Typed while I still led it.");
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        await page.ClickAsync(".draft-offer button:has-text('Discard')");
        await Expect(page.Locator(".draft-offer")).ToHaveCountAsync(0);
        await Expect(page.Locator("#unsaved")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Signing_out_names_what_would_be_deleted_first_and_then_deletes_it()
    {
        var page = await house.OpenAsync(Lead, Pp);
        await Typing.OpenEditorAsync(page, "PP-M51");
        await page.FillAsync("#update-narrative", "Not saved.");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#unsaved summary")).ToHaveTextAsync("1 unsaved");

        await page.ClickAsync("details.who[data-account] summary");
        await page.ClickAsync(".menu form button");
        await Expect(page.Locator("#leave-question")).ToContainTextAsync("One text is not saved: Update of PP-M51.");
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        await page.ClickAsync(".menu form button");

        await page.WaitForURLAsync("**/account/sign-in**");
        Assert.Equal(0, await page.EvaluateAsync<int>("Object.keys(localStorage).filter(k => k.startsWith('workplan-draft:')).length"));
    }

    [Fact]
    public async Task A_browser_that_keeps_nothing_says_so_and_still_saves()
    {
        var page = await house.OpenAsync(Lead, Pp);
        await page.AddInitScriptAsync("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };");
        await BrowserHouse.AgainAsync(page);
        await Typing.OpenEditorAsync(page, "PP-M51");
        await page.FillAsync("#update-narrative", "In a private window.");

        await Expect(page.Locator(".draft-note")).ToContainTextAsync("This browser keeps nothing for later");
        await page.ClickAsync("#update-editor button.go");
        await Expect(page.Locator("#update-editor")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("dialog #milestone-title", "text=New milestone", "/plan?plan=PP-2010-11")]
    [InlineData("#edit-milestone input[name=cancelReason]", ".m-head >> text=Edit", "/milestones/VAW-M58")]
    [InlineData("aside input[name=title]", null, "/milestones/VAW-M58")]
    public async Task Every_form_that_was_open_comes_back_with_its_text_when_the_tab_is_loaded_again(string field, string? opener, string path)
    {
        var page = await house.OpenAsync(Lead, path);
        if (opener is not null)
        {
            await Typing.OpenAsync(page, opener, field);
        }

        await Expect(page.Locator(field)).ToBeEditableAsync();
        await page.FillAsync(field, "Typed and not saved");
        await Typing.UntilAsync(page, "Object.keys(localStorage).some(k => k.startsWith('workplan-draft:'))", "the browser keeps it");
        await BrowserHouse.AgainAsync(page);

        await Expect(page.Locator(field)).ToHaveValueAsync("Typed and not saved", new() { Timeout = 30_000 });
        await Expect(page.Locator(field)).ToBeFocusedAsync();
    }
}
