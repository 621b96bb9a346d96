using FsCheck;
using FsCheck.Fluent;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.Series;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Domain.Series;

public sealed class SeriesInstancesTests
{
    private static readonly Author Clerk = new("clerk@example.org", "Committee clerk");
    private static readonly DateTime At = new(2011, 2, 24, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2011, 2, 24);

    private static readonly Gen<(int Every, DateOnly From, int Number)> Cases =
        from every in Gen.Choose(1, 24)
        from day in Gen.Choose(0, 4_000)
        from number in Gen.Choose(2, 20)
        select (every, new DateOnly(2005, 1, 1).AddDays(day), number);

    [Fact]
    public void A_series_says_when_it_comes_in_words_and_days()
    {
        var scd9 = ReportSeries.Start("S-2", SeriesDetails.From("SCD9 update", Rhythm.After(12, 6), new(2010, 4, 1)));
        Assert.Equal("six months on and one year on", scd9.Rhythm.Words);
        Assert.Equal([new DateOnly(2010, 10, 1), new DateOnly(2011, 4, 1)], Days(scd9));
        Assert.Equal(["SCD9 update: six months on", "SCD9 update: one year on"], SeriesInstances.Of(scd9, scd9.AnchorDay, []).Select(scd9.SubjectOf));
        Assert.Equal("April 2011", SeriesInstances.Of(scd9, scd9.AnchorDay, [])[1].Target.Text);
        Assert.Equal("every six months", Rhythm.EveryMonths(6).Words);
        Assert.Equal("every year", Rhythm.EveryMonths(12).Words);
        Assert.Equal(["eighteen months on", "two years on"], new[] { 18, 24 }.Select(Rhythm.On));
        Assert.Empty(SeriesInstances.Of(scd9, null, []));
    }

    [Fact]
    public void Months_are_counted_from_the_anchor_so_a_short_month_leaves_no_trace()
    {
        var monthly = ReportSeries.Start("S-1", SeriesDetails.From("Monthly", Rhythm.EveryMonths(1), new(2011, 1, 31)));
        Assert.Equal([new(2011, 2, 28), new(2011, 3, 31), new(2011, 4, 30), new DateOnly(2011, 5, 31)], Days(monthly).Take(4));
        Assert.Equal(new DateOnly(2012, 2, 29), Days(monthly)[12]);
    }

    [Fact]
    public void Instances_are_in_order_and_on_the_anchors_day_of_the_month_or_the_months_last() =>
        Prop.ForAll(Cases.ToArbitrary(), c =>
        {
            var days = Days(Every(c.Every, c.From));
            return days.Zip(days.Skip(1)).All(p => p.First < p.Second)
                && days.All(d => d.Day == c.From.Day || (d.Day < c.From.Day && d.AddDays(1).Day == 1))
                && days.Select((d, i) => ((d.Year - c.From.Year) * 12) + d.Month - c.From.Month == (i + 1) * c.Every).All(right => right);
        }).Holds();

    [Fact]
    public void To_leave_one_out_leaves_every_other_where_it_was() =>
        Prop.ForAll(Cases.ToArbitrary(), c =>
        {
            var series = Every(c.Every, c.From);
            var before = SeriesInstances.Of(series, c.From, []);
            series.Skip(before[c.Number - 1], "Not needed.", Clerk, At);
            var after = SeriesInstances.Of(series, c.From, []);
            return after[c.Number - 1].Skipped && before.Zip(after).All(p => p.First.Day == p.Second.Day && p.First.Number == p.Second.Number) && after.Count(i => i.Skipped) == 1;
        }).Holds();

    [Fact]
    public void To_shift_one_within_its_place_shifts_no_other_and_keeps_the_order() =>
        Prop.ForAll(Cases.ToArbitrary(), Gen.Choose(-200, 200).ToArbitrary(), (c, by) =>
        {
            var series = Every(c.Every, c.From);
            var before = SeriesInstances.Of(series, c.From, []);
            var (one, prior, next) = (before[c.Number - 1], before[c.Number - 2], before[c.Number]);
            var day = one.Day.AddDays(by);
            try
            {
                series.Shift(one, day, prior, next, "The Chair asks.", Clerk, At);
            }
            catch (RuleBrokenException broken)
            {
                return broken.Rule == (by == 0 ? "asUsual" : "order") && (by == 0 || day <= prior.Day || day >= next.Day);
            }

            var after = SeriesInstances.Of(series, c.From, []);
            return after[c.Number - 1].Day == day && after.Where((_, i) => i != c.Number - 1).SequenceEqual(before.Where((_, i) => i != c.Number - 1))
                && after.Zip(after.Skip(1)).All(p => p.First.Day < p.Second.Day);
        }).Holds();

    [Fact]
    public void A_shift_holds_only_while_it_lies_between_its_neighbours_so_the_order_outlives_a_moved_anchor() =>
        Prop.ForAll(Cases.ToArbitrary(), Gen.Choose(-900, 900).ToArbitrary(), (c, moved) =>
        {
            var series = Every(c.Every, c.From);
            var before = SeriesInstances.Of(series, c.From, []);
            series.Shift(before[c.Number - 1], before[c.Number - 1].Day.AddDays(7), before[c.Number - 2], before[c.Number], "A week later.", Clerk, At);
            var after = SeriesInstances.Of(series, c.From.AddDays(moved), []);
            return after.Zip(after.Skip(1)).All(p => p.First.Day < p.Second.Day);
        }).Holds();

    [Fact]
    public void At_each_meeting_a_moved_one_keeps_its_number_a_cancelled_one_has_none_and_a_replacement_stands_in()
    {
        var series = ReportSeries.Start("S-3", SeriesDetails.From("Report from the sub-committees", Rhythm.EachMeeting, new(2011, 3, 1)) with { Committee = "SOP" });
        var meetings = new DateOnly[] { new(2011, 2, 3), new(2011, 4, 7), new(2011, 5, 12), new(2011, 6, 9), new(2011, 6, 16) }.Select(d => Meeting.Call(Meeting.ReferenceFor("SOP", d), "SOP", d, null, "")).ToList();
        meetings.Add(Meeting.Call("SOP-2011-05-19", "SOP", new(2011, 5, 19), null, "", MeetingKind.Special));
        meetings.Add(Meeting.Call("CEP-2011-05-05", "CEP", new(2011, 5, 5), null, ""));
        Assert.Equal([(1, "SOP-2011-04-07"), (2, "SOP-2011-05-12"), (3, "SOP-2011-06-09"), (4, "SOP-2011-06-16")], Of(series, meetings));

        meetings[2].MoveTo(new(2011, 5, 26), null, "", Clerk, At);
        Assert.Equal(new DateOnly(2011, 5, 26), SeriesInstances.Of(series, series.AnchorDay, meetings)[1].Day);
        meetings[3].Cancel("No business.", "SOP-2011-06-16");
        Assert.Equal([(1, "SOP-2011-04-07"), (2, "SOP-2011-05-12"), (3, "SOP-2011-06-16")], Of(series, meetings));
        meetings[1].Cancel("No quorum.", null);
        Assert.Equal([(2, "SOP-2011-05-12"), (3, "SOP-2011-06-16")], Of(series, meetings));
    }

    [Fact]
    public void The_outlook_names_what_comes_next_what_came_last_and_what_is_missing()
    {
        var series = Every(6, new(2009, 9, 1));
        var instances = SeriesInstances.Of(series, series.AnchorDay, []);
        var outlook = SeriesOutlook.Of(instances, [new("R-4", 1, ReportStage.Considered, new(2010, 3, 4))], new(2011, 2, 24));
        Assert.Equal((3, "R-4"), (outlook.Next!.Number, outlook.Last!.Ref));
        Assert.Equal([2], outlook.Gaps.Select(g => g.Number));

        series.Skip(instances[2], "Covered by the annual report.", Clerk, At);
        instances = SeriesInstances.Of(series, series.AnchorDay, []);
        Assert.Equal(4, SeriesOutlook.Of(instances, [], new(2011, 2, 24)).Next!.Number);
        var two = ReportSeries.Start("S-9", SeriesDetails.From("Two", Rhythm.After(6, 12), new(2009, 1, 1)));
        Assert.Equal(2, SeriesOutlook.Of(SeriesInstances.Of(two, two.AnchorDay, []), [], new(2011, 2, 24)).Next!.Number);
        Assert.Null(SeriesOutlook.Of(SeriesInstances.Of(two, two.AnchorDay, []), [new("R-1", 2, ReportStage.Drafting, null)], new(2011, 2, 24)).Next);
    }

    [Theory]
    [InlineData("2011-02-28", true)]
    [InlineData("2011-03-10", false)]
    [InlineData("2010-12-09", true)]
    public void Two_instances_nearer_than_half_their_interval_are_too_near(string day, bool near) =>
        Assert.Equal(near, SeriesOutlook.TooNear(Rhythm.After(6, 12), (1, new(2010, 12, 9)), (2, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))));

    [Fact]
    public void Which_of_two_is_asked_first_makes_no_difference_to_how_near_they_are() =>
        Prop.ForAll(Cases.ToArbitrary(), Gen.Choose(0, 900).ToArbitrary(), (c, later) =>
        {
            var (rhythm, one, other) = (Rhythm.EveryMonths(c.Every), (1, c.From), (2, c.From.AddDays(later)));
            return SeriesOutlook.TooNear(rhythm, one, other) == SeriesOutlook.TooNear(rhythm, other, one)
                && (later == 0) == (SeriesOutlook.TooNear(Rhythm.EachMeeting, one, other));
        }).Holds();

    [Fact]
    public void What_a_series_cannot_be_is_refused_by_field()
    {
        Assert.Equal("every", Assert.Throws<RuleBrokenException>(() => Rhythm.EveryMonths(0)).Field);
        Assert.Equal("offsets", Assert.Throws<RuleBrokenException>(() => Rhythm.After(6, 0)).Field);
        Assert.Equal("committee", Assert.Throws<RuleBrokenException>(() => ReportSeries.Start("S-1", SeriesDetails.From("A", Rhythm.EachMeeting, new(2011, 1, 1)))).Field);
        Assert.Equal("anchor", Assert.Throws<RuleBrokenException>(() => ReportSeries.Start("S-1", SeriesDetails.From("A", Rhythm.EveryMonths(6), default) with { AnchorDay = null })).Field);
        var series = Every(6, new(2010, 1, 1));
        var instances = SeriesInstances.Of(series, series.AnchorDay, []);
        Assert.Equal("reason", Assert.Throws<RuleBrokenException>(() => series.Skip(instances[0], " ", Clerk, At)).Field);
        series.Skip(instances[0], "Not needed.", Clerk, At);
        Assert.Equal(0, series.Edit(SeriesDetails.Of(series) with { Subject = "Another" }, Today));
        Assert.Equal(1, series.Edit(SeriesDetails.Of(series) with { Rhythm = Rhythm.EveryMonths(3) }, Today));
        Assert.Empty(series.Changes);
        series.End(new(2011, 1, 1), "No longer asked for.", Today);
        Assert.Equal(4, SeriesInstances.Of(series, series.AnchorDay, []).Count);
        Assert.Equal("ended", Assert.Throws<RuleBrokenException>(() => series.End(new(2011, 1, 1), "Again.", Today)).Rule);
    }

    [Theory]
    [InlineData(ReportStage.Withdrawn)]
    [InlineData(ReportStage.Merged)]
    [InlineData(ReportStage.Referred)]
    public void A_report_that_was_taken_out_stands_for_nothing_so_its_instance_is_open_again(ReportStage stage)
    {
        var instances = SeriesInstances.Of(Every(6, new(2010, 9, 1)), new(2010, 9, 1), []);
        Assert.Equal(2, SeriesOutlook.Of(instances, [new("R-1", 1, ReportStage.Considered, new(2011, 3, 1)), new("R-2", 2, stage, null)], new(2011, 3, 2)).Next!.Number);
        var missing = SeriesOutlook.Of(instances, [new("R-1", 1, stage, null), new("R-2", 2, ReportStage.Drafting, null)], new(2011, 3, 2));
        Assert.Equal(3, missing.Next!.Number);
        Assert.Equal([1], missing.Gaps.Select(g => g.Number));
    }

    [Fact]
    public void Until_its_last_day_a_series_goes_on_and_nothing_is_shifted_beyond_it()
    {
        var series = Every(6, new(2010, 9, 1));
        series.End(new(2011, 12, 31), "The command is dissolved.", Today);
        Assert.False(series.HasEnded(new(2011, 12, 30)));
        Assert.True(series.HasEnded(new(2011, 12, 31)));
        var instances = SeriesInstances.Of(series, series.AnchorDay, []);
        Assert.Equal([new(2011, 3, 1), new DateOnly(2011, 9, 1)], instances.Select(i => i.Day));
        Assert.Equal("afterEnd", Assert.Throws<RuleBrokenException>(() => series.Shift(instances[1], new(2012, 1, 5), instances[0], null, "Later.", Clerk, At)).Rule);
        series.Shift(instances[1], new(2011, 12, 31), instances[0], null, "On the last day.", Clerk, At);
        series.End(new(2011, 6, 30), "Sooner.", Today);
        Assert.Equal("ended", Assert.Throws<RuleBrokenException>(() => series.Edit(SeriesDetails.Of(series), new(2011, 6, 30))).Rule);
    }

    [Theory]
    [InlineData("Award of a contract", "Award of a contract: one year on")]
    [InlineData("Award of a contract: six months on", "Award of a contract: one year on")]
    [InlineData("Award of a contract, March 2011", "Award of a contract: one year on")]
    [InlineData("Award of a contract, 7 April 2011", "Award of a contract: one year on")]
    [InlineData("Prices, terms and May", "Prices, terms and May: one year on")]
    [InlineData("Fleet: the award", "Fleet: the award: one year on")]
    public void What_is_printed_of_the_next_is_said_in_the_words_of_the_one_before_and_says_which_it_is(string before, string after)
    {
        var series = ReportSeries.Start("S-1", SeriesDetails.From("Zebra", Rhythm.After(6, 12), new(2010, 9, 1)));
        var printed = series.TitleAfter(before, SeriesInstances.Of(series, series.AnchorDay, [])[1]);
        Assert.Equal(after, printed);
        Assert.Equal(PlannedReport.MaxTitleLength, series.TitleAfter(new string('x', PlannedReport.MaxTitleLength), SeriesInstances.Of(series, series.AnchorDay, [])[1]).Length);
    }

    [Fact]
    public void Whatever_meetings_are_called_before_what_was_decided_stays_with_its_meeting() =>
        Prop.ForAll(Gen.Choose(1, 20).ToArbitrary(), Gen.Choose(1, 600).ToArbitrary(), (decided, called) =>
        {
            var series = ReportSeries.Start("S-3", SeriesDetails.From("Digest", Rhythm.EachMeeting, new(2011, 1, 1)) with { Committee = "SOP" });
            var meetings = Enumerable.Range(1, 20).Select(i => Sitting(new DateOnly(2011, 1, 1).AddDays(30 * i))).ToList();
            var (meeting, at) = (meetings[decided - 1].Ref, new DateOnly(2011, 1, 1).AddDays(called));
            series.Skip(SeriesInstances.Of(series, series.AnchorDay, meetings)[decided - 1], "Not needed.", Clerk, At);
            if (meetings.TrueForAll(m => m.Date != at))
            {
                meetings.Add(Sitting(at));
            }

            var after = SeriesInstances.Of(series, series.AnchorDay, meetings);
            return after.Count(i => i.Skipped) == 1 && after.Single(i => i.Skipped).Meeting == meeting
                && SeriesInstances.Numbers(series, series.AnchorDay, meetings)[meeting] == after.Single(i => i.Skipped).Number;
        }).Holds();

    private static Meeting Sitting(DateOnly day) => Meeting.Call(Meeting.ReferenceFor("SOP", day), "SOP", day, null, "");

    private static ReportSeries Every(int months, DateOnly from) => ReportSeries.Start("S-1", SeriesDetails.From("A report", Rhythm.EveryMonths(months), from));

    private static IReadOnlyList<DateOnly> Days(ReportSeries series) => [.. SeriesInstances.Of(series, series.AnchorDay, []).Select(i => i.Day)];

    private static IEnumerable<(int, string)> Of(ReportSeries series, IEnumerable<Meeting> meetings) => SeriesInstances.Of(series, series.AnchorDay, meetings).Select(i => (i.Number, i.Meeting!));
}
