using WorkPlanTracker.Domain.Cycles;

namespace WorkPlanTracker.Tests.Domain.Cycles;

public sealed class BoroughRotaTests
{
    private static readonly string[] Boroughs = ["Barnet", "Brent", "Camden", "Ealing", "Hackney"];

    private static readonly BoroughSession[] Sessions =
    [
        new("DSVB-2010-03-01", new(2010, 3, 1), ["Brent", "Camden"], []),
        new("DSVB-2010-06-01", new(2010, 6, 1), ["Ealing"], ["Brent"]),
        new("DSVB-2010-12-01", new(2010, 12, 1), ["Hackney"], []),
    ];

    [Fact]
    public void Those_never_seen_come_first_then_those_seen_longest_ago()
    {
        var rota = BoroughRota.For(Boroughs, Sessions, new(2010, 9, 1));
        Assert.Equal(["Barnet", "Brent"], rota.Next.Select(b => b.Borough));
        Assert.Equal(["Barnet", "Hackney"], rota.Standings.Where(b => b.Turns == 0).Select(b => b.Borough));
    }

    [Fact]
    public void A_return_is_not_a_turn_and_is_owed_until_it_was_made()
    {
        var rota = BoroughRota.For(Boroughs, Sessions, new(2010, 9, 1));
        Assert.Equal(["Camden", "Ealing"], rota.Returns.Select(b => b.Borough));
        Assert.Equal(1, rota.Standings.Single(b => b.Borough == "Brent").Turns);
    }

    [Fact]
    public void Each_borough_says_where_it_stands() =>
        Assert.Equal(
            [
                "Barnet has not been under review.",
                "Brent was under review on 1 March 2010 and came back with an update on 1 June 2010.",
                "Camden was under review on 1 March 2010; it owes an update.",
                "Ealing was under review on 1 June 2010; it owes an update.",
                "Hackney has not been under review; its turn is planned for 1 December 2010.",
            ],
            BoroughRota.For(Boroughs, Sessions, new(2010, 9, 1)).Standings.Select(b => b.Sentence));

    [Fact]
    public void A_borough_whose_update_is_planned_owes_none()
    {
        BoroughSession[] planned = [.. Sessions, new("DSVB-2011-03-01", new(2011, 3, 1), [], ["Camden"])];
        var camden = BoroughRota.For(Boroughs, planned, new(2010, 9, 1)).Standings.Single(b => b.Borough == "Camden");
        Assert.False(camden.OwesReturn);
        Assert.Equal("Camden was under review on 1 March 2010; its update is planned for 1 March 2011.", camden.Sentence);
    }
}
