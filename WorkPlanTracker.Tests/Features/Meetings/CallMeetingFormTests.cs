using Bunit;
using Microsoft.Extensions.DependencyInjection;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Meetings;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Support.ACommittee;

namespace WorkPlanTracker.Tests.Features.Meetings;

/// <summary>One meeting, called outside the planning of a year.</summary>
public sealed class CallMeetingFormTests : BunitContext
{
    [Fact]
    public async Task A_second_meeting_of_a_day_is_asked_about_once_and_then_called()
    {
        await using var house = await AForwardPlan.OpenAsync();
        var form = await ShowAsync(house);
        form.Find("#call-day").Input("7 April 2011");

        form.Find("form").Submit();
        form.WaitForAssertion(() => Assert.Contains("SOP already meets on 7 April 2011 at 2.00pm: is this a second meeting? Save again if so", form.Find(".field-error").TextContent, StringComparison.Ordinal));
        Assert.Contains("Call a second meeting", form.Find("button.go").TextContent, StringComparison.Ordinal);

        // Another day is another question.
        form.Find("#call-day").Input("12 May 2011");
        Assert.Contains("Call the meeting", form.Find("button.go").TextContent, StringComparison.Ordinal);
        form.Find("#call-day").Input("7 April 2011");
        form.Find("form").Submit();
        await house.NextAsync(b => b.Column("SOP-2011-04-07-2") is not null);
    }

    [Fact]
    public async Task A_day_says_what_speaks_against_it_and_when_its_agenda_is_due()
    {
        await using var house = await AForwardPlan.OpenAsync();
        var form = await ShowAsync(house);

        form.Find("#call-day").Input("29 april 2011");
        Assert.Contains("No working day: Royal wedding, a bank holiday. A meeting is allowed all the same.", form.Find("#call-said").TextContent, StringComparison.Ordinal);
        form.Find("#call-day").Input("5 May 2011");
        Assert.Contains("It is a polling day", form.Find("#call-said").TextContent, StringComparison.Ordinal);
        form.Find("#call-day").Input("9 June 2011");
        Assert.Contains("Its agenda has to be published by Thursday 26 May 2011.", form.Find("#call-said").TextContent, StringComparison.Ordinal);
        form.Find("#call-day").Input("25 February 2011");
        Assert.Contains("was due on", form.Find("#call-said").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_joint_meeting_asks_for_its_other_body_and_shows_that_bodys_closed_days()
    {
        await using var house = await AForwardPlan.OpenAsync();
        Assert.IsType<Outcome.Saved>(await house.Store.Writer.RunAsync("fill", Actor.Sample, change =>
        {
            var other = Committee.Establish("CEP", "CEP", "Communities, Equalities and People", CommitteeKind.Committee, null);
            other.Edit(CommitteeDetails.Of(other) with { ClosureDays = [new(new(2011, 6, 9), "Away day")] });
            change.Add(other, "Committee added.");
            return Task.CompletedTask;
        }, default));
        await house.NextAsync(b => b.Plan.Committees.ContainsKey("CEP"));
        var form = await ShowAsync(house);
        form.Find("#call-day").Input("9 June 2011");
        form.Find("#call-kind").Change(nameof(MeetingKind.Joint));
        form.Find("form").Submit();
        form.WaitForAssertion(() => Assert.Contains("Choose the body that the joint meeting is held with", form.Find("[data-bodies] .field-error").TextContent, StringComparison.Ordinal));

        form.Find("input[name=jointWith][value=CEP]").Change(true);
        Assert.Contains("Communities, Equalities and People", form.Find("[data-bodies] label").TextContent, StringComparison.Ordinal);
        Assert.Contains("No working day of CEP: Away day, when the body is closed", form.Find("#call-said").TextContent, StringComparison.Ordinal);
        form.Find("form").Submit();

        var board = await house.NextAsync(b => b.Column("SOP-2011-06-09") is not null);
        Assert.Contains("joint with CEP", board.Column("SOP-2011-06-09")!.About, StringComparison.Ordinal);
        Assert.Contains(board.Listing(WorkPlanTracker.App.Features.WorkProgramme.ScheduleView.Of("http://plan/schedule?committees=CEP&window=year")).Columns, c => c.Ref == "SOP-2011-06-09");
    }

    private async Task<IRenderedComponent<CallMeetingForm>> ShowAsync(AForwardPlan house)
    {
        if (!Services.Any(s => s.ServiceType == typeof(PlanMeeting)))
        {
            JSInterop.Mode = JSRuntimeMode.Loose;
            Services.AddSingleton(new PlanMeeting(house.Store.Writer));
            Renderer.SetRendererInfo(new Microsoft.AspNetCore.Components.RendererInfo("Server", isInteractive: true));
        }

        var plan = await house.Plans.GetAsync(withPrivate: false);
        return Render<CallMeetingForm>(p => p.Add(f => f.Plan, plan).Add(f => f.Actor, new Actor(Clerk)).Add(f => f.Asked, "SOP"));
    }
}
