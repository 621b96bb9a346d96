using System.IO.Compression;
using System.Text;
using Microsoft.Playwright;
using WorkPlanTracker.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanTracker.Tests.Browser;

/// <summary>A clerk's year in a browser, on a demonstration of its own: each journey has meetings and reports that no other touches.</summary>
[Collection("browser")]
[Trait("Category", "Browser")]
public sealed class ClerkJourneyTests(BrowserHouse house, ScheduleHouse own) : IClassFixture<ScheduleHouse>, IAsyncDisposable
{
    private const string Clerk = "clerk@demo.example";
    private const string PrivateTitle = "named supplier";

    public async ValueTask DisposeAsync() => await house.CloseAllAsync();

    [Fact]
    public async Task A_meeting_is_moved_from_the_board_by_keyboard_after_what_would_break_was_seen_and_every_report_keeps_the_trail()
    {
        var lead = await OpenAsync("lead@demo.example", "/milestones/PP-M19");
        var page = await OpenAsync(Clerk, "/schedule");
        await page.Locator("#col-SOP-2011-04-07").FocusAsync();
        await page.Keyboard.PressAsync("w");
        await page.WaitForURLAsync("**/meetings/SOP-2011-04-07?open=move");
        await Expect(page.Locator("#meeting-date")).ToBeVisibleAsync();
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        await page.FillAsync("#meeting-date", "14 april 2011");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator(".rehearsal")).ToContainTextAsync("R-19");
        await Expect(page.Locator(".rehearsal")).ToContainTextAsync("PP-M19");
        await Expect(page.Locator("h1")).ToContainTextAsync("7 April 2011");

        await page.Keyboard.PressAsync("Control+Enter");

        await Expect(page.Locator("h1")).ToContainTextAsync("14 April 2011");
        await Expect(lead.Locator("main")).ToContainTextAsync("Moved with R-19 to SOP 14 April 2011");
        await Expect(lead.Locator(".facts")).ToContainTextAsync("14 April 2011");
        foreach (var report in new[] { "R-19", "R-20" })
        {
            await BrowserHouse.GoAsync(page, $"/reports/{report}");
            await Expect(page.Locator(".report-page aside")).ToContainTextAsync("Went along with SOP, 14 April 2011");
        }

        await BrowserHouse.GoAsync(page, "/schedule");
        await Expect(page.Locator("#col-SOP-2011-04-07")).ToContainTextAsync("14 Apr 2011");
    }

    [Fact]
    public async Task A_report_gets_its_meeting_from_its_own_page_and_loses_it_with_a_trail_when_the_meeting_is_cancelled()
    {
        var page = await OpenAsync(Clerk, "/reports/R-48");
        await page.SelectOptionAsync("#late-meeting", "SOP-2011-05-12");
        await Expect(page.Locator(".routes > li")).ToHaveCountAsync(5);
        await Expect(page.Locator(".routes")).ToContainTextAsync("Who must agree");
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        await page.ClickAsync("#choose-meeting");
        await page.CheckAsync("#slot-dialog input[value='SOP-2011-05-12']");
        await page.ClickAsync("#slot-dialog >> text=Can it still make it?");
        await Expect(page.Locator("#slot-dialog .routes > li")).ToHaveCountAsync(5);
        Assert.Equal("", await BrowserHouse.AxeAsync(page));
        await page.FillAsync("#slot-reason", "The committee asked for it in May.");
        await page.Locator("#slot-reason").PressAsync("Control+Enter");
        await Expect(page.Locator("#slot-dialog")).ToHaveCountAsync(0);
        await Expect(page.Locator(".report-page aside")).ToContainTextAsync("SOP, Thursday 12 May 2011");
        await Expect(page.Locator("#choose-meeting")).ToBeFocusedAsync();

        await BrowserHouse.GoAsync(page, "/meetings/SOP-2011-05-12?open=cancel");
        await page.FillAsync(".m-form input[name=reason]", "The chamber is flooded.");
        await page.ClickAsync(".m-form button.go");
        await Expect(page.Locator(".rehearsal")).ToContainTextAsync("R-48");
        await Expect(page.Locator(".m-form button.go")).ToContainTextAsync("Cancel the meeting");
        await page.ClickAsync(".m-form button.go");
        await Expect(page.Locator(".message.care").First).ToContainTextAsync("Cancelled: The chamber is flooded.");

        await BrowserHouse.GoAsync(page, "/reports/R-48");
        await Expect(page.Locator(".report-page aside")).ToContainTextAsync("Taken off SOP, 12 May 2011");
        await Expect(page.Locator(".report-page aside")).ToContainTextAsync("The chamber is flooded.");
        await Expect(page.Locator(".report-page aside")).ToContainTextAsync("It stands on no agenda yet.");
    }

    [Fact]
    public async Task An_agenda_is_ordered_by_dragging_and_the_step_is_taken_back()
    {
        var page = await OpenAsync(Clerk, "/meetings/MPA-2011-03-31");
        var rows = page.Locator(".agenda-row");
        await page.ClickAsync("#build-agenda");
        await Expect(rows.Nth(2)).ToBeVisibleAsync();
        await page.ClickAsync(".toast .close");
        var before = await OrderAsync(rows);
        await rows.Nth(2).DragToAsync(rows.Nth(0));
        await Expect(rows.First).ToHaveAttributeAsync("data-ref", before[2]!);
        await Expect(rows.First).ToBeFocusedAsync();
        await page.Locator(".toast button", new() { HasTextString = "Undo" }).ClickAsync();
        await Expect(rows.First).ToHaveAttributeAsync("data-ref", before[0]!);
        Assert.Equal(before, await OrderAsync(rows));
    }

    [Fact]
    public async Task A_leads_word_that_a_report_will_miss_its_meeting_reaches_the_clerks_card_at_once()
    {
        var clerk = await OpenAsync(Clerk, "/schedule");
        var card = clerk.Locator(".cols li.it[data-ref='R-19']");
        await Expect(card).Not.ToContainTextAsync("will miss");
        var lead = await OpenAsync("lead@demo.example", "/milestones/PP-M19");
        await BrowserHouse.OpenUpdateAsync(lead);
        await lead.CheckAsync("#update-editor input[value=AtRisk]", new() { Force = true });
        await lead.CheckAsync("#update-editor input[name=misses]");
        await lead.FillAsync("#update-narrative", "The figures are late.");
        await lead.Keyboard.PressAsync("Control+Enter");

        await Expect(card).ToContainTextAsync("The lead of PP-M19 says it will miss this meeting");
    }

    [Fact]
    public async Task What_was_chosen_and_typed_for_a_slot_survives_a_reload_on_the_board_and_on_the_reports_page()
    {
        var page = await OpenAsync(Clerk, "/schedule?report=R-63");
        foreach (var where in new[] { "/schedule", "/reports/R-63" })
        {
            if (where != "/schedule")
            {
                await BrowserHouse.GoAsync(page, where);
                await Typing.OpenAsync(page, "#choose-meeting", "#slot-dialog .slot");
            }

            await page.CheckAsync("#slot-dialog input[value='CEP-2011-07-07']");
            await page.FillAsync("#slot-reason", $"Typed on {where}");
            await Typing.UntilAsync(page, "Object.values(localStorage).some(v => v.includes('Typed on'))", "the browser keeps it");
            await BrowserHouse.AgainAsync(page);
            await Expect(page.Locator("#slot-reason")).ToHaveValueAsync($"Typed on {where}", new() { Timeout = 30_000 });
            await Expect(page.Locator("#slot-dialog input[value='CEP-2011-07-07']")).ToBeCheckedAsync();
            await Expect(page.Locator("#slot-dialog[open]")).ToBeVisibleAsync();
            await page.Keyboard.PressAsync("Escape");
            await Expect(page.Locator("#slot-dialog")).ToHaveCountAsync(0);
        }
    }

    [Fact]
    public async Task A_report_is_planned_from_the_board_and_is_found_among_those_that_wait()
    {
        var page = await OpenAsync(Clerk, "/schedule");
        var other = await OpenAsync("lead@demo.example", "/schedule");
        await page.Locator(".waiting li.it").First.FocusAsync();
        await page.Keyboard.PressAsync("n");
        await Expect(page.Locator("#new-report")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Stop and search: a first look");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".waiting .message.good")).ToContainTextAsync("Stop and search");
        await page.FillAsync(".find-waiting input", "first look");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".waiting li.it", new() { HasTextString = "Stop and search: a first look" })).ToHaveCountAsync(1);
        await other.FillAsync(".find-waiting input", "first look");
        await other.Keyboard.PressAsync("Enter");
        await Expect(other.Locator(".waiting li.it")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Outcomes_attendance_and_minutes_that_were_being_typed_outlive_a_killed_server()
    {
        var folder = Directory.CreateTempSubdirectory("plan-minutes-").FullName;
        var settings = AppProcess.Demo(folder);
        var port = FreePort.Next();
        await using var before = await AppProcess.StartAsync(settings, port);
        var outcome = await house.OpenAsync(Clerk, "/meetings/SOP-2010-12-09", address: before.Address);
        await outcome.ClickAsync("#draft-minutes");
        await Expect(outcome.Locator(".minute").First).ToBeVisibleAsync();
        await outcome.Locator(".agenda-row", new() { HasTextString = "SCD9 performance" }).FocusAsync();
        await outcome.Keyboard.PressAsync("o");
        await outcome.ClickAsync("text=Add another resolution");
        await outcome.Locator("select[name=kind1]").SelectOptionAsync("Delegated");
        await outcome.FillAsync("input[name=to1]", "the Chair");
        await outcome.FillAsync("textarea[name=resolution1]", "That the unit be visited.");
        await outcome.FillAsync("textarea[name=resolution0]", "That the report be");
        var attendance = await AnotherAsync(outcome);
        await Typing.OpenAsync(attendance, "#attendance", "textarea[name=members]");
        await attendance.FillAsync("textarea[name=members]", "Toby Harris, from 4");
        var minutes = await AnotherAsync(outcome);
        await Typing.OpenAsync(minutes, ".minute >> nth=0 >> text=Write", "textarea[name=text]");
        await minutes.FillAsync("textarea[name=text]", "Apologies were received");
        (IPage Page, string Field, string Words)[] typed = [(outcome, "textarea[name=resolution0]", " noted."), (attendance, "textarea[name=members]", " to 9"), (minutes, "textarea[name=text]", " from nobody.")];
        foreach (var (page, _, _) in typed)
        {
            await page.EvaluateAsync("document.body.dataset.before = ''");
        }

        await before.KillAsync();
        foreach (var (page, field, words) in typed)
        {
            await page.Locator(field).PressSequentiallyAsync(words);
        }

        await using var after = await AppProcess.StartAsync(settings, port);
        foreach (var (page, _, _) in typed)
        {
            await Expect(page.Locator("body:not([data-before]) .shell[data-live]")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        }

        await Expect(outcome.Locator("textarea[name=resolution0]")).ToHaveValueAsync("That the report be noted.", new() { Timeout = 60_000 });
        await Expect(attendance.Locator("textarea[name=members]")).ToHaveValueAsync("Toby Harris, from 4 to 9", new() { Timeout = 60_000 });
        await Expect(minutes.Locator("textarea[name=text]")).ToHaveValueAsync("Apologies were received from nobody.", new() { Timeout = 60_000 });
        await Expect(outcome.Locator("textarea[name=resolution1]")).ToHaveValueAsync("That the unit be visited.");
        await Expect(outcome.Locator("input[name=to1]")).ToHaveValueAsync("the Chair");
        await attendance.ClickAsync(".m-form button.go");
        await Expect(attendance.Locator(".m-form")).ToHaveCountAsync(0);
        await minutes.ClickAsync(".m-form button.go");
        await Expect(minutes.Locator(".minute").First).ToContainTextAsync("Apologies were received from nobody.");
        await outcome.ClickAsync(".m-form button.go");
        await Expect(outcome.Locator(".agenda-row", new() { HasTextString = "SCD9 performance" })).ToContainTextAsync("That the unit be visited.");
        await house.CloseAllAsync();
        await after.KillAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_member_reads_on_the_board_what_their_committee_takes_in_private()
    {
        var member = await OpenAsync("member@demo.example", "/schedule");
        await Expect(member.Locator(".col[data-meeting='SOP-2011-03-17']")).ToContainTextAsync(PrivateTitle);
        var lead = await OpenAsync("lead@demo.example", "/schedule");
        await Expect(lead.Locator(".col[data-meeting='SOP-2011-03-17']")).ToContainTextAsync("Award of a contract");
        await Expect(lead.Locator("body")).Not.ToContainTextAsync(PrivateTitle);
    }

    [Theory]
    [InlineData("lead@demo.example")]
    [InlineData("bmg@demo.example")]
    [InlineData("reader@demo.example")]
    public async Task Private_text_is_on_no_page_in_no_file_and_in_nothing_that_is_pushed_to_those_who_may_not_read_it(string who)
    {
        string[] secrets = [PrivateTitle, "runner-up", "Zebra"];
        var page = await OpenAsync(who, "/schedule");
        var pushed = new StringBuilder();
        page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => pushed.Append(frame.Text ?? Encoding.UTF8.GetString(frame.Binary ?? []));
        foreach (var path in new[]
        {
            "/", "/plan", "/schedule?view=list", "/schedule?view=year", "/schedule/SOP?window=year", "/reports", "/reports?q=supplier", "/reports/R-62", "/reports/chasing", "/meetings/SOP-2011-03-17",
            "/meetings/SOP-2011-03-17/agenda", "/meetings/SOP-2011-03-17/brief", "/committees/SOP", "/history?ref=R-62", "/history", "/calendars", "/schedule",
        })
        {
            await BrowserHouse.GoAsync(page, path);
            await Expect(page.Locator("h1").First).ToBeVisibleAsync();
            Keeps(await page.ContentAsync(), path);
        }

        foreach (var file in new[]
        {
            "/meetings/SOP-2011-03-17/agenda.docx", "/meetings/SOP-2011-03-17/brief.docx", "/schedule/SOP.docx?window=year", "/calendar/SOP.ics", "/calendar/all.ics", "/history/export.csv", "/plan/print",
            "/api/v1/reports/R-62", "/api/v1/reports?q=supplier", "/api/v1/meetings/SOP-2011-03-17", "/api/v1/changes?pageSize=500", "/api/v1/changes?kind=report&pageSize=500",
        })
        {
            var answer = await page.APIRequest.GetAsync($"{own.Address}{file}");
            var body = await answer.BodyAsync();
            Keeps(file.Contains(".docx", StringComparison.Ordinal) ? Words(body) : Encoding.UTF8.GetString(body), file);
        }

        // Pushed to a page that is open: the clerk changes the private title, and moves the report a little.
        await Expect(page.Locator(".cols .col").First).ToBeVisibleAsync();
        var clerk = await OpenAsync(Clerk, "/reports/R-62");
        await Typing.OpenAsync(clerk, "#edit-openness", "input[name=privateTitle]");
        await clerk.FillAsync("input[name=privateTitle]", $"Zebra: {PrivateTitle}, as {who} may not read");
        await clerk.Keyboard.PressAsync("Control+Enter");
        await Expect(clerk.Locator("h1")).ToContainTextAsync($"as {who} may not read");
        await Expect(page.Locator("[role=status]").First).ToBeAttachedAsync();
        await Expect(page.Locator(".col[data-meeting='SOP-2011-03-17'] .said")).ToContainTextAsync("Committee clerk, just now");
        Keeps(await page.ContentAsync(), "the board after a change");
        Keeps(pushed.ToString(), "what was pushed");

        void Keeps(string text, string where) => Assert.All(secrets, s => Assert.False(text.Contains(s, StringComparison.OrdinalIgnoreCase), $"{s} is in {where}"));
    }

    [Fact]
    public async Task An_offices_link_is_answered_only_so_often()
    {
        var folder = Directory.CreateTempSubdirectory("plan-limit-").FullName;
        var settings = AppProcess.Demo(folder);
        settings["AuthorLinks__CallsAMinute"] = "3";
        await using (var app = await AppProcess.StartAsync(settings))
        {
            using var client = new HttpClient { BaseAddress = new Uri(app.Address) };
            var answers = new List<int>();
            for (var i = 0; i < 5; i++)
            {
                answers.Add((int)(await client.GetAsync("/author/guessed")).StatusCode);
            }

            Assert.Equal(3, answers.TakeWhile(a => a != 429).Count());
            Assert.Equal(429, answers[^1]);
            Assert.Equal(200, (int)(await client.GetAsync("/account/sign-in")).StatusCode);
        }

        Directory.Delete(folder, recursive: true);
    }

    private Task<IPage> OpenAsync(string email, string path, int width = 1280, ColorScheme theme = ColorScheme.Light) => house.OpenAsync(email, path, width, theme, own.Address);

    /// <summary>The same page in another tab.</summary>
    private static async Task<IPage> AnotherAsync(IPage page)
    {
        var another = await page.Context.NewPageAsync();
        await BrowserHouse.GoAsync(another, "/meetings/SOP-2010-12-09");
        await Expect(another.Locator(".shell[data-live]")).ToBeVisibleAsync();
        return another;
    }

    private static async Task<List<string?>> OrderAsync(ILocator rows)
    {
        var order = new List<string?>();
        foreach (var row in await rows.AllAsync())
        {
            order.Add(await row.GetAttributeAsync("data-ref"));
        }

        return order;
    }

    private static string Words(byte[] docx)
    {
        using var package = new ZipArchive(new MemoryStream(docx));
        return string.Join('\n', package.Entries.Where(e => e.Name.EndsWith(".xml", StringComparison.Ordinal)).Select(e =>
        {
            using var reader = new StreamReader(e.Open());
            return reader.ReadToEnd();
        }));
    }
}
