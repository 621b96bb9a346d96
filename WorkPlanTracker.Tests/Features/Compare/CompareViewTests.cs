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
    public void A_line_renders_again_only_when_it_says_something_else()
    {
        var change = Comparison.Of(State(January, Milestone()), State(February, Milestone(forecast: Day(2011, 3, 21)))).Changes.Single();
        var line = Render<CompareLine>(p => p.Add(l => l.Change, change));
        var before = line.RenderCount;
        line.Render(p => p.Add(l => l.Change, change with { Weight = change.Weight }));
        Assert.Equal(before, line.RenderCount);
        line.Render(p => p.Add(l => l.Change, change with { Title = "Another title" }));
        Assert.Equal(before + 1, line.RenderCount);
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
}
