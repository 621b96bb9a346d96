using Bunit;
using Microsoft.Extensions.DependencyInjection;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Meetings;
using WorkPlanTracker.App.Features.Reports;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Support.ACommittee;

namespace WorkPlanTracker.Tests.Features.Meetings;

/// <summary>Two meetings of one body on one day are told apart wherever one is named, and a meeting that another body holds too is not taken from it without a word.</summary>
public sealed class SharedDayTests : BunitContext
{
    private static readonly Actor TheClerk = new(Clerk);

    [Fact]
    public async Task Each_of_two_meetings_of_a_day_is_named_with_its_time_and_kind_where_a_slot_is_chosen()
    {
        await using var house = await AForwardPlan.OpenAsync();
        await CallAsync(house.Store, new("SOP", "7 April 2011") { Sitting = "special", Time = "10.00am" });
        await house.NextAsync(b => b.Column("SOP-2011-04-07-2") is not null);

        var plan = await house.Plans.GetAsync(withPrivate: false);
        Assert.Equal(
            ["SOP · Thu 7 Apr 2011, 2.00pm", "SOP · Thu 7 Apr 2011, 10.00am, special", "SOP · Thu 12 May 2011"],
            new[] { April, "SOP-2011-04-07-2", May }.Select(m => SlotChoice.NameOf(plan, plan.Meetings[m])));

        // Once the other is cancelled there is nothing to tell apart.
        Assert.IsType<Outcome.Saved>(await new CancelMeeting(house.Store.Writer).RunAsync(TheClerk, "SOP-2011-04-07-2", 1, "Not needed.", null, default));
        await house.NextAsync(b => b.Plan.Meetings[("SOP-2011-04-07-2")].Meeting.State is MeetingState.Cancelled);
        plan = await house.Plans.GetAsync(withPrivate: false);
        Assert.Equal("SOP · Thu 7 Apr 2011", SlotChoice.NameOf(plan, plan.Meetings[April]));
    }

    [Fact]
    public async Task The_meetings_of_a_day_lead_to_each_other_by_their_times_and_their_headings_say_which_is_which()
    {
        await using var store = await OpenAsync("Sqlite");
        await CallAsync(store, new("SOP", "7 April 2011") { Sitting = "special", Time = "10.00am" });
        await CallAsync(store, new("SOP", "7 April 2011") { Sitting = "special", Time = "2.00pm" });
        (string Ref, string Heading)[] inOrder =
        [
            (Held, "SOP, Thursday 3 February 2011"), ("SOP-2011-04-07-2", "SOP, Thursday 7 April 2011, 10.00am"), (April, "SOP, Thursday 7 April 2011, 2.00pm"),
            ("SOP-2011-04-07-3", "SOP, Thursday 7 April 2011, 2.00pm"), (May, "SOP, Thursday 12 May 2011"),
        ];
        for (var i = 0; i < inOrder.Length; i++)
        {
            var head = await HeadAsync(store, inOrder[i].Ref);
            Assert.Equal($"{inOrder[i].Ref}{inOrder[i].Heading}", head.Find("h1").TextContent);
            Assert.Equal(i == 0 ? null : $"meetings/{inOrder[i - 1].Ref}", head.FindAll("a[rel=prev]").SingleOrDefault()?.GetAttribute("href"));
            Assert.Equal(i == inOrder.Length - 1 ? null : $"meetings/{inOrder[i + 1].Ref}", head.FindAll("a[rel=next]").SingleOrDefault()?.GetAttribute("href"));
        }

        var middle = await HeadAsync(store, April);
        Assert.Equal(("← 7 April 2011, 10.00am", "7 April 2011, 2.00pm →"), (middle.Find("a[rel=prev]").TextContent, middle.Find("a[rel=next]").TextContent));
    }

    [Fact]
    public async Task A_meeting_called_on_a_day_that_has_passed_is_asked_about_once_and_entered_as_one_of_the_past()
    {
        await using var house = await AForwardPlan.OpenAsync();
        var form = await CallFormAsync(house);
        form.Find("#call-day").Input("20 January 2011");
        form.Find("form").Submit();
        form.WaitForAssertion(() => Assert.Equal("Thursday 20 January 2011 has passed: did this meeting take place? Save again if so, or choose another day.", form.Find(".field-error").TextContent.Trim()));
        Assert.Contains("Enter a meeting of the past", form.Find("button.go").TextContent, StringComparison.Ordinal);
        Assert.Null((await house.Boards.GetAsync(withPrivate: false)).Column("SOP-2011-01-20"));

        // A day to come has nothing to ask; the past one is asked about again only where it was not answered.
        form.Find("#call-day").Input("9 June 2011");
        Assert.Contains("Call the meeting", form.Find("button.go").TextContent, StringComparison.Ordinal);
        form.Find("#call-day").Input("20 January 2011");
        form.Find("form").Submit();
        await Eventually.TrueAsync(async () => (await house.Plans.GetAsync(withPrivate: false)).Meetings.ContainsKey("SOP-2011-01-20"), "the meeting of the past is entered");
    }

    [Fact]
    public async Task Another_kind_for_a_joint_meeting_asks_once_before_it_goes_from_the_other_bodys_programme()
    {
        await using var store = await OpenAsync("Sqlite");
        Assert.IsType<Outcome.Saved>(await store.Writer.RunAsync("fill", Actor.Sample, change =>
        {
            change.Add(Committee.Establish("CEP", "CEP", "Communities, Equalities and People", CommitteeKind.Committee, null), "Committee added.");
            return Task.CompletedTask;
        }, default));
        await CallAsync(store, new("SOP", "9 June 2011") { JointWith = ["CEP"] });
        var board = await BoardAsync(store, "SOP-2011-06-09");
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(new EditMeeting(store.Writer));
        var saved = default(Outcome.Saved);
        var form = Render<SittingForm>(p => p.Add(f => f.Board, board).Add(f => f.Actor, TheClerk).Add(f => f.Form, new OpenForm(FormKind.Sitting, "SOP-2011-06-09")).Add(f => f.OnClosed, (Outcome.Saved? s) => saved = s));
        form.Find("[name=sitting]").Change(nameof(MeetingKind.Special));
        form.Find("form").Submit();
        form.WaitForAssertion(() => Assert.Equal("The meeting is held with CEP: it would go from CEP’s programme and calendar. Save again if so, or choose Joint and who it is held with.", form.Find(".field-error").TextContent.Trim()));
        Assert.Contains("Save without CEP", form.Find("button.go").TextContent, StringComparison.Ordinal);
        Assert.Equal(["CEP"], (await BoardAsync(store, "SOP-2011-06-09")).Meeting.JointWith);

        // Joint again it is saved without a question; without CEP it is saved once it was asked.
        form.Find("[name=sitting]").Change(nameof(MeetingKind.Joint));
        Assert.Contains("Save", form.Find("button.go").TextContent, StringComparison.Ordinal);
        form.Find("[name=sitting]").Change(nameof(MeetingKind.Special));
        form.Find("form").Submit();
        form.WaitForAssertion(() => Assert.NotNull(saved));
        Assert.Contains("no longer held with CEP", saved!.Sentence, StringComparison.Ordinal);
        var after = (await BoardAsync(store, "SOP-2011-06-09")).Meeting;
        Assert.Equal((MeetingKind.Special, 0), (after.Sitting, after.JointWith.Count));
    }

    private static async Task CallAsync(Store store, MeetingInput input) => Assert.IsType<Outcome.Saved>(await new PlanMeeting(store.Writer).RunAsync(TheClerk, input, default));

    private static async Task<MeetingBoard> BoardAsync(Store store, string reference) => (await new MeetingReader(store.Database, new PlanClock(store.Clock)).ReadAsync(reference, default))!.Open;

    private async Task<IRenderedComponent<MeetingHead>> HeadAsync(Store store, string reference)
    {
        var board = await BoardAsync(store, reference);
        return Render<MeetingHead>(p => p.Add(h => h.Board, board));
    }

    private async Task<IRenderedComponent<CallMeetingForm>> CallFormAsync(AForwardPlan house)
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(new PlanMeeting(house.Store.Writer));
        Renderer.SetRendererInfo(new Microsoft.AspNetCore.Components.RendererInfo("Server", isInteractive: true));
        var plan = await house.Plans.GetAsync(withPrivate: false);
        return Render<CallMeetingForm>(p => p.Add(f => f.Plan, plan).Add(f => f.Actor, TheClerk).Add(f => f.Asked, "SOP"));
    }
}
