using Bunit;
using Microsoft.Extensions.DependencyInjection;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Milestones;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Features.Milestones;

public sealed class UpdateEditorTests : BunitContext
{
    [Fact]
    public async Task The_reading_of_a_typed_date_is_shown_with_its_slip()
    {
        await using var store = await OpenAsync();
        var editor = await RenderAsync(store);

        await editor.Find("#update-forecast").InputAsync(new() { Value = "mid april" });

        Assert.Equal("= 11 to 20 April 2011, about a month late", editor.Find("#update-forecast + small").TextContent);
    }

    [Fact]
    public async Task A_refused_save_keeps_every_word_and_names_the_field()
    {
        await using var store = await OpenAsync();
        var editor = await RenderAsync(store);
        await editor.Find("input[data-key='3']").ChangeAsync(new() { Value = "OffTrack" });
        await editor.Find("#update-forecast").InputAsync(new() { Value = "may" });

        await editor.Find("form").SubmitAsync();

        Assert.Equal("May 2011 typed as may", $"May 2011 typed as {editor.Find("#update-forecast").GetAttribute("value")}");
        Assert.Contains("needs a sentence", editor.Find(".field-error").TextContent, StringComparison.Ordinal);
        Assert.Equal("true", editor.Find("#update-narrative").GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task Complete_offers_today_as_the_day_it_was_met()
    {
        await using var store = await OpenAsync();
        Outcome.Saved? saved = null;
        var editor = await RenderAsync(store, s => saved = s);

        await editor.Find("input[data-key='4']").ChangeAsync(new() { Value = "Complete" });
        Assert.Equal("24 February 2011", editor.Find("#update-actual").GetAttribute("value"));
        await editor.Find("form").SubmitAsync();

        Assert.Equal("PP-M01 complete, met 24 February 2011.", saved!.Sentence);
    }

    private static async Task<Store> OpenAsync()
    {
        var store = await Store.CreateAsync("Sqlite");
        await APlan.FillAsync(store);
        return store;
    }

    private async Task<IRenderedComponent<UpdateEditor>> RenderAsync(Store store, Action<Outcome.Saved?>? closed = null)
    {
        var clock = new PlanClock(store.Clock);
        Services.AddSingleton(clock).AddSingleton(new PostProgressUpdate(store.Writer)).AddSingleton(new PostNoChange(store.Writer));
        var plan = await new PlanModels(new PlanReader(store.Database, store.Clock), Microsoft.Extensions.Logging.Abstractions.NullLogger<PlanModels>.Instance).FindAsync("PP-2010-11", withPrivate: false);
        var row = plan!.Rows["PP-M01"];
        Assert.Equal(MilestoneStatus.NotStarted, row.Status);
        return Render<UpdateEditor>(p => p.Add(e => e.Row, row).Add(e => e.Actor, new Actor(APlan.Lead)).Add(e => e.OnClosed, s => closed?.Invoke(s)));
    }
}
