using WorkPlanTracker.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanTracker.Tests.Browser;

/// <summary>Every form keeps what is typed into it: after a reload it is open again with its text and caret, in another tab it is offered.</summary>
[Collection("browser")]
[Trait("Category", "Browser")]
public sealed class FormDraftTests(BrowserHouse house) : IAsyncDisposable
{
    private const string Lead = "lead@demo.example";
    private const string Administrator = "admin@demo.example";
    private const string Project = "/projects/public-protection";

    public async ValueTask DisposeAsync() => await house.CloseAllAsync();

    [Fact]
    public async Task A_project_section_survives_a_reload_is_offered_in_another_tab_and_is_let_go_of_when_saved()
    {
        var page = await house.OpenAsync(Lead, Project);
        await Typing.OpenAsync(page, "#edit-authorityRole", "#section-authorityRole textarea");
        await page.FillAsync("#section-authorityRole textarea", "Half a sentence about the role");

        await BrowserHouse.AgainAsync(page);

        await Expect(page.Locator("#section-authorityRole textarea")).ToHaveValueAsync("Half a sentence about the role");
        await Expect(page.Locator("#section-authorityRole textarea")).ToBeFocusedAsync();
        var other = await page.Context.NewPageAsync();
        await BrowserHouse.GoAsync(other, Project);
        await Typing.OpenAsync(other, "#edit-authorityRole", "#section-authorityRole textarea");
        await Expect(other.Locator(".draft-offer")).ToContainTextAsync("Half a sentence about the role");
        Assert.Equal("", await BrowserHouse.AxeAsync(other));
        await other.ClickAsync(".draft-offer >> text=Use it");
        await Expect(other.Locator("#section-authorityRole textarea")).ToHaveValueAsync("Half a sentence about the role");
        await other.CloseAsync();

        await page.ClickAsync("#section-authorityRole button.go");
        await Expect(page.Locator("#section-authorityRole .prose")).ToHaveTextAsync("Half a sentence about the role");
        await Expect(page.Locator(".toast")).ToContainTextAsync("Undo");
        await page.ClickAsync("[data-undo]");
        await Expect(page.Locator("#section-authorityRole .prose")).Not.ToHaveTextAsync("Half a sentence about the role");
    }

    [Fact]
    public async Task A_save_that_was_refused_is_simply_not_saved_yet_and_nobody_says_that_it_did_not_arrive()
    {
        var page = await house.OpenAsync("clerk@demo.example", "/committees/new");
        await page.FillAsync("#new-code", "NOT A CODE");
        await page.FillAsync("input[name=name]", "A forum on the river");
        await page.ClickAsync("main form button.go");
        await Expect(page.Locator(".field-error").First).ToContainTextAsync("Give a code");

        var other = await page.Context.NewPageAsync();
        await BrowserHouse.GoAsync(other, "/committees/new");
        await Expect(other.Locator(".draft-offer")).ToContainTextAsync("A forum on the river");
        await Expect(other.Locator(".draft-offer")).Not.ToContainTextAsync("did not arrive");
        await other.CloseAsync();

        // Loaded again, the same tab has its text back, and says nothing of a connection.
        await BrowserHouse.AgainAsync(page);
        await Expect(page.Locator("input[name=name]")).ToHaveValueAsync("A forum on the river");
        await Expect(page.Locator("main")).Not.ToContainTextAsync("did not arrive");
        Assert.True(await page.EvaluateAsync<bool>("Object.keys(localStorage).filter(k => k.startsWith('workplan-draft:')).every(k => JSON.parse(localStorage[k]).sent === null)"));
        await page.ClickAsync("main form a:has-text('Cancel')");
    }

    [Fact]
    public async Task A_server_killed_in_the_middle_of_a_section_and_of_a_cover_gives_both_back()
    {
        var folder = Directory.CreateTempSubdirectory("plan-forms-").FullName;
        var settings = AppProcess.Demo(folder);
        var port = FreePort.Next();
        var before = await AppProcess.StartAsync(settings, port);
        var section = await house.OpenAsync(Lead, Project, address: before.Address);
        await Typing.OpenAsync(section, "#edit-scope", "#section-scope textarea");
        await section.Locator("#section-scope textarea").First.FillAsync("Typed before the power went");
        var cover = await section.Context.NewPageAsync();
        await BrowserHouse.GoAsync(cover, "/cover");
        await cover.FillAsync("#cover-acting", "Second lead officer");
        await cover.FillAsync("#cover-to", "4 march");

        await section.EvaluateAsync("document.body.dataset.before = ''");
        await cover.EvaluateAsync("document.body.dataset.before = ''");
        await before.KillAsync();
        await section.Locator("#section-scope textarea").First.PressSequentiallyAsync(", and after.");
        await cover.Locator("input[name=reason]").PressSequentiallyAsync("Leave");
        await using var after = await AppProcess.StartAsync(settings, port);

        // Each page loads again by itself; until then it only looks as before.
        foreach (var page in new[] { section, cover })
        {
            await Expect(page.Locator("body:not([data-before]) .shell[data-live]")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        }

        await Expect(section.Locator("#section-scope textarea").First).ToHaveValueAsync("Typed before the power went, and after.", new() { Timeout = 60_000 });
        await Expect(cover.Locator("input[name=reason]")).ToHaveValueAsync("Leave", new() { Timeout = 60_000 });
        await Expect(cover.Locator("#cover-acting")).ToHaveValueAsync("Second lead officer");
        await Expect(cover.Locator("#cover-to + small")).ToHaveTextAsync("= Friday 4 March 2011");
        await cover.ClickAsync("form button.go");
        await Expect(cover.Locator(".toast")).ToContainTextAsync("Second lead officer acts for Lead officer");
        await cover.ClickAsync("[data-undo]");
        await Expect(cover.Locator(".cover")).ToHaveCountAsync(0);
        await BrowserHouse.AgainAsync(cover);
        await Expect(cover.Locator("#cover-acting")).ToHaveValueAsync("");
        await before.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData(Administrator, "/admin/users/new", "#person-name", "A new clerk")]
    [InlineData(Administrator, "/admin/tokens", "#token-name", "The intranet")]
    [InlineData(Lead, "/cover", "input[name=reason]", "Away for a week")]
    [InlineData(Lead, "/milestones/PP-M53", "aside form input[name=title]", "Draft minutes")]
    public async Task A_form_that_is_always_there_has_its_text_again_after_a_reload(string who, string path, string field, string words)
    {
        var page = await house.OpenAsync(who, path);
        await page.FillAsync(field, words);

        await BrowserHouse.AgainAsync(page);

        await Expect(page.Locator(field)).ToHaveValueAsync(words);
    }

    [Fact]
    public async Task A_view_that_was_being_named_and_dates_that_were_being_pasted_come_back_with_what_was_selected()
    {
        var page = await house.OpenAsync(Lead, "/plan?plan=PP-2010-11&group=none&sort=ref");
        await page.ClickAsync(".views > summary");
        await page.FillAsync("#view-name", "Monday's view");
        await BrowserHouse.AgainAsync(page);
        await Expect(page.Locator("#view-name")).ToHaveValueAsync("Monday's view");
        await Expect(page.Locator("#view-name")).ToBeVisibleAsync();

        var bulk = await house.OpenAsync(Lead, "/plan?plan=PP-2010-11&group=none&sort=ref");
        await bulk.ClickAsync("text=Select");
        await bulk.ClickAsync("tr.row[data-ref='PP-M52'] input");
        await bulk.ClickAsync("tr.row[data-ref='PP-M53'] input");
        await Expect(bulk.Locator(".bulk [role=status]").First).ToContainTextAsync("2 selected");
        await bulk.ClickAsync("text=Paste dates…");
        await bulk.FillAsync("#pasted", "mid may\nmid june");
        await Expect(bulk.Locator(".preview caption")).ToHaveTextAsync("2 to change");
        await BrowserHouse.AgainAsync(bulk);
        await Expect(bulk.Locator("#pasted")).ToHaveValueAsync("mid may\nmid june");
        await Expect(bulk.Locator(".preview caption")).ToHaveTextAsync("2 to change");
        await Expect(bulk.Locator(".bulk [role=status]").First).ToContainTextAsync("2 selected");
        Assert.Equal("", await BrowserHouse.AxeAsync(bulk));
    }
}
