using WorkPlanTracker.App.Features.Finder;

namespace WorkPlanTracker.Tests.Features.Finder;

/// <summary>What people type on the demonstration's day, and what must come first.</summary>
public sealed class FinderRankingTests(SampleIndex sample) : IClassFixture<SampleIndex>
{
    [Theory]

    // References, however they are written.
    [InlineData("PP-M09", "milestone:PP-M09")]
    [InlineData("ppm9", "milestone:PP-M09")]
    [InlineData("pp m9", "milestone:PP-M09")]
    [InlineData("PPM09", "milestone:PP-M09")]
    [InlineData("pp-m-52", "milestone:PP-M52")]
    [InlineData("r14", "report:R-14")]
    [InlineData("R-62", "report:R-62")]
    [InlineData("sop-2011-04-07", "meeting:SOP-2011-04-07")]

    // Committees by code, name, alias, and words the wrong way round.
    [InlineData("sop", "committee:SOP")]
    [InlineData("cep", "committee:CEP")]
    [InlineData("Communities Equalities People", "committee:CEP")]
    [InlineData("people equalities", "committee:CEP")]
    [InlineData("comunities equalties", "committee:CEP")]
    [InlineData("SOPC", "committee:SOP")]
    [InlineData("f&r", "committee:FR")]
    [InlineData("dsvb", "committee:DSVB")]
    [InlineData("domestic and sexual violence board", "committee:DSVB")]
    [InlineData("hate crime", "committee:HCF")]
    [InlineData("full authority", "committee:MPA")]
    [InlineData("dvsb", "committee:DSVB")]
    [InlineData("stategic operational", "committee:SOP")]

    // Meetings by month, day and nearness.
    [InlineData("go to SOP April", "meeting:SOP-2011-04-07")]
    [InlineData("sop apr", "meeting:SOP-2011-04-07")]
    [InlineData("april sop", "meeting:SOP-2011-04-07")]
    [InlineData("sop 7 april", "meeting:SOP-2011-04-07")]
    [InlineData("sop 7th apirl", "meeting:SOP-2011-04-07")]
    [InlineData("sop march", "meeting:SOP-2011-03-17")]
    [InlineData("cep january", "meeting:CEP-2011-01-06")]
    [InlineData("12 may 2011", "meeting:SOP-2011-05-12")]

    // Milestones and reports by what they are about.
    [InlineData("communication strategy", "milestone:PP-M04")]
    [InlineData("jigsaw audit", "milestone:PP-M07")]
    [InlineData("jigsw audit", "milestone:PP-M07")]
    [InlineData("audit follow-up jigsaw", "milestone:PP-M07")]
    [InlineData("mystery shop", "milestone:PLEDGE-M21")]
    [InlineData("laming", "milestone:PP-M06")]
    [InlineData("closing paper", "milestone:PP-M19")]
    [InlineData("forced marrage act", "report:R-3")]
    [InlineData("restorative justice", "report:R-47")]
    [InlineData("fgm azure", "report:R-10")]
    [InlineData("award of a contract", "report:R-62")]

    // Projects, plans, areas and people.
    [InlineData("public protection", "project:public-protection")]
    [InlineData("policing plege", "project:policing-pledge")]
    [InlineData("vaw", "project:violence-against-women-and-rape")]
    [InlineData("lcrb", "project:london-crime-reduction-board")]
    [InlineData("missing persons", "area:MISPER")]
    [InlineData("stalking", "area:STALK")]
    [InlineData("clerk", "person:clerk@demo.example")]
    [InlineData("second lead", "person:lead2@demo.example")]

    // Pages and commands.
    [InlineData("plan", "page:plan")]
    [InlineData("new milestone", "command:plan?new=1")]
    [InlineData("add milestone", "command:plan?new=1")]
    [InlineData("milestone new", "command:plan?new=1")]
    [InlineData("attention", "command:plan?attention=1")]
    [InlineData("off track", "command:plan?status=offTrack")]
    [InlineData("sign out", "command:sign-out")]
    [InlineData("logout", "command:sign-out")]
    [InlineData("dark", "command:theme")]
    [InlineData("swich theme", "command:theme")]
    [InlineData("shortcuts", "command:keys")]
    [InlineData("group by committee", "command:plan?group=committee")]
    [InlineData("as at 14 January", "command:as-at")]
    public void The_first_hit_is_what_was_meant(string typed, string key)
    {
        var answer = sample.Search(typed);

        Assert.Equal(key, answer.Found ? answer.Groups[0].Hits[0].Entry.Key : answer.Said);
    }

    [Theory]
    [InlineData("as at 14 January", "plan?asAt=2011-01-14")]
    [InlineData("as at 12 november 2010", "plan?asAt=2010-11-12")]
    [InlineData("As at 1 March", "plan?asAt=2010-03-01")]
    [InlineData("plan as at december", "plan?asAt=2010-12-31")]
    [InlineData("as of yesterday", "plan?asAt=2011-02-23")]
    [InlineData("as at 24 february", "plan?asAt=2011-02-24")]
    [InlineData("as at february", "plan?asAt=2011-02-24")]
    public void As_at_a_day_without_a_year_means_the_newest_gone_by(string typed, string address) => Assert.Equal(address, sample.First(typed)?.Address);

    [Theory]
    [InlineData("as at 1 January 2012")]
    [InlineData("as at never")]
    [InlineData("as at")]
    public void As_at_no_day_gone_by_is_not_offered(string typed) =>
        Assert.DoesNotContain(sample.Search(typed).Groups.SelectMany(g => g.Hits), h => h.Entry.Key == "command:as-at");

    [Fact]
    public void What_a_person_uses_comes_before_its_equals_and_never_before_a_better_fit()
    {
        var use = FinderUse.Of(["milestone:PP-M10", "milestone:PP-M01"], [6, 30]);

        Assert.Equal("milestone:PP-M09", sample.First("oversight paper received operation")?.Key);
        Assert.Equal("milestone:PP-M10", sample.First("oversight paper received operation", use: use)?.Key);
        Assert.Equal("milestone:PP-M09", sample.First("pp-m09", use: use)?.Key);
    }

    [Fact]
    public void Before_anything_is_typed_the_most_used_comes_first_then_what_everyone_starts_with()
    {
        var groups = sample.Search("", use: FinderUse.Of(["milestone:PP-M10", "report:R-14", "milestone:GONE-M1", "command:theme"], [1, 5, 9, 3])).Groups;

        Assert.Equal(["Recent", "Suggestions"], groups.Select(g => g.Name));
        Assert.Equal(["report:R-14", "command:theme", "milestone:PP-M10"], groups[0].Hits.Select(h => h.Entry.Key));
        Assert.Contains("page:plan", groups[1].Hits.Take(2).Select(h => h.Entry.Key));
    }

    [Fact]
    public void What_fits_is_marked_in_the_title()
    {
        var hit = sample.Search("jigsw aud").Groups[0].Hits.First(h => h.Entry.Key == "milestone:PP-M07");

        Assert.Equal(["Jigsaw", "aud"], hit.Title.Where(p => p.Marked).Select(p => p.Text));
        Assert.Equal(hit.Entry.Title, string.Concat(hit.Title.Select(p => p.Text)));
    }

    [Fact]
    public void Nothing_found_leads_nowhere()
    {
        foreach (var entry in new[] { "a", "e", "i", "o", "p", "m", "s", "r", "t", "2" }.SelectMany(l => sample.Search(l).Groups).SelectMany(g => g.Hits).Select(h => h.Entry).DistinctBy(e => e.Key))
        {
            Assert.True(
                entry.Does is not null || (entry.Address is { } address ? SiteRoutes.Has(address) : entry.Kind is FinderKind.Report or FinderKind.Meeting or FinderKind.Committee or FinderKind.Person or FinderKind.Project),
                $"{entry.Key} leads to {entry.Address}");
        }
    }
}
