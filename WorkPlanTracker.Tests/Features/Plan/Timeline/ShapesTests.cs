using System.Collections.Immutable;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using WorkPlanTracker.App.Features.Plan;
using WorkPlanTracker.App.Features.Plan.Boards;
using WorkPlanTracker.App.Features.Plan.Timeline;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.WorkPlans;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Features.Plan.Timeline;

/// <summary>The plan along a line of time and as a board.</summary>
public sealed class ShapesTests : BunitContext
{
    private static readonly PlanHeader Header = new(
        "PP-2010-11", "Public Protection 2010/11", "PP", "Public Protection", "public-protection", new(2010, 1, 1), new(2011, 3, 31),
        PlanState.Agreed, PlanDate.NotSet, 1, "", Tolerance.Default, PlanDate.NotSet, null, 1);

    private static readonly PlanIndex Index = new([Header], ImmutableDictionary<string, AreaName>.Empty, ImmutableDictionary<string, string>.Empty, ["PP-2010-11"]);

    [Fact]
    public async Task A_change_renders_its_own_row_of_the_time_line_and_scrolling_renders_none_that_stays()
    {
        await using var store = await OpenAsync();
        var (before, after, view) = Changed(r => r with { Forecast = PlanDate.OnDay(new(2011, 5, 12)), Version = 2 });
        var timeline = Render<PlanTimeline>(p => p.Add(t => t.Listing, before).Add(t => t.View, view).Add(t => t.Me, Person.Nobody));
        timeline.WaitForAssertion(() => Assert.Equal(40, timeline.FindComponents<TimelineRowView>().Count));

        await timeline.InvokeAsync(timeline.Instance.RefreshAsync);
        Assert.All(timeline.FindComponents<TimelineRowView>(), row => Assert.Equal(1, row.RenderCount));

        await timeline.InvokeAsync(() => timeline.Instance.Show(after));
        var rendered = timeline.FindComponents<TimelineRowView>().ToDictionary(r => r.Instance.Reference, r => r.RenderCount, StringComparer.Ordinal);
        Assert.All(rendered, row => Assert.True(row.Key == "PP-M07" ? row.Value > 1 : row.Value == 1, $"{row.Key} was rendered {row.Value} times."));

        await timeline.InvokeAsync(timeline.Instance.RefreshAsync);
        Assert.All(timeline.FindComponents<TimelineRowView>(), row => Assert.Equal(rendered[row.Instance.Reference], row.RenderCount));
        Assert.Contains("forecast 12 May 2011", timeline.Find("tr[data-ref='PP-M07'] .tl-strip").GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_renders_its_own_row_of_the_table_and_rows_that_stand_elsewhere_after_it_say_so()
    {
        await using var store = await OpenAsync();
        JSInterop.Mode = JSRuntimeMode.Loose;
        var (before, after, _) = Changed(r => r with { Title = "Said otherwise", Version = 2 });
        var table = Render<PlanTable>(p => p.Add(t => t.Listing, before).Add(t => t.Me, Person.Nobody));
        table.WaitForAssertion(() => Assert.Equal(40, table.FindComponents<PlanRowView>().Count));
        await table.InvokeAsync(table.Instance.RefreshAsync);
        await table.InvokeAsync(() => table.Instance.Show(after));

        Assert.Contains("Said otherwise", table.Find("tr[data-ref='PP-M07']").TextContent, StringComparison.Ordinal);
        Assert.All(table.FindComponents<PlanRowView>(), row => Assert.True(row.Instance.Reference == "PP-M07" ? row.RenderCount > 1 : row.RenderCount == 1, $"{row.Instance.Reference} was rendered {row.RenderCount} times."));

        var shorter = after with { Lines = after.Lines.RemoveAt(9), Number = 3 };
        table.Render(p => p.Add(t => t.Listing, shorter));
        await table.InvokeAsync(table.Instance.RefreshAsync);
        Assert.Equal(["10", "11"], new[] { "PP-M09", "PP-M11" }.Select(r => table.Find($"tr[data-ref='{r}']").GetAttribute("aria-rowindex")));
        Assert.All(table.FindComponents<PlanRowView>().Where(r => string.CompareOrdinal(r.Instance.Reference, "PP-M07") < 0), row => Assert.Equal(1, row.RenderCount));
    }

    [Fact]
    public async Task A_row_says_in_words_what_its_strip_shows_and_draws_baseline_forecast_and_slip()
    {
        await using var store = await OpenAsync();
        var (_, listing, view) = Changed(r => r with { Baseline = PlanDate.InMonth(2010, 10), Forecast = PlanDate.OnDay(new(2010, 12, 9)), Computed = new ComputedStatus(MilestoneStatus.AtRisk, Slip.Between(PlanDate.InMonth(2010, 10), PlanDate.OnDay(new(2010, 12, 9)), WorkingDays.EnglandAndWales), "") });
        var timeline = Render<PlanTimeline>(p => p.Add(t => t.Listing, listing).Add(t => t.View, view).Add(t => t.Me, Person.Nobody));
        timeline.WaitForElement("tr[data-ref='PP-M07']");
        var strip = timeline.Find("tr[data-ref='PP-M07'] .tl-strip");

        Assert.Equal("Baseline October 2010; forecast 9 December 2010; about a month late", strip.GetAttribute("aria-label"));
        Assert.NotNull(strip.QuerySelector("rect.tl-agreed"));
        Assert.NotNull(strip.QuerySelector("use.tl-now"));
        Assert.NotNull(strip.QuerySelector("line.tl-slip"));
        Assert.Equal("≈+1 mth", strip.QuerySelector(".tl-days")!.TextContent);
    }

    [Fact]
    public async Task The_row_with_the_focus_shows_what_it_waits_for_and_what_waits_for_it_and_all_are_shown_on_request()
    {
        await using var store = await OpenAsync();
        var (_, listing, view) = Changed(r => r with { DependsOn = ["PP-M03", "PP-M11", "R-2"] });
        var timeline = Render<PlanTimeline>(p => p.Add(t => t.Listing, listing).Add(t => t.View, view).Add(t => t.Me, Person.Nobody));
        timeline.WaitForElement("tr[data-ref='PP-M07']");
        Assert.Empty(timeline.FindAll(".tl-links g"));

        await timeline.InvokeAsync(() => timeline.Instance.ShowLinksOf("PP-M03"));
        Assert.Single(timeline.FindAll(".tl-links g"));
        await timeline.InvokeAsync(() => timeline.Instance.ShowLinksOf("PP-M07"));
        Assert.Equal(2, timeline.FindAll(".tl-links g").Count);
        await timeline.InvokeAsync(() => timeline.Instance.ShowLinksOf("PP-M20"));
        Assert.Empty(timeline.FindAll(".tl-links g"));

        timeline.Render(p => p.Add(t => t.View, view with { Links = true }));
        Assert.Equal(2, timeline.FindAll(".tl-links g").Count);
    }

    [Fact]
    public async Task A_card_stands_under_its_declared_status_and_says_silence_and_what_the_dates_say()
    {
        await using var store = await OpenAsync();
        var (_, listing, view) = Changed(r => r with { Duty = UpdateDuty.Missing, Computed = new ComputedStatus(MilestoneStatus.OffTrack, null, "Forecast 40 working days late") });
        var board = Render<PlanBoard>(p => p.Add(b => b.Listing, listing).Add(b => b.View, view).Add(b => b.Me, Person.Nobody).Add(b => b.MayMove, true));
        var card = board.Find(".b-col.on-track li[data-ref='PP-M07']");

        Assert.Contains("No update received", card.TextContent, StringComparison.Ordinal);
        Assert.Contains("dates say off track", card.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 with no update", board.Find(".b-col.on-track h2").TextContent, StringComparison.Ordinal);
        Assert.Equal("true", card.GetAttribute("draggable"));
    }

    [Fact]
    public async Task A_change_of_status_moves_the_card_alone_and_no_other_card_is_written_again()
    {
        await using var store = await OpenAsync();
        var (before, after, view) = Changed(r => r with { Status = MilestoneStatus.AtRisk, Version = 2 });
        var board = Render<PlanBoard>(p => p.Add(b => b.Listing, before).Add(b => b.View, view).Add(b => b.Me, Person.Nobody));
        Assert.Equal(40, board.FindComponents<StatusCardView>().Count);

        await board.InvokeAsync(() => board.Instance.Show(after));

        board.WaitForElement(".b-col.at-risk li[data-ref='PP-M07']");
        board.WaitForAssertion(() => Assert.Empty(board.FindAll(".b-col.on-track li[data-ref='PP-M07']")));
        Assert.All(board.FindComponents<StatusCardView>().Where(c => c.Instance.Reference != "PP-M07"), c => Assert.Equal(1, c.RenderCount));
    }

    [Fact]
    public async Task A_card_put_down_asks_for_the_status_it_was_put_on_and_for_nothing_else()
    {
        await using var store = await OpenAsync();
        List<(string, int)> asked = [];
        var (listing, _, view) = Changed(r => r);
        var board = Render<PlanBoard>(p => p.Add(b => b.Listing, listing).Add(b => b.View, view).Add(b => b.Me, Person.Nobody).Add(b => b.MayMove, true).Add(b => b.OnMove, asked.Add));
        await board.InvokeAsync(() => board.Instance.MoveAsync("PP-M07", 3));
        await board.InvokeAsync(() => board.Instance.MoveAsync("PP-M07", 1));
        await board.InvokeAsync(() => board.Instance.MoveAsync("PP-M07", 99));

        Assert.Equal([("PP-M07", 3)], asked);
    }

    [Theory]
    [InlineData("?view=timeline&zoom=2", "plan?view=timeline&zoom=2")]
    [InlineData("?view=V-3,board&group=owner", "plan?view=V-3,board&group=owner")]
    [InlineData("?view=V-3&group=area", "plan?view=V-3&group=area")]
    [InlineData("?view=timeline&zoom=99&links=1", "plan?view=timeline&zoom=4&links=1")]
    [InlineData("?view=nonsense,timeline,&zoom=-1", "plan?view=nonsense,timeline&group=area")]
    public void The_address_says_the_shape_beside_the_saved_view(string asked, string address)
    {
        var view = PlanView.OfQuery(asked);

        Assert.Equal(address, view.ToAddress());
        Assert.Equal(view, PlanView.Of($"http://x/{view.ToAddress()}") with { Plans = view.Plans, Columns = view.Columns });
        Assert.Equal(PlanView.OfQuery("?group=area").ToListingKey(), (view with { Group = "area" }).ToListingKey());
    }

    private async Task<Store> OpenAsync()
    {
        var store = await Store.CreateAsync("Sqlite");
        Services.AddSingleton(new TimelineMeetings(new ForwardPlans(store.Database, store.Clock, NullLogger<ForwardPlans>.Instance), new PlanHistory(store.Database)));
        AScreen.Ready(this, store, APlan.Lead, "Lead officer");
        return store;
    }

    /// <summary>A listing of forty rows, the one that follows it when PP-M07 became another, and their view.</summary>
    private static (PlanListing Before, PlanListing After, PlanView View) Changed(Func<PlanRow, PlanRow> change)
    {
        var view = new PlanView { Group = "none", Sort = "ref" };
        var before = new PlanModel(Header, Enumerable.Range(1, 40).Select(Row).ToImmutableDictionary(r => r.Ref, StringComparer.Ordinal), new(2011, 2, 24), 10);
        var changed = change(before.Rows["PP-M07"]);
        var after = before with { Rows = before.Rows.SetItem(changed.Ref, changed), Sequence = 11, Follows = 10, Changed = [changed.Ref] };
        var shown = PlanArranger.Arrange(view, [before], Index, before: null) with { Number = 1 };
        return (shown, PlanArranger.Arrange(view, [after], Index, shown) with { Number = 2 }, view);
    }

    private static PlanRow Row(int number) => new()
    {
        Ref = $"PP-M{number:00}",
        Plan = Header.Ref,
        Project = Header.Project,
        Title = $"Milestone {number}",
        Areas = [],
        Objective = "",
        Owner = "Lead officer",
        Status = MilestoneStatus.OnTrack,
        Computed = new ComputedStatus(MilestoneStatus.OnTrack, null, ""),
        Baseline = PlanDate.OnDay(new(2011, 3, 10)),
        Forecast = PlanDate.OnDay(new(2011, 3, 10)),
        Actual = PlanDate.NotSet,
        Overdue = false,
        Duty = UpdateDuty.None,
        Deliverable = Deliverable.NotSaid,
        DependsOn = [],
        BlockedBy = [],
        Version = 1,
        Source = RecordSource.Entered,
    };
}
