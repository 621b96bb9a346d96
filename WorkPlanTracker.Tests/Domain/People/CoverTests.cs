using FsCheck;
using FsCheck.Fluent;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Domain.People;

public sealed class CoverTests
{
    private static readonly PersonRights Clerk = new("clerk@example.org", "Committee clerk", [Role.Clerk], [], []);

    private static readonly Arbitrary<int> Days = Gen.Choose(0, 400).ToArbitrary();

    [Fact]
    public void It_is_on_from_its_first_day_to_its_last_and_on_no_other() =>
        Prop.ForAll(Days, Days, Days, (start, length, day) =>
        {
            var from = ACover.Today.AddDays(start);
            var cover = ACover.Of(from: from, to: from.AddDays(length % Cover.MostDays));
            var asked = ACover.Today.AddDays(day);
            return cover.IsOn(asked) == (asked >= cover.From && asked <= cover.To);
        }).Holds();

    [Fact]
    public void Ended_early_it_is_never_on_again_whatever_its_days() =>
        Prop.ForAll(Days, Days, (length, day) =>
        {
            var cover = ACover.Of(to: ACover.Today.AddDays(length % Cover.MostDays));
            cover.End("Lead officer", Noon(ACover.Today));
            return !cover.IsOn(ACover.Today.AddDays(day)) && !cover.IsOpen(ACover.Today.AddDays(day));
        }).Holds();

    [Fact]
    public void Two_of_one_person_overlap_exactly_where_they_share_a_day() =>
        Prop.ForAll(Days, Days, Days, (a, b, length) =>
        {
            var mine = Between(a, length % 30, "CV-1", ACover.OtherLead);
            var other = Between(b, 30 - (length % 30), "CV-2", Clerk);
            var shared = Enumerable.Range(0, 500).Select(ACover.Today.AddDays).Any(day => mine.IsOn(day) && other.IsOn(day));
            return mine.Overlaps(other) == shared && other.Overlaps(mine) == shared;
        }).Holds();

    [Fact]
    public void Extending_moves_the_end_alone_and_only_further() =>
        Prop.ForAll(Days, Days, (length, more) =>
        {
            var cover = ACover.Of(to: ACover.Today.AddDays(length % Cover.MostDays));
            var (from, to, wanted) = (cover.From, cover.To, ACover.Today.AddDays(more));
            try
            {
                cover.Extend(wanted, ACover.Today);
                return wanted > to && cover.From == from && cover.To == wanted && wanted.DayNumber - from.DayNumber < Cover.MostDays;
            }
            catch (RuleBrokenException)
            {
                return (wanted <= to || wanted.DayNumber - from.DayNumber >= Cover.MostDays) && cover.To == to;
            }
        }).Holds();

    [Fact]
    public void Covers_of_strangers_do_not_overlap() =>
        Assert.False(ACover.Of().Overlaps(ACover.Of(absent: Clerk, acting: ACover.Lead, reference: "CV-2")));

    [Fact]
    public void Nobody_acts_for_themselves() => Refused("coverSelf", () => ACover.Of(acting: ACover.Lead));

    [Theory]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Bmg)]
    [InlineData(Role.Member)]
    [InlineData(Role.Reader)]
    public void Only_leads_and_clerks_can_be_covered(Role role) =>
        Refused("nothingToCover", () => ACover.Of(absent: new("away@example.org", "Someone", [role], [], [])));

    [Theory]
    [InlineData(Role.Bmg)]
    [InlineData(Role.Member)]
    [InlineData(Role.Reader)]
    public void Only_leads_clerks_and_administrators_can_act(Role role) =>
        Refused("cannotAct", () => ACover.Of(acting: new("in@example.org", "Someone", [role], [], [])));

    [Fact]
    public void A_closed_account_cannot_act() => Refused("cannotAct", () => ACover.Of(acting: ACover.OtherLead with { Roles = [] }));

    [Fact]
    public void It_does_not_reach_back() => Refused("coverPast", () => ACover.Of(from: ACover.Today.AddDays(-1)));

    [Fact]
    public void It_does_not_end_before_it_begins() => Refused("period", () => ACover.Of(to: ACover.Today.AddDays(-1)));

    [Fact]
    public void It_lasts_a_year_at_most()
    {
        Assert.Equal(Cover.MostDays - 1, ACover.Of(to: ACover.Today.AddDays(Cover.MostDays - 1)).To.DayNumber - ACover.Today.DayNumber);
        Refused("tooLong", () => ACover.Of(to: ACover.Today.AddDays(Cover.MostDays)));
    }

    [Fact]
    public void What_is_over_can_neither_be_ended_nor_extended_nor_declined()
    {
        var cover = ACover.Of();
        var after = cover.To.AddDays(1);

        Refused("coverOver", () => cover.End("Lead officer", Noon(after)));
        Refused("coverOver", () => cover.Extend(after.AddDays(9), after));
        Refused("coverOver", () => cover.Decline("No.", "Administrator", Noon(after)));
        cover.End("Lead officer", Noon(cover.To));
        Refused("coverEnded", () => cover.End("Lead officer", Noon(cover.To)));
    }

    [Fact]
    public void Declining_says_why()
    {
        var cover = ACover.Of();

        Refused("missing", () => cover.Decline(" ", "Administrator", Noon(ACover.Today)));
        cover.Decline("Both are away that week.", "Administrator", Noon(ACover.Today));

        Assert.Equal("Both are away that week.", cover.Declined);
        Assert.False(cover.IsOn(ACover.Today));
    }

    private static Cover Between(int start, int length, string reference, PersonRights acting) =>
        ACover.Of(acting: acting, from: ACover.Today.AddDays(start % 60), to: ACover.Today.AddDays((start % 60) + length), reference: reference);

    private static DateTime Noon(DateOnly day) => LondonTime.ToUtc(day, new TimeOnly(12, 0));

    private static void Refused(string rule, Action act) => Assert.Equal(rule, Assert.Throws<RuleBrokenException>(act).Rule);
}
