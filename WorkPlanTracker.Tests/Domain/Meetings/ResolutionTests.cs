using FsCheck.Fluent;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Domain.Meetings;

public sealed class ResolutionTests
{
    [Theory]
    [InlineData("note", "That the report be noted.")]
    [InlineData("consider and note", "That the report be considered and noted.")]
    [InlineData("That members note the contents of this report.", "That the report be noted.")]
    [InlineData("Members are asked to agree the terms of reference", "That the Committee agree the terms of reference.")]
    [InlineData("That the terms of reference be amended", "That the terms of reference be amended.")]
    [InlineData("", "That the report be received.")]
    public void A_resolution_is_typed_from_its_recommendation(string recommendation, string resolution) =>
        Assert.Equal(resolution, Resolutions.That(recommendation));

    [Fact]
    public void Recommendations_are_taken_one_by_one()
    {
        Assert.Equal(["note the report", "agree the plan"], Resolutions.Split("That members:\n1. note the report; and\n2. agree the plan"));
        Assert.Equal(["note the report", "ask for a review"], Resolutions.Split("(a) note the report; (b) ask for a review"));
        Assert.Equal(["consider and note"], Resolutions.Split("consider and note"));
        Assert.Empty(Resolutions.Split("  "));
    }

    [Fact]
    public void Every_recommendation_gives_a_sentence_that_resolves() =>
        Prop.ForAll(ArbMap.Default.ArbFor<FsCheck.NonNull<string>>(), said =>
            Resolutions.That(said.Get) is var resolution && resolution.StartsWith("That ", StringComparison.Ordinal) && resolution.EndsWith('.')
            && Resolutions.Split(said.Get).All(r => r.Length > 0)).Holds();

    [Theory]
    [InlineData(2010, 9, 16, 2010)]
    [InlineData(2011, 4, 7, 2010)]
    [InlineData(2010, 7, 1, 2010)]
    [InlineData(2010, 6, 30, 2009)]
    public void Minute_numbers_begin_again_in_July(int year, int month, int day, int of) =>
        Assert.Equal(new DateOnly(of, 7, 1), MinuteNumbers.YearOf(new(year, month, day)));

    [Fact]
    public void Minute_numbers_run_on_and_what_is_no_number_does_not_count()
    {
        Assert.Equal(64, MinuteNumbers.Next(["50", "63", "", "12a"]));
        Assert.Equal(1, MinuteNumbers.Next([]));
    }

    [Fact]
    public void A_standing_item_is_read_for_one_agenda()
    {
        Assert.Equal(new StandingItem("Minutes of 17 March 2011", AgendaItemType.Minutes, false), StandingItem.Read("Minutes of previous meeting", new DateOnly(2011, 3, 17)));
        Assert.Equal(new StandingItem("Urgent actions and urgent operational issues", AgendaItemType.Oral, true), StandingItem.Read("Urgent actions and urgent operational issues (oral, if any)"));
        Assert.Equal(AgendaItemType.Exclusion, StandingItem.Read("Exclusion of press and public (when Part 2)").Type);
    }

    [Fact]
    public void A_delegation_names_someone_and_an_amended_resolution_has_words()
    {
        Assert.Equal("to", Assert.Throws<RuleBrokenException>(() => new ItemOutcome("", OutcomeKind.Delegated, "That it be done.")).Field);
        Assert.Equal("resolution", Assert.Throws<RuleBrokenException>(() => new ItemOutcome("note", OutcomeKind.AgreedAsAmended, " ")).Field);
        Assert.Equal("Delegated to the Chief Executive", new ItemOutcome("", OutcomeKind.Delegated, "", "the Chief Executive").Words);
    }

    [Fact]
    public void Attendance_says_from_and_to_which_item()
    {
        Assert.Equal("Toby Harris (from item 4)", new Attendant("Toby Harris", AttendanceSort.Member, "4").Words);
        Assert.Equal("Cindy Butts (items 2 to 10a)", new Attendant("Cindy Butts", AttendanceSort.Member, "2", "10a").Words);
        Assert.Throws<RuleBrokenException>(() => new Attendant(" ", AttendanceSort.Member));
    }
}
