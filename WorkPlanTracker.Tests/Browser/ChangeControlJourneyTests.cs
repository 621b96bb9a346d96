using WorkPlanTracker.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanTracker.Tests.Browser;

[Collection("browser")]
[Trait("Category", "Browser")]
public sealed class ChangeControlJourneyTests(BrowserHouse house) : IAsyncDisposable
{
    private const string Lead = "lead@demo.example";
    private const string Group = "bmg@demo.example";

    public async ValueTask DisposeAsync() => await house.CloseAllAsync();

    [Fact]
    public async Task A_lead_asks_the_group_approves_and_the_plan_shows_the_new_baseline_with_both_kept()
    {
        var lead = await house.OpenAsync(Lead, "/milestones/PP-M53");
        await lead.ClickAsync("#open-change");
        await lead.FillAsync("#ask-after", "15 April 2011");
        await Expect(lead.Locator(".effects")).ToContainTextAsync("The agreed date moves later: 30 working days.");
        await lead.FillAsync("#ask-reason", "The Green Paper’s deadline was extended.");
        await lead.ClickAsync(".ask-change button.go");
        var request = lead.Locator(".requests .request").First;
        await Expect(request).ToContainTextAsync("Move the baseline of PP-M53 from 4 March 2011 to 15 April 2011");
        await Expect(request).ToContainTextAsync("waits for a decision");

        var group = await house.OpenAsync(Group, "/");
        var waiting = group.Locator(".request", new() { HasText = "PP-M53" });
        await waiting.Locator("text=Decide…").ClickAsync();
        Assert.Equal("", await BrowserHouse.AxeAsync(group));
        await waiting.Locator("button.go", new() { HasText = "Approve it" }).ClickAsync();
        await Expect(waiting).ToHaveCountAsync(0);

        // Seen on the lead's page at once, and in the plan.
        await Expect(request).ToContainTextAsync("approved");
        await Expect(lead.Locator(".facts").First).ToContainTextAsync("15 April 2011");
        await BrowserHouse.GoAsync(group, "/plans/PP-2010-11");
        await group.ClickAsync(".baselines .compare-picks .check");
        var row = group.Locator(".baselines tr", new() { HasText = "PP-M53" });
        await Expect(row).ToContainTextAsync("4 March 2011");
        await Expect(row).ToContainTextAsync("15 April 2011");
        await BrowserHouse.GoAsync(group, "/plan?plan=PP-2010-11&q=PP-M53");
        await Expect(group.Locator("tr.row").First).ToContainTextAsync("15 Apr 2011");
    }

    [Fact]
    public async Task The_prepared_request_reads_well_and_is_refused_with_a_reason_only()
    {
        var group = await house.OpenAsync(Group, "/changes?open=CR-1");
        var request = group.Locator("#CR-1");
        await Expect(request).ToContainTextAsync("Move the baseline of PP-M52 from 31 January 2011 to summer 2011");
        await Expect(request).ToContainTextAsync("Waits for the outcome of the Territorial Policing Development Programme.");
        await request.Locator("label.pick", new() { HasText = "Refuse" }).ClickAsync();
        await request.Locator("button.go").ClickAsync();
        await Expect(request.Locator(".field-error").First).ToHaveTextAsync("Say why it is refused.");
        await request.Locator("label.pick", new() { HasText = "another date" }).ClickAsync();
        await request.Locator("input[name=after]").FillAsync("gibberish");
        await request.Locator("button.go").ClickAsync();
        await Expect(request.Locator(".field-error").First).ToBeVisibleAsync();
        await Expect(request.Locator("input[name=after]")).ToHaveValueAsync("gibberish");
        Assert.Equal("", await BrowserHouse.AxeAsync(group));
    }

    [Fact]
    public async Task A_plan_is_rolled_over_with_the_three_reports_of_the_next_three_months()
    {
        await using var alone = await AppAloneAsync();
        var lead = await house.OpenAsync(Lead, "/plans/PP-2010-11", address: alone.Address);
        await lead.ClickAsync("#open-rollover");
        await Expect(lead.Locator(".roll-over input[name=title]")).ToHaveValueAsync("Public Protection 2011/12");
        foreach (var report in new[] { "talking and harassment", "Repeat violent offenders", "Multi-agency Safeguarding Hubs" })
        {
            await Expect(lead.Locator(".roll-picks label", new() { HasText = report }).Locator("input")).ToBeCheckedAsync();
        }

        Assert.Equal("", await BrowserHouse.AxeAsync(lead));
        await lead.ClickAsync(".roll-over button.go");
        await lead.WaitForURLAsync("**/plans/PP-2011-12");
        await Expect(lead.Locator("h1")).ToContainTextAsync("Public Protection 2011/12");
        foreach (var report in new[] { "talking and harassment", "Repeat violent offenders", "Multi-agency Safeguarding Hubs" })
        {
            await Expect(lead.Locator("main aside")).ToContainTextAsync(report);
        }

        await Expect(lead.Locator("main aside")).ToContainTextAsync("from PP-M52");
        await lead.Locator("main aside a", new() { HasText = "PP-M52" }).ClickAsync();
        await Expect(lead.Locator(".story")).ToContainTextAsync("Cannot close before");

        var group = await house.OpenAsync(Group, "/plans/PP-2010-11", address: alone.Address);
        await group.ClickAsync("#open-close");
        await Expect(group.Locator("form.section-form")).ToContainTextAsync("not fully implemented");
        await group.ClickAsync("form.section-form button.go");
        await Expect(group.Locator(".field-error").First).ToContainTextAsync("Enter what was achieved");
        await group.FillAsync("textarea[name=achievements]", "Hubs in every borough.");
        await group.FillAsync("textarea[name=effectiveness]", "Referrals are seen sooner.");
        await group.FillAsync("textarea[name=cost]", "Within the budget.");
        await group.ClickAsync("form.section-form button.go");
        await Expect(group.Locator(".stages .now")).ToHaveTextAsync("Closed");
    }

    [Fact]
    public async Task What_was_ticked_for_the_next_year_survives_a_reload_and_a_lost_connection()
    {
        await using var alone = await AppAloneAsync();
        await using var network = new CuttableNetwork(alone.Address);
        var lead = await house.OpenAsync(Lead, "/plans/PP-2010-11", address: network.Address);
        await Typing.OpenAsync(lead, "#open-rollover", ".roll-over");
        var reports = lead.Locator(".roll-picks").Nth(1);
        var count = await reports.Locator("input[type=checkbox]").CountAsync();
        var first = reports.Locator("input[type=checkbox]").First;
        await first.UncheckAsync();
        await Expect(reports.Locator("legend")).ToContainTextAsync($"({count - 1} of {count})");
        await lead.Locator("[data-tick-none=milestones]").ClickAsync();
        await Expect(lead.Locator(".roll-picks legend").First).ToContainTextAsync("(0 of ");
        await lead.Locator("[data-tick=milestones]").Nth(1).CheckAsync();
        await Expect(lead.Locator(".roll-picks legend").First).ToContainTextAsync("(1 of ");

        await BrowserHouse.AgainAsync(lead);
        await Expect(reports.Locator("legend")).ToContainTextAsync($"({count - 1} of {count})");
        await Expect(first).Not.ToBeCheckedAsync();
        await Expect(lead.Locator("[data-tick=milestones]").Nth(1)).ToBeCheckedAsync();
        await Expect(lead.Locator(".roll-picks legend").First).ToContainTextAsync("(1 of ");

        // Without the network, and back on the same circuit: what was ticked stays so, nothing is turned round.
        network.Cut();
        await Expect(lead.Locator("#components-reconnect-modal")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await reports.Locator("input[type=checkbox]").Nth(1).UncheckAsync(new() { Force = true });
        network.Mend();
        await Expect(lead.Locator("#components-reconnect-modal")).ToBeHiddenAsync(new() { Timeout = 60_000 });
        await Expect(reports.Locator("legend")).ToContainTextAsync($"({count - 2} of {count})", new() { Timeout = 60_000 });
        await Expect(reports.Locator("input[type=checkbox]").Nth(1)).Not.ToBeCheckedAsync();
        await Expect(lead.Locator("[data-tick=milestones]").Nth(1)).ToBeCheckedAsync();

        var left = await first.GetAttributeAsync("value");
        await lead.ClickAsync(".roll-over button.go");
        await lead.WaitForURLAsync("**/plans/PP-2011-12");
        await Expect(lead.Locator("main aside")).Not.ToContainTextAsync(left! + " ");
        await Expect(lead.Locator("main aside")).ToContainTextAsync("1 carries on what the year before did not meet");

        // Submitted, sent back with a reason that the leads read, mended and submitted again.
        await lead.ClickAsync("button:has-text('Submit it to the management group')");
        await Expect(lead.Locator(".stages .now")).ToHaveTextAsync("Submitted");
        var group = await house.OpenAsync(Group, "/plans/PP-2011-12", address: alone.Address);
        await Typing.OpenAsync(group, "#open-sendback", "textarea[name=reason]");
        await group.ClickAsync("form.section-form button.go");
        await Expect(group.Locator(".field-error")).ToContainTextAsync("Enter the reason: what is to be mended");
        Assert.Equal("", await BrowserHouse.AxeAsync(group));
        await group.FillAsync("textarea[name=reason]", "The hubs have no dates yet.");
        await group.ClickAsync("form.section-form button.go");
        await Expect(lead.Locator(".stages .now")).ToHaveTextAsync("Draft");
        await Expect(lead.Locator(".message.care")).ToContainTextAsync("The hubs have no dates yet.");
        Assert.Equal("", await BrowserHouse.AxeAsync(lead));
        await group.ClickAsync("[data-undo]");
        await Expect(lead.Locator(".stages .now")).ToHaveTextAsync("Submitted");
    }

    private static async Task<AppAlone> AppAloneAsync()
    {
        var folder = Directory.CreateTempSubdirectory("plan-life-").FullName;
        return new AppAlone(await AppProcess.StartAsync(AppProcess.Demo(folder)), folder);
    }

    /// <summary>A demonstration of its own, for what others must not see happen.</summary>
    private sealed record AppAlone(AppProcess App, string Folder) : IAsyncDisposable
    {
        internal string Address => App.Address;

        public async ValueTask DisposeAsync()
        {
            await App.DisposeAsync();
            Directory.Delete(Folder, recursive: true);
        }
    }
}
