using Bunit;
using Microsoft.Extensions.DependencyInjection;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Reports;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Support.ACommittee;

namespace WorkPlanTracker.Tests.Features.Reports;

public sealed class SlotDialogTests : BunitContext
{
    private Outcome.Saved? _saved;

    [Fact]
    public async Task Every_meeting_is_judged_before_anything_is_saved_and_what_is_chosen_is_saved_by_one_key()
    {
        await using var house = await AForwardPlan.OpenAsync();
        var dialog = await OpenAsync(house, "R-1");
        Assert.Equal(["SOP · Thu 7 Apr 2011", "SOP · Thu 12 May 2011"], dialog.FindAll(".slot b").Select(b => b.TextContent));
        Assert.Contains("30 of 34 minutes left", dialog.FindAll(".slot")[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Fits", dialog.FindAll(".slot")[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("needed earlier", dialog.FindAll(".slot")[1].TextContent, StringComparison.Ordinal);
        await dialog.Find("form").SubmitAsync();
        Assert.Equal("Choose a meeting.", dialog.Find(".field-error").TextContent);

        await dialog.Find($"input[value='{April}']").ChangeAsync(new() { Value = April });
        await dialog.Find("form").SubmitAsync();

        Assert.Equal("R-1", _saved!.Ref);
    }

    [Fact]
    public async Task What_speaks_against_a_meeting_is_overridden_by_a_reason_and_nothing_typed_is_lost_without_one()
    {
        await using var house = await AForwardPlan.OpenAsync();
        var dialog = await OpenAsync(house, "R-1");
        await dialog.Find($"input[value='{May}']").ChangeAsync(new() { Value = May });
        Assert.Contains("PP-M01 needs it by 7 April 2011.", dialog.Find(".against-all").TextContent, StringComparison.Ordinal);
        Assert.Equal("Place it anyway", dialog.Find("button.go").TextContent);
        await dialog.Find("form").SubmitAsync();
        Assert.Contains("Say why it goes there although", dialog.Find(".field-error").TextContent, StringComparison.Ordinal);
        Assert.NotNull(dialog.Find($"input[value='{May}']").GetAttribute("checked"));

        await dialog.Find("#slot-reason").InputAsync(new() { Value = "The hubs open in May." });
        await dialog.Find("form").SubmitAsync();

        Assert.Equal("R-1", _saved!.Ref);
    }

    [Fact]
    public async Task Once_commissioned_a_move_asks_why_and_whom_the_clerk_consulted()
    {
        await using var house = await AForwardPlan.OpenAsync();
        Assert.IsType<Outcome.Saved>(await ScheduleAsync(house.Store, "R-2", April));
        await ReplayAsync(house.Store, "R-2", ReportStage.Commissioned);
        await house.NextAsync(b => b.Card("R-2")!.Report is { Stage: ReportStage.Commissioned, Meeting: April });
        var dialog = await OpenAsync(house, "R-2");
        await dialog.Find($"input[value='{May}']").ChangeAsync(new() { Value = May });
        await dialog.Find("#slot-reason").InputAsync(new() { Value = "The author is ill." });
        await dialog.Find("form").SubmitAsync();
        Assert.Contains("Say whom you consulted", dialog.Find(".field-error").TextContent, StringComparison.Ordinal);
        await dialog.Find("#slot-consulted").InputAsync(new() { Value = "The Chair of SOP" });
        await dialog.Find("form").SubmitAsync();

        Assert.Equal("R-2", _saved!.Ref);
    }

    [Fact]
    public async Task Whoever_loses_the_last_slot_is_told_and_keeps_what_they_typed()
    {
        await using var house = await AForwardPlan.OpenAsync();
        var dialog = await OpenAsync(house, "R-1");
        await dialog.Find($"input[value='{April}']").ChangeAsync(new() { Value = April });
        await dialog.Find("#slot-reason").InputAsync(new() { Value = "As the Chair asked." });
        Assert.IsType<Outcome.Saved>(await ScheduleAsync(house.Store, "R-2", April, new SlotInput(null) { Minutes = 25 }, OtherClerk));
        await dialog.Find("form").SubmitAsync();

        await dialog.WaitForAssertionAsync(() => Assert.Contains("of which 29 are taken", dialog.Find(".against-all").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(20));
        Assert.Null(_saved);
        Assert.Equal("As the Chair asked.", dialog.Find("#slot-reason").GetAttribute("value"));
        await dialog.Find("form").SubmitAsync();
        Assert.Equal("R-1", _saved!.Ref);
    }

    private async Task<IRenderedComponent<SlotDialog>> OpenAsync(AForwardPlan house, string report)
    {
        Services.AddSingleton(new ScheduleReport(house.Store.Writer)).AddSingleton(new UnscheduleReport(house.Store.Writer)).AddSingleton(house.Plans).AddSingleton(house.Feed);
        JSInterop.SetupModule("./js/dialog.js").Mode = JSRuntimeMode.Loose;
        AScreen.Ready(this, house.Store, Clerk, "Committee clerk");
        var person = new Person(Clerk, "Committee clerk", [Role.Clerk], []);
        var dialog = Render<SlotDialog>(p => p.Add(d => d.Report, report).Add(d => d.Person, person).Add(d => d.OnClosed, saved => _saved = saved));
        await dialog.WaitForElementAsync(".slot", TimeSpan.FromSeconds(20));
        return dialog;
    }
}
