using FsCheck;
using FsCheck.Fluent;
using WorkPlanTracker.App.Features.WorkProgramme;
using WorkPlanTracker.Domain.Dates;

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
        Assert.Equal(new DateOnly(2011, 9, 1), (ScheduleView.Usual with { WholeYear = true }).Span(new(2011, 9, 1)).From);
        Assert.Equal(new DateOnly(2010, 9, 1), (ScheduleView.Usual with { WholeYear = true }).Span(new(2011, 8, 31)).From);
        Assert.True((ScheduleView.Usual with { Shape = ScheduleView.Year }).ShowsYear);
    }

    [Fact]
    public void An_address_asks_for_a_meeting_year_by_the_year_it_begins_in()
    {
        foreach (var query in new[] { "window=year&year=2011", "year=2011", "view=year&year=2011" })
        {
            var view = ScheduleView.Of($"http://localhost/schedule?{query}");
            Assert.Equal((new DateOnly(2011, 9, 1), new DateOnly(2012, 8, 31)), view.Span(Today));
            Assert.Contains("window=year&year=2011", view.ToAddress(), StringComparison.Ordinal);
            Assert.Null(ScheduleWords.NoYear("2011", view));
        }

        Assert.Equal((new DateOnly(2010, 9, 1), new DateOnly(2011, 8, 31)), ScheduleView.Of("http://localhost/schedule?window=year&year=next").Span(Today));
    }

    [Fact]
    public void A_year_that_there_is_not_is_named_with_what_is_shown_for_it()
    {
        Assert.Equal("There is no meeting year 1066, so the next three months are shown. A meeting year goes by the year it begins in, from 2000 to 2099.", ScheduleWords.NoYear("1066", ScheduleView.Of("http://localhost/schedule?year=1066")));
        Assert.StartsWith("There is no meeting year 99999999999999999999…, so the present one is shown.", ScheduleWords.NoYear(new string('9', 400), ScheduleView.Printed("year", new string('9', 400))), StringComparison.Ordinal);
        Assert.Null(ScheduleWords.NoYear(" ", ScheduleView.Usual));
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
            from chosen in Gen.Elements<int?>(null, 2000, 2011, 2099)
            select new ScheduleView([.. committees], shape, year || chosen is not null, past, words) { Chosen = chosen is { } starts ? new MeetingYear(starts) : null };
        Check.QuickThrowOnFailure(Prop.ForAll(Arb.From(views), view =>
        {
            var read = ScheduleView.Of($"http://localhost/{view.ToAddress()}");
            return read.Key == view.Key && read.Shape == view.Shape && read.Chosen == view.Chosen;
        }));
    }

    [Theory]
    [InlineData("view=carousel&window=century&past=yes")]
    [InlineData("committees=,,,&q=%20%20")]
    [InlineData("view=&window=&committees=&q=&year=")]
    [InlineData("year=1066")]
    [InlineData("year=2011&year=2012")]
    [InlineData("year=%00%FF2011/12")]
    public void An_address_that_makes_no_sense_opens_the_usual_view(string query) =>
        Assert.Equal(ScheduleView.Usual.Key, ScheduleView.Of($"http://localhost/schedule?{query}").Key);
}
