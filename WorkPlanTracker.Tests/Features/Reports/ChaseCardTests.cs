using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Reports;
using WorkPlanTracker.App.Features.Reports.Chasing;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Support.ACommittee;

namespace WorkPlanTracker.Tests.Features.Reports;

/// <summary>How the message to an office gets out of the page: by the mail program, or copied.</summary>
public sealed class ChaseCardTests : BunitContext
{
    private const string Until = "24 March 2011";

    [Fact]
    public async Task The_mail_that_is_written_and_the_field_that_is_copied_carry_the_message_with_what_is_owed_and_by_when()
    {
        await using var store = await OpenAsync("Sqlite");
        var office = await OfficeAsync(store);
        var card = Card(store, office);

        var message = office.Message(null, Until);
        Assert.Contains("- Multi-agency Safeguarding Hubs (R-1), for SOP on 7 April 2011.\n  Publication is due on 24 March 2011: in 20 working days.\n", message, StringComparison.Ordinal);
        Assert.Equal(message, Message(card));
        Assert.Equal(("Committee reports: 1 paper expected from SCD5 & partners", message), Mail(card));
    }

    [Fact]
    public async Task Copying_hands_over_the_very_field_that_holds_the_message_and_says_how_it_went()
    {
        await using var store = await OpenAsync("Sqlite");
        var copy = JSInterop.SetupModule("./js/copy.js").Setup<bool>("copy", _ => true);
        var card = Card(store, await OfficeAsync(store));
        var field = card.Find("textarea").GetAttribute("blazor:elementReference");
        Assert.NotEmpty(field!);
        copy.SetResult(true);
        await card.Find("button:contains('Copy the message')").ClickAsync(new());

        var handed = Assert.IsType<Microsoft.AspNetCore.Components.ElementReference>(Assert.Single(Assert.Single(copy.Invocations).Arguments));
        Assert.Equal(field, handed.Id);
        card.WaitForAssertion(() => Assert.Equal("Copied.", card.Find("[aria-live=polite]").TextContent));
    }

    [Fact]
    public async Task A_link_that_was_just_made_is_in_the_message_and_in_the_mail()
    {
        await using var store = await OpenAsync("Sqlite");
        var card = Card(store, await OfficeAsync(store));
        await card.Find("button:contains('Make a link to answer by')").ClickAsync(new());

        var link = card.WaitForElement(".a-secret input").GetAttribute("value")!;
        Assert.StartsWith("http://localhost/author/", link, StringComparison.Ordinal);
        Assert.Contains($"no account is needed:\n{link}\n", Message(card), StringComparison.Ordinal);
        Assert.Equal(Message(card), Mail(card).Body);
        Assert.True(card.Find("details").HasAttribute("open"));
    }

    [Fact]
    public async Task A_message_too_long_for_an_address_leaves_the_mail_its_subject_and_is_still_there_to_copy()
    {
        await using var store = await OpenAsync("Sqlite");
        var office = await OfficeAsync(store);
        var many = office with { Lines = [.. Enumerable.Range(1, 30).Select(i => office.Lines[0] with { Ref = $"R-{i}" })] };
        var card = Card(store, many);

        Assert.Equal(("Committee reports: 30 papers expected from SCD5 & partners", ""), Mail(card));
        Assert.Contains("(R-30)", Message(card), StringComparison.Ordinal);
    }

    private static string Message(IRenderedComponent<ChaseCard> card) => card.Find("textarea").TextContent;

    private static (string Subject, string Body) Mail(IRenderedComponent<ChaseCard> card)
    {
        var address = card.Find("a[href^='mailto:']").GetAttribute("href")!;
        var parts = address["mailto:?".Length..].Split('&').Select(p => p.Split('=')).ToDictionary(p => p[0], p => Uri.UnescapeDataString(p[1]), StringComparer.Ordinal);
        return (parts["subject"], parts.GetValueOrDefault("body", "").Replace("\r\n", "\n", StringComparison.Ordinal));
    }

    private static async Task<ChasedOffice> OfficeAsync(Store store)
    {
        Assert.IsType<Outcome.Saved>(await new EditReport(store.Writer).RunAsync(new(Clerk), "R-1", 1, new ReportInput(null) { Author = "SCD5 & partners" }, default));
        Assert.IsType<Outcome.Saved>(await ScheduleAsync(store, "R-1", April));
        return Assert.Single((await new ChasingBoards(new ForwardPlans(store.Database, store.Clock, NullLogger<ForwardPlans>.Instance), store.Database).GetAsync()).Offices);
    }

    private IRenderedComponent<ChaseCard> Card(Store store, ChasedOffice office)
    {
        Services.AddSingleton(new IssueAuthorLink(store.Writer, TimeProvider.System)).AddSingleton(new RevokeAuthorLink(store.Writer, TimeProvider.System)).AddSingleton(TimeProvider.System);
        return Render<ChaseCard>(p => p.Add(c => c.Office, office).Add(c => c.Links, []).Add(c => c.Actor, new Actor(Clerk)).Add(c => c.MayChase, true));
    }
}
