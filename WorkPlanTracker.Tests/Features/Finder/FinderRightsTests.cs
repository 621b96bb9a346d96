using WorkPlanTracker.App.Features.Finder;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.Tests.Features.Finder;

public sealed class FinderRightsTests(SampleIndex sample) : IClassFixture<SampleIndex>
{
    private const string Report = "report:R-62";
    private const string PublicTitle = "Award of a contract";
    private const string PrivateTitle = "Illustrative contract award: named supplier";

    public static TheoryData<string, bool> People => new()
    {
        { "lead", false }, { "reader", false }, { "bmg", false }, { "memberOfCep", false }, { "memberOfSop", true }, { "clerk", true }, { "administrator", true },
    };

    [Theory]
    [MemberData(nameof(People))]
    public async Task A_private_title_is_found_and_shown_only_to_those_who_may_read_it(string who, bool may)
    {
        var reach = Who(who);

        Assert.Equal(may ? PrivateTitle : PublicTitle, sample.First("R-62", reach)?.Title);
        Assert.Equal(may ? PrivateTitle : PublicTitle, sample.First(PublicTitle, reach)?.Title);
        foreach (var words in new[] { "named supplier", "illustrative contract award named", "runner-up", "illustrative private narrative price" })
        {
            Assert.Equal(may, sample.Search(words, reach).Groups.SelectMany(g => g.Hits).Any(h => h.Entry.Key == Report));
        }

        Assert.Equal(may ? PrivateTitle : PublicTitle, sample.Search("", reach, FinderUse.Of([Report], [1])).Groups[0].Hits[0].Entry.Title);
        var facts = (await sample.Facts.RunAsync(Report, reach))!;
        Assert.Equal(may ? PrivateTitle : PublicTitle, facts.Entry.Title);
    }

    [Theory]
    [MemberData(nameof(People))]
    public void Nothing_private_is_in_any_answer_to_those_who_may_not_read_it(string who, bool may)
    {
        var reach = Who(who);
        var shown = new[] { "a", "i", "n", "s", "c", "p", "r", "report", "contract", "sop march", "suplier", "naratve" }
            .SelectMany(t => sample.Search(t, reach).Groups).SelectMany(g => g.Hits).Select(h => $"{h.Entry.Title} {h.Entry.Note}").ToList();

        Assert.Equal(may, shown.Exists(t => t.Contains("supplier", StringComparison.Ordinal)));
        Assert.DoesNotContain(shown, t => t.Contains("runner-up", StringComparison.Ordinal));
    }

    [Fact]
    public void Each_thing_is_found_once_by_those_who_see_two_sides_of_it() =>
        Assert.Single(sample.Search("contract", SampleIndex.Clerk).Groups.SelectMany(g => g.Hits), h => h.Entry.Key == Report);

    [Fact]
    public void What_a_cover_lends_is_found_by_whom_it_is_lent_to()
    {
        var clerk = new PersonRights("clerk@demo.example", "Committee clerk", [Role.Clerk], [], []);
        var lead = new PersonRights("other@demo.example", "Other lead", [Role.Lead], ["PP"], []);
        var alone = new Person("lead3@demo.example", "Lead of nothing yet", [Role.Lead], []);

        Assert.DoesNotContain(sample.Search("new milestone", new FinderReach(alone)).Groups.SelectMany(g => g.Hits), h => h.Entry.Title == "New milestone");
        Assert.Equal("New milestone", sample.First("new milestone", new FinderReach(alone with { ActsFor = [lead] }))?.Title);
        Assert.Equal(PublicTitle, sample.First("R-62", new FinderReach(alone with { ActsFor = [lead] }))?.Title);
        Assert.Equal(PrivateTitle, sample.First("R-62", new FinderReach(alone with { ActsFor = [clerk] }))?.Title);
        Assert.Equal(PublicTitle, sample.First("R-62", new FinderReach(new Person("reader@demo.example", "Reader", [Role.Reader], []) { ActsFor = [clerk] }))?.Title);
    }

    [Theory]
    [InlineData("as at the last review")]
    [InlineData("last review")]
    public void The_plan_as_the_last_review_saw_it_is_a_command(string typed) =>
        Assert.Equal("plan?asAt=the%20last%20review", sample.First(typed, SampleIndex.Reader)?.Address);

    [Fact]
    public async Task Someone_without_a_role_finds_commands_and_no_records()
    {
        foreach (var words in new[] { "jigsaw", "sop", "public protection", "clerk", "as at 14 january", "PP-M09" })
        {
            Assert.DoesNotContain(sample.Search(words, SampleIndex.Stranger).Groups.SelectMany(g => g.Hits), h => h.Entry.Kind is not (FinderKind.Command or FinderKind.Page));
        }

        Assert.Equal("command:sign-out", sample.First("sign out", SampleIndex.Stranger)?.Key);
        Assert.Null(await sample.Facts.RunAsync("meeting:SOP-2011-03-17", SampleIndex.Stranger));
    }

    [Fact]
    public void A_command_is_offered_only_to_those_who_may_give_it()
    {
        Assert.Equal("command:plan?new=1", sample.First("new milestone", SampleIndex.Lead)?.Key);
        Assert.DoesNotContain(sample.Search("new milestone", SampleIndex.Reader).Groups.SelectMany(g => g.Hits), h => h.Entry.Key == "command:plan?new=1");
    }

    [Fact]
    public void What_a_browser_claims_to_have_used_widens_nothing()
    {
        var use = FinderUse.Of([Report, "page:admin/users", "nonsense", null, "", new string('x', 5_000)], [5, double.NaN, 1, 1, 1, 1]);

        Assert.Equal([PublicTitle], sample.Search("", SampleIndex.Reader, use).Groups[0].Hits.Select(h => h.Entry.Title));
    }

    private static FinderReach Who(string who) => who switch
    {
        "lead" => SampleIndex.Lead,
        "reader" => SampleIndex.Reader,
        "clerk" => SampleIndex.Clerk,
        "memberOfCep" => SampleIndex.Member("CEP"),
        "memberOfSop" => SampleIndex.Member("CEP", "SOP"),
        "bmg" => new FinderReach(new Person("bmg@demo.example", "Management group member", [Role.Bmg], [])),
        _ => new FinderReach(new Person("admin@demo.example", "Administrator", [Role.Administrator], [])),
    };
}
