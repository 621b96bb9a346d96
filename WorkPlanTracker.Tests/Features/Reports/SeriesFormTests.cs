using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Reports;
using WorkPlanTracker.App.Features.Reports.Series;
using WorkPlanTracker.App.Features.Reports.Sheet;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Support.ACommittee;

namespace WorkPlanTracker.Tests.Features.Reports;

public sealed class SeriesFormTests : BunitContext
{
    private static readonly Actor TheClerk = new(Clerk);

    private Outcome.Saved? _saved;
    private int _closed;

    [Fact]
    public async Task A_new_series_is_saved_once_however_often_it_is_sent_and_says_by_its_field_what_is_missing()
    {
        await using var store = await OpenReadyAsync();
        var form = Render<SeriesForm>(p => p.Add(f => f.Choices, Choices(store)).Add(f => f.Actor, TheClerk).Add(f => f.OnClosed, Closed));
        await form.Find("form").SubmitAsync();
        Assert.Contains("Say from what it is counted", form.Find(".field-error").TextContent, StringComparison.Ordinal);
        await form.Find("[name=subject]").InputAsync(new() { Value = "Custody visiting" });
        await form.Find("[name=anchor]").InputAsync(new() { Value = "14 October 2010" });
        await form.Find("[name=every]").InputAsync(new() { Value = "six" });
        await form.Find("form").SubmitAsync();
        Assert.Equal("true", form.Find("[name=every]").GetAttribute("aria-invalid"));
        Assert.Equal("Custody visiting", form.Find("[name=subject]").GetAttribute("value"));
        await form.Find("[name=every]").InputAsync(new() { Value = "6" });
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => form.Find("form").SubmitAsync()));

        Assert.Equal(("S-1", 1), (_saved!.Ref, _closed));
        await using var context = store.Database.CreateDbContext();
        Assert.Equal("Custody visiting", (await context.Series.AsNoTracking().SingleAsync()).Subject);
    }

    [Fact]
    public async Task A_save_that_arrived_before_the_connection_broke_is_found_on_the_record_and_not_made_again()
    {
        await using var store = await OpenReadyAsync();
        var form = Render<SeriesForm>(p => p.Add(f => f.Choices, Choices(store)).Add(f => f.Actor, TheClerk).Add(f => f.OnClosed, Closed));
        var offer = form.FindComponent<DraftOffer>().Instance;
        Assert.False(await offer.OnRecord!(Kept("Custody visiting")));
        await StartAsync(store);
        Assert.True(await offer.OnRecord!(Kept("Custody visiting ")));
        Assert.False(await offer.OnRecord!(Kept("Custody visiting of wards")));
        await form.InvokeAsync(async () =>
        {
            await offer.OnRecord!(Kept("Custody visiting"));
            await offer.OnArrived.InvokeAsync();
        });
        Assert.Equal("S-1 was saved before the connection broke.", _saved!.Sentence);
    }

    [Fact]
    public async Task Two_who_change_one_series_see_both_versions_and_neither_is_lost()
    {
        await using var store = await OpenReadyAsync();
        await StartAsync(store);
        var form = Render<SeriesForm>(p => p.Add(f => f.Series, Line(store).Facts.Series).Add(f => f.Choices, Choices(store)).Add(f => f.Actor, TheClerk).Add(f => f.OnClosed, Closed));
        await form.Find("[name=subject]").InputAsync(new() { Value = "Mine" });
        Assert.IsType<Outcome.Saved>(await new EditSeries(store.Writer).RunAsync(new(OtherClerk), "S-1", 1, new("Theirs"), default));
        await form.Find("form").SubmitAsync();
        Assert.Contains("Another clerk has changed this series", form.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Contains("Theirs", form.Find(".conflict").TextContent, StringComparison.Ordinal);
        Assert.Equal("Mine", form.Find("[name=subject]").GetAttribute("value"));
        await form.Find("form").SubmitAsync();
        Assert.Equal("Mine", Line(store).Facts.Series.Subject);
    }

    [Fact]
    public async Task An_instance_is_left_out_once_and_one_whose_report_was_withdrawn_is_open_again_and_names_it()
    {
        await using var store = await OpenReadyAsync();
        await StartAsync(store);
        Assert.IsType<Outcome.Saved>(await new ProposeNext(store.Writer).RunAsync(TheClerk, "S-1", default));
        Assert.Empty(Row(store, 1, open: true).FindAll("form"));
        Assert.IsType<Outcome.Saved>(await new ReachStage(store.Writer).RunAsync(TheClerk, "R-3", null, new("withdrawn", "Not this year."), default));

        var row = Row(store, 1, open: true);
        Assert.Equal("Withdrawn: R-3", row.Find(".stands .sub").TextContent.Trim());
        await row.Find("form").SubmitAsync();
        Assert.Equal("Enter why it is left out.", row.Find(".field-error").TextContent);
        await row.Find("[name=reason]").InputAsync(new() { Value = "The Chair asks." });
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => row.Find("form").SubmitAsync()));
        Assert.Equal(1, _closed);
        Assert.Equal(2, Line(store).Facts.Series.Version);
        Assert.Equal("Left out", Row(store, 1, open: false).Find(".stands").FirstChild!.TextContent);
        Assert.True(await row.FindComponent<DraftOffer>().Instance.OnRecord!(Kept("", ("reason", "The Chair asks."))));
    }

    [Fact]
    public async Task A_last_day_to_come_can_be_changed_and_is_shown_in_the_form()
    {
        await using var store = await OpenReadyAsync();
        await StartAsync(store);
        var form = Render<EndSeriesForm>(p => p.Add(f => f.Series, Line(store).Facts.Series).Add(f => f.Actor, TheClerk).Add(f => f.OnClosed, Closed));
        await form.Find("[name=lastDay]").InputAsync(new() { Value = "31 December 2011" });
        await form.Find("form").SubmitAsync();
        Assert.Contains("Enter why it ends.", form.Find(".field-error").TextContent, StringComparison.Ordinal);
        await form.Find("[name=reason]").InputAsync(new() { Value = "It is done." });
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => form.Find("form").SubmitAsync()));
        Assert.Equal((1, 2), (_closed, Line(store).Facts.Series.Version));

        var again = Render<EndSeriesForm>(p => p.Add(f => f.Series, Line(store).Facts.Series).Add(f => f.Actor, TheClerk).Add(f => f.OnClosed, Closed));
        Assert.Equal(("31 December 2011", "It is done."), (again.Find("[name=lastDay]").GetAttribute("value"), again.Find("[name=reason]").GetAttribute("value")));
        var line = Render<SeriesRow>(p => p.Add(r => r.Line, Line(store)).Add(r => r.Subject, "As its reader may see it").Add(r => r.Today, new(2011, 2, 24)).Add(r => r.MayPropose, true));
        Assert.Contains("ends 31 December 2011", line.Find("th").TextContent, StringComparison.Ordinal);
        Assert.Contains("As its reader may see it", line.Find("th").TextContent, StringComparison.Ordinal);
        Assert.NotNull(line.Find("button"));
    }

    [Fact]
    public async Task The_series_of_a_past_day_are_shown_as_they_stood_with_nothing_to_change_and_links_that_stay_there()
    {
        await using var store = await OpenReadyAsync();
        await StartAsync(store);
        store.Clock.Now = store.Clock.Now.AddDays(1);
        Assert.IsType<Outcome.Saved>(await new EditSeries(store.Writer).RunAsync(TheClerk, "S-1", 1, new("Custody and detention"), default));
        store.Clock.Now = store.Clock.Now.AddDays(1);
        var navigation = Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>();

        navigation.NavigateTo("reports/series?asAt=2011-02-24&open=new");
        var list = Render<SeriesListPage>();
        list.WaitForElement("tr.row", TimeSpan.FromSeconds(30));
        Assert.Contains("Custody visiting", list.Find("tr.row th").TextContent, StringComparison.Ordinal);
        Assert.Equal("reports/series/S-1?asAt=2011-02-24", list.Find("tr.row .r-ref a").GetAttribute("href"));
        Assert.Contains("the series as they stood on 24 February 2011", list.Find(".past").TextContent, StringComparison.Ordinal);
        Assert.Empty(list.FindAll("#new-series, form.section-form, tr.row button"));

        navigation.NavigateTo("reports/series/S-1?asAt=2011-02-24&open=edit");
        var sheet = Render<SeriesSheetPage>(p => p.Add(s => s.Reference, "S-1"));
        sheet.WaitForElement(".instances", TimeSpan.FromSeconds(30));
        Assert.Contains("Custody visiting", sheet.Find("h1").TextContent, StringComparison.Ordinal);
        Assert.Empty(sheet.FindAll("#edit-series, #end-series, #propose-next, form.section-form, .instances button"));
        navigation.NavigateTo("reports/series/S-1?asAt=2011-02-20");
        sheet.WaitForAssertion(() => Assert.Contains("There was no series S-1 on 20 February 2011", sheet.Find("h1").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(30));
        navigation.NavigateTo("reports/series/S-1?asAt=whenever");
        sheet.WaitForAssertion(() => Assert.Contains("This is the series as it stands today", sheet.Find("[role=alert]").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(30));
        Assert.Contains("Custody and detention", sheet.Find("h1").TextContent, StringComparison.Ordinal);
    }

    private static DraftText Kept(string subject, params (string Field, string Value)[] more) =>
        new("1", "now", 0, Sent: true, Mine: true, Back: true, Live: true, "A series", [], new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["subject"] = subject,
            ["rhythm"] = "months",
            ["every"] = "6",
            ["committee"] = "",
        }.Concat(more.Select(m => KeyValuePair.Create(m.Field, m.Value))).ToDictionary(StringComparer.Ordinal));

    private async Task<Store> OpenReadyAsync()
    {
        var store = await OpenAsync("Sqlite");
        Services.AddSingleton(new StartSeries(store.Writer)).AddSingleton(new EditSeries(store.Writer)).AddSingleton(new EndSeries(store.Writer)).AddSingleton(new SkipInstance(store.Writer))
            .AddSingleton(new ShiftInstance(store.Writer)).AddSingleton(new ProposeNext(store.Writer)).AddSingleton(Boards(store)).AddSingleton(new ChangeFeed(NullLogger<ChangeFeed>.Instance))
            .AddSingleton(new ReportQueries(store.Database, AReview.Models(store), new PlanClock(store.Clock)));
        AScreen.Ready(this, store, Clerk, "Committee clerk");
        return store;
    }

    private static SeriesBoards Boards(Store store)
    {
        var (clock, history) = (new PlanClock(store.Clock), new PlanHistory(store.Database));
        return new SeriesBoards(store.Database, clock, new ForwardHistory(history, AReview.Models(store), store.Database, clock), history);
    }

    private static SeriesLine Line(Store store) => Boards(store).GetAsync(default).GetAwaiter().GetResult().Lines.Single();

    private ReportChoices Choices(Store store) => new ReportQueries(store.Database, Services.GetRequiredService<PlanModels>(), new PlanClock(store.Clock)).ChoicesAsync(default).GetAwaiter().GetResult();

    private static async Task StartAsync(Store store) => Assert.IsType<Outcome.Saved>(
        await new StartSeries(store.Writer).RunAsync(TheClerk, new("Custody visiting") { Rhythm = "months", Every = 6, Anchor = "14 October 2010" }, default));

    private IRenderedComponent<SeriesInstanceRow> Row(Store store, int number, bool open)
    {
        var line = Line(store);
        return Render<SeriesInstanceRow>(p => p.Add(r => r.Line, line).Add(r => r.Instance, line.Facts.Instances[number - 1]).Add(r => r.Today, new(2011, 2, 24)).Add(r => r.Actor, TheClerk)
            .Add(r => r.MayKeep, true).Add(r => r.Open, open).Add(r => r.OnClosed, Closed));
    }

    private void Closed(Outcome.Saved? saved) => (_saved, _closed) = (saved, _closed + 1);
}
