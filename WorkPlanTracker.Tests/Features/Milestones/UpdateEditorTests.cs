using Bunit;
using Microsoft.Extensions.DependencyInjection;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Milestones;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Features.Milestones;

public sealed class UpdateEditorTests : BunitContext
{
    private PlanModels? _ready;

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

    [Fact]
    public async Task A_forecast_that_has_passed_is_asked_about_once_and_saved_by_whoever_means_it()
    {
        await using var store = await OpenAsync();
        Outcome.Saved? saved = null;
        var editor = await RenderAsync(store, s => saved = s);
        await editor.Find("#update-forecast").InputAsync(new() { Value = "1 may 2010" });
        Assert.Equal("That day has passed: today is 24 February 2011.", editor.Find("small.warn").TextContent);

        await editor.Find("form").SubmitAsync();
        Assert.Null(saved);
        Assert.Equal("That day has passed: today is 24 February 2011. Give a later one, or save again to keep it.", editor.Find(".field-error").TextContent);
        Assert.Equal("true", editor.Find("#update-forecast").GetAttribute("aria-invalid"));
        Assert.StartsWith("Save anyway", editor.Find("button.go").TextContent, StringComparison.Ordinal);

        await editor.Find("form").SubmitAsync();
        Assert.EndsWith("forecast 1 May 2010.", saved!.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_forecast_takes_the_question_away()
    {
        await using var store = await OpenAsync();
        Outcome.Saved? saved = null;
        var editor = await RenderAsync(store, s => saved = s);
        await editor.Find("#update-forecast").InputAsync(new() { Value = "1 may 2010" });
        await editor.Find("form").SubmitAsync();

        await editor.Find("#update-forecast").InputAsync(new() { Value = "1 may 2011" });
        Assert.Empty(editor.FindAll(".field-error, small.warn"));
        await editor.Find("form").SubmitAsync();

        Assert.NotNull(saved);
    }

    [Fact]
    public async Task Whoever_else_has_the_editor_open_is_named_before_the_two_collide()
    {
        await using var store = await OpenAsync();
        var editor = await RenderAsync(store);
        Assert.Empty(editor.FindAll(".also"));

        var board = Services.GetRequiredService<PresenceBoard>();
        using (board.Enter(new PresentPerson(APlan.Lead, "Lead officer"), [Place.Editor("PP-M01")]))
        using (board.Enter(new PresentPerson(APlan.OtherLead, "Other lead officer"), [Place.Editor("PP-M01")]))
        {
            await editor.WaitForAssertionAsync(() => Assert.StartsWith("Other lead officer has this milestone’s editor open too.", editor.Find(".also").TextContent, StringComparison.Ordinal));
        }

        await editor.WaitForAssertionAsync(() => Assert.Empty(editor.FindAll(".also")));
    }

    [Fact]
    public async Task A_draft_typed_against_an_older_version_is_shown_beside_the_record_field_by_field()
    {
        await using var store = await OpenAsync();
        await new PostProgressUpdate(store.Writer).RunAsync(new(APlan.Lead), "PP-M01", 1, new("onTrack", null, null, "Saved meanwhile."), CancellationToken.None);
        Offer(store, ADraft(version: 1, status: "AtRisk", narrative: "Typed before."));
        var editor = await RenderAsync(store, expected: MilestoneStatus.OnTrack);

        Assert.Contains("You have unsaved text from 2.14pm", editor.Find(".draft-offer").TextContent, StringComparison.Ordinal);
        Assert.Contains("has changed since", editor.Find(".draft-offer").TextContent, StringComparison.Ordinal);
        await editor.Find(".draft-offer .use").ClickAsync(new());

        Assert.Contains("Saved meanwhile.", editor.Find(".conflict").TextContent, StringComparison.Ordinal);
        Assert.Contains("Nothing of yours is lost", editor.Find(".message.care").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_save_that_arrived_as_the_connection_broke_is_not_offered_again()
    {
        await using var store = await OpenAsync();
        await new PostProgressUpdate(store.Writer).RunAsync(new(APlan.Lead), "PP-M01", 1, new("onTrack", null, null, "It arrived."), CancellationToken.None);
        Offer(store, ADraft(version: 1, status: "OnTrack", narrative: "It arrived.") with { Sent = true, Back = true });
        var editor = await RenderAsync(store, expected: MilestoneStatus.OnTrack);

        Assert.Equal("What you typed at 2.14pm was saved; it is on the record.", editor.Find(".draft-offers .good").TextContent);
        Assert.Empty(editor.FindAll(".draft-offer"));
        JSInterop.VerifyInvoke("workplan.drafts.discard");
        JSInterop.VerifyNotInvoke("workplan.drafts.use");
    }

    [Fact]
    public async Task A_save_that_did_not_arrive_is_put_back_and_said_to_be_unsaved()
    {
        await using var store = await OpenAsync();
        Offer(store, ADraft(version: 1, status: "OnTrack", narrative: "Lost on the way.") with { Sent = true });
        var editor = await RenderAsync(store);

        Assert.Contains("did not arrive", editor.Find(".draft-offer").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_for_a_milestone_since_cancelled_is_shown_with_the_reason_to_copy_or_throw_away()
    {
        await using var store = await OpenAsync();
        await store.Writer.RunAsync("drop", Actor.Sample, async change =>
        {
            var milestone = await change.FetchAsync<Milestone>("PP-M01");
            change.AddPart(milestone.Replay(new Progress(MilestoneStatus.Cancelled, milestone.Forecast, milestone.Actual, "No longer wanted.", []), change.Author, change.Now));
            change.Say(milestone, "PP-M01 cancelled.");
        }, CancellationToken.None);
        Offer(store, ADraft(version: 1, status: "AtRisk", narrative: "Typed before."));
        var editor = await RenderAsync(store, expected: MilestoneStatus.Cancelled);

        Assert.Contains("It cannot be used: PP-M01 was cancelled and takes no more updates.", editor.Find(".draft-offer").TextContent, StringComparison.Ordinal);
        Assert.Contains("Typed before.", editor.Find(".draft-offer").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Copy", "Discard"], editor.FindAll(".draft-offer button").Select(b => b.TextContent));
        await editor.FindAll(".draft-offer button")[1].ClickAsync(new());
        Assert.Empty(editor.FindAll(".draft-offer"));
        JSInterop.VerifyInvoke("workplan.drafts.discard");
    }

    private static DraftText ADraft(int version, string status, string narrative) =>
        new("1", "2.14pm", version, Sent: false, Mine: true, Back: false, Live: false, "Update of PP-M01", [new("What happened", narrative)],
            new Dictionary<string, string>(StringComparer.Ordinal) { ["status"] = status, ["narrative"] = narrative });

    /// <summary>Has the browser keep a draft, and take it back into the form when asked.</summary>
    private void Offer(Store store, DraftText draft)
    {
        _ready = AScreen.Ready(this, store, APlan.Lead, "Lead officer");
        JSInterop.Setup<DraftText[]?>("workplan.drafts.offers", _ => true).SetResult([draft]);
        JSInterop.Setup<bool>("workplan.drafts.use", _ => true).SetResult(true);
    }

    private static async Task<Store> OpenAsync()
    {
        var store = await Store.CreateAsync("Sqlite");
        await APlan.FillAsync(store);
        return store;
    }

    private async Task<IRenderedComponent<UpdateEditor>> RenderAsync(Store store, Action<Outcome.Saved?>? closed = null, MilestoneStatus expected = MilestoneStatus.NotStarted)
    {
        var plan = await (_ready ?? AScreen.Ready(this, store, APlan.Lead, "Lead officer")).FindAsync("PP-2010-11", withPrivate: false);
        var row = plan!.Rows["PP-M01"];
        Assert.Equal(expected, row.Status);
        return Render<UpdateEditor>(p => p.Add(e => e.Row, row).Add(e => e.Actor, new Actor(APlan.Lead)).Add(e => e.OnClosed, s => closed?.Invoke(s)));
    }
}
