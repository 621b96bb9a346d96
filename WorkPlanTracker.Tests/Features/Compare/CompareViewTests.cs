using Bunit;
using WorkPlanTracker.App.Features.Compare;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Comparisons;
using static WorkPlanTracker.Tests.Support.AComparison;

namespace WorkPlanTracker.Tests.Features.Compare;

public sealed class CompareViewTests : BunitContext
{
    [Fact]
    public void The_address_is_the_view()
    {
        var view = new CompareView("PP-2010-11", "11 November 2010", "", ChangeKind.NewlyRed, 3);
        Assert.Equal(view, CompareView.Of($"http://localhost/{view.ToAddress()}"));
        Assert.Equal("compare", new CompareView().ToAddress());
        Assert.Equal(new CompareView(), CompareView.Of("http://localhost/compare?kind=99&page=-1&plan="));
    }

    [Fact]
    public void A_sentence_links_its_record_where_it_is_named_and_sets_titles_apart()
    {
        var slipped = Comparison.Of(State(January, Milestone()), State(February, Milestone(forecast: Day(2011, 3, 21)))).Changes.Single();
        var shown = Render<SentenceView>(p => p.Add(s => s.Sentence, slipped.Sentence).Add(s => s.Kind, "milestone").Add(s => s.Reference, "PP-M07"));
        Assert.Equal("PP-M07", shown.Find("a[href='milestones/PP-M07']").TextContent);
        Assert.Equal("PP-M07 slipped 12 working days, from 3 March to 21 March 2011", shown.Nodes.Select(n => n.TextContent).Aggregate("", string.Concat).Trim().ReplaceLineEndings("").Replace("        ", "", StringComparison.Ordinal));

        var moved = Comparison.Of(State(January, [], [Report(Sop(11, 11))]), State(February, [], [Report(Sop(12, 9))])).Changes.Single();
        var told = Render<SentenceView>(p => p.Add(s => s.Sentence, moved.Sentence).Add(s => s.Kind, "report").Add(s => s.Reference, "R-14"));
        Assert.Equal("R-14", told.Find("a[href='reports/R-14']").TextContent);
        Assert.Equal("Operation Jigsaw", told.Find("em").TextContent);
    }

    [Fact]
    public void A_meeting_is_linked_by_its_committee_and_day()
    {
        var cancelled = Comparison.Of(State(January, [], [Report(Sop(11, 11))]), State(February, [], [Report(Sop(11, 11, cancelled: true, because: "inquorate"))])).Changes.Single();
        var told = Render<SentenceView>(p => p.Add(s => s.Sentence, cancelled.Sentence).Add(s => s.Kind, "meeting").Add(s => s.Reference, "SOP-2010-11-11"));
        Assert.Equal("SOP 11 November 2010", told.Find("a[href='meetings/SOP-2010-11-11']").TextContent);
    }

    [Fact]
    public void Counts_stand_beside_each_other_and_silence_has_a_row_of_its_own()
    {
        var then = StandingCounts.None with { OnTrack = 5 };
        var counts = Render<CompareCounts>(p => p.Add(c => c.Then, then).Add(c => c.Now, then with { OnTrack = 3, Silent = 2 }));
        var rows = counts.FindAll("tbody tr").Select(r => string.Join(' ', r.Children.Select(c => c.TextContent))).ToList();
        Assert.Contains("No update received 0 2 +2", rows);
        Assert.Contains("On track 5 3 −2", rows);
        Assert.Equal("All 5 5 0", string.Join(' ', counts.Find("tfoot tr").Children.Select(c => c.TextContent)));
    }

    [Fact]
    public void Requests_are_linked_to_their_decision_and_actions_to_their_story()
    {
        var action = new ComparedAction("A-12", "Report back on the hubs", WorkPlanTracker.Domain.Actions.ActionState.Open, Day(2011, 2, 1), false, "", "");
        var request = new ComparedRequest("CR-3", "PP-2010-11", "Drop PP-M02", WorkPlanTracker.Domain.Reviews.ChangeRequestState.Asked, "");
        var comparison = Comparison.Of(State(January), State(February) with
        {
            Actions = new Dictionary<string, ComparedAction>(StringComparer.Ordinal) { [action.Ref] = action },
            Requests = new Dictionary<string, ComparedRequest>(StringComparer.Ordinal) { [request.Ref] = request },
        });
        var lines = comparison.Changes.Select(c => Render<CompareLine>(p => p.Add(l => l.Change, c))).ToList();

        Assert.Equal(["CR-3", "A-12"], lines.Select(l => l.Find("a").TextContent));
        Assert.Equal("changes?open=CR-3", lines[0].Find("a").GetAttribute("href"));
        Assert.Empty(lines[0].FindAll(".why"));
        Assert.Equal("history?kind=action&ref=A-12", lines[1].Find("a").GetAttribute("href"));
        Assert.Equal("Report back on the hubs", lines[1].Find("em").TextContent);
    }

    [Fact]
    public void A_group_shows_so_many_and_where_the_rest_is_and_first_baselines_are_folded()
    {
        var many = Enumerable.Range(1, 30).Select(i => Milestone($"PP-M{i:00}")).ToArray();
        var slipped = Comparison.Of(State(January, many), State(February, [.. many.Select(m => m with { Forecast = Day(2011, 3, 21) })])).Groups.Single();
        var shown = Render<CompareGroup>(p => p.Add(g => g.Group, slipped).Add(g => g.Most, 20).Add(g => g.More, "compare?kind=slipped"));
        Assert.Equal(20, shown.FindAll("li").Count);
        Assert.StartsWith("All 30", shown.Find(".compare-more a").TextContent, StringComparison.Ordinal);

        var given = Comparison.Of(State(January, [.. many.Select(m => m with { Baseline = WorkPlanTracker.Domain.Dates.PlanDate.NotSet })]), State(February, many)).Groups.Single();
        var folded = Render<CompareGroup>(p => p.Add(g => g.Group, given).Add(g => g.Most, 20).Add(g => g.More, "compare?kind=rebaselined"));
        Assert.Equal("30 milestones were given a baseline.", folded.Find(".compare-summary").TextContent);
        Assert.NotNull(folded.Find("details summary"));
    }

    [Fact]
    public void The_counts_say_how_many_stood_how_at_both_and_the_difference()
    {
        var counts = Comparison.Of(State(January, Milestone()), State(February, Milestone(status: WorkPlanTracker.Domain.Milestones.MilestoneStatus.OffTrack), Milestone("PP-M08")));
        var table = Render<CompareCounts>(p => p.Add(c => c.Then, counts.CountsThen).Add(c => c.Now, counts.CountsNow));
        Assert.Equal("Off track 0 1 +1", string.Join(' ', table.Find("tbody tr").Children.Select(c => c.TextContent)));
        Assert.Equal("All 1 2 +1", string.Join(' ', table.Find("tfoot tr").Children.Select(c => c.TextContent)));
    }
}
