using System.Text.Json;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Deadlines;

namespace WorkPlanTracker.Tests.Domain.Deadlines;

public sealed class DeadlineRuleTests
{
    [Theory]
    [InlineData("", DeadlineStep.Final, 5, CountingWay.WorkingDays, "missing", "name")]
    [InlineData("\u200b", DeadlineStep.Final, 5, CountingWay.WorkingDays, "missing", "name")]
    [InlineData("Rule", (DeadlineStep)99, 5, CountingWay.WorkingDays, "step", "step")]
    [InlineData("Rule", DeadlineStep.Final, 5, (CountingWay)99, "way", "way")]
    [InlineData("Rule", DeadlineStep.Final, -1, CountingWay.WorkingDays, "offset", "offset")]
    [InlineData("Rule", DeadlineStep.Final, 261, CountingWay.WorkingDays, "offset", "offset")]
    [InlineData("Rule", DeadlineStep.Final, 0, CountingWay.ClearWorkingDays, "offset", "offset")]
    [InlineData("Rule", DeadlineStep.Final, 367, CountingWay.CalendarDays, "offset", "offset")]
    [InlineData("Rule", DeadlineStep.Final, 53, CountingWay.CalendarWeeks, "offset", "offset")]
    public void A_rule_that_makes_no_sense_cannot_be_built(string name, DeadlineStep step, int offset, CountingWay way, string rule, string field)
    {
        var broken = Assert.Throws<RuleBrokenException>(() => new DeadlineRule(name, step, offset, way));
        Assert.Equal((rule, field), (broken.Rule, broken.Field));
    }

    [Fact]
    public void The_sentence_of_a_refusal_says_what_to_enter() =>
        Assert.Equal(
            "Enter how many clear working days before the meeting, from 1 to 260.",
            Assert.Throws<RuleBrokenException>(() => new DeadlineRule("Rule", DeadlineStep.Final, 0, CountingWay.ClearWorkingDays)).Message);

    [Fact]
    public void A_period_left_out_has_a_name_and_a_sensible_length()
    {
        Assert.Equal("excluding", Assert.Throws<RuleBrokenException>(() => new ExcludedPeriod(" ", new(2011, 4, 21), new(2011, 4, 26))).Field);
        Assert.Equal("period", Assert.Throws<RuleBrokenException>(() => new ExcludedPeriod("Easter break", new(2011, 4, 26), new(2011, 4, 21))).Rule);
        Assert.Equal("period", Assert.Throws<RuleBrokenException>(() => new ExcludedPeriod("Year", new(2011, 1, 1), new(2011, 12, 31))).Rule);
        var many = Enumerable.Repeat(new ExcludedPeriod("Break", new(2011, 1, 1), new(2011, 1, 2)), 101).ToList();
        Assert.Equal("tooMany", Assert.Throws<RuleBrokenException>(() => new DeadlineRule("Rule", DeadlineStep.Final, 5, CountingWay.WorkingDays, excluding: many)).Rule);
    }

    [Fact]
    public void A_period_left_out_moves_the_date_and_says_so()
    {
        var easter = new ExcludedPeriod("Easter break", new(2011, 4, 21), new(2011, 4, 26));
        var rule = new DeadlineRule("Five clear days, s.243", DeadlineStep.Publication, 5, CountingWay.ClearWorkingDays, true, [easter]);
        var date = MeetingDeadlines.Of(new(2011, 5, 5), [rule], WorkingDays.EnglandAndWales).Steps[0].Winner;
        Assert.Equal(new DateOnly(2011, 4, 19), date.Date);
        Assert.Contains("26, 21 April (left out as Easter break)", date.Explain().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_rules_of_one_step_have_two_names()
    {
        var twice = Assert.Throws<RuleBrokenException>(() => DeadlineRules.Checked([DeadlineRules.FiveClearDays, DeadlineRules.FiveClearDays]));
        Assert.Equal(("twice", "Two rules for publication are called “Five clear working days”. Give one another name."), (twice.Rule, twice.Message));
        Assert.Equal("tooMany", Assert.Throws<RuleBrokenException>(() => DeadlineRules.Checked(
            [.. Enumerable.Range(0, 51).Select(n => new DeadlineRule($"Rule {n}", DeadlineStep.Final, 5, CountingWay.WorkingDays))])).Rule);
        Assert.Equal(3, DeadlineRules.Checked(DeadlineRules.Usual(CommitteeKind.SubCommittee)).Count);
    }

    [Fact]
    public void Boards_and_groups_follow_their_own_rules()
    {
        Assert.Empty(DeadlineRules.Usual(CommitteeKind.Board));
        Assert.Empty(DeadlineRules.Usual(CommitteeKind.ManagementGroup));
        Assert.Contains(DeadlineRules.FiveClearDays, DeadlineRules.Usual(CommitteeKind.Authority));
    }

    [Fact]
    public void A_rule_comes_back_from_storage_as_it_went_and_cannot_come_back_wrong()
    {
        var rule = new DeadlineRule("Final paper", DeadlineStep.Final, 12, CountingWay.WorkingDays, excluding: [new ExcludedPeriod("Break", new(2011, 4, 21), new(2011, 4, 26))]);
        var text = JsonSerializer.Serialize(rule, RecordDocument.Options);
        Assert.Equal(rule, JsonSerializer.Deserialize<DeadlineRule>(text, RecordDocument.Options));
        Assert.Throws<RuleBrokenException>(() => JsonSerializer.Deserialize<DeadlineRule>(text.Replace(":12,", ":-12,", StringComparison.Ordinal), RecordDocument.Options));
        var calendar = BodyCalendar.EnglandAndWales.Close(new(2010, 12, 29), "Christmas closure");
        Assert.Equal(calendar, JsonSerializer.Deserialize<BodyCalendar>(JsonSerializer.Serialize(calendar, RecordDocument.Options), RecordDocument.Options));
    }
}
