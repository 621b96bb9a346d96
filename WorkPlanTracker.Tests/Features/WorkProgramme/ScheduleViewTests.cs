using FsCheck;
using FsCheck.Fluent;
using WorkPlanTracker.App.Features.WorkProgramme;

namespace WorkPlanTracker.Tests.Features.WorkProgramme;

public sealed class ScheduleViewTests
{
    private static readonly DateOnly Today = new(2011, 2, 24);

    [Fact]
    public void Rolling_three_months_hold_their_last_day()
    {
        Assert.Equal((Today, new DateOnly(2011, 5, 24)), ScheduleView.Usual.Span(Today));
        Assert.Equal((new DateOnly(2010, 11, 24), new DateOnly(2011, 5, 24)), (ScheduleView.Usual with { Past = true }).Span(Today));
        Assert.Equal((new DateOnly(2011, 11, 30), new DateOnly(2012, 2, 29)), ScheduleView.Usual.Span(new(2011, 11, 30)));
    }

    [Fact]
    public void A_meeting_year_runs_from_the_autumn_to_the_end_of_the_summer()
    {
        Assert.Equal((new DateOnly(2010, 9, 1), new DateOnly(2011, 8, 31)), (ScheduleView.Usual with { WholeYear = true }).Span(Today));
        Assert.Equal(new DateOnly(2011, 9, 1), ScheduleView.YearBegins(new(2011, 9, 1)));
        Assert.Equal(new DateOnly(2010, 9, 1), ScheduleView.YearBegins(new(2011, 8, 31)));
        Assert.True((ScheduleView.Usual with { Shape = ScheduleView.Year }).ShowsYear);
    }

    [Fact]
    public void Whatever_a_view_is_its_address_opens_it_again()
    {
        var views =
            from committees in Gen.SubListOf("SOP", "CEP", "FR", "DSVB")
            from shape in Gen.Elements(ScheduleView.Board, ScheduleView.List, ScheduleView.Year)
            from year in Gen.Elements(true, false)
            from past in Gen.Elements(true, false)
            from words in Gen.Elements("", "stalking", "a & b = c?", "Łódź 100%")
            select new ScheduleView([.. committees], shape, year, past, words);
        Check.QuickThrowOnFailure(Prop.ForAll(Arb.From(views), view =>
        {
            var read = ScheduleView.Of($"http://localhost/{view.ToAddress()}");
            return read.Key == view.Key && read.Shape == view.Shape;
        }));
    }

    [Theory]
    [InlineData("view=carousel&window=century&past=yes")]
    [InlineData("committees=,,,&q=%20%20")]
    [InlineData("view=&window=&committees=&q=")]
    public void An_address_that_makes_no_sense_opens_the_usual_view(string query) =>
        Assert.Equal(ScheduleView.Usual.Key, ScheduleView.Of($"http://localhost/schedule?{query}").Key);
}
