using FsCheck.Fluent;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Domain.Milestones;

public sealed class DependenciesTests
{
    /// <summary>Any graph of eight: who waits for whom, one bit a pair.</summary>
    [Fact]
    public void A_ring_is_refused_exactly_where_there_is_one() =>
        Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue).SelectMany(high => Gen.Choose(0, int.MaxValue).Select(low => ((ulong)high << 31) | (uint)low))), bits =>
        {
            var graph = Enumerable.Range(0, 8).ToDictionary(i => $"M{i}", i => (IReadOnlyList<string>)[.. Enumerable.Range(0, 8).Where(j => j != i && ((bits >> ((i * 8) + j)) & 1) == 1 && (i + j) % 3 == 0).Select(j => $"M{j}")], StringComparer.Ordinal);
            var refused = false;
            try
            {
                Dependencies.RefuseRing("M0", graph["M0"], graph);
            }
            catch (RuleBrokenException ring)
            {
                Assert.Equal("dependencyRing", ring.Rule);
                refused = true;
            }

            return refused == Reaches(graph, "M0", "M0", []);
        }).Holds();

    [Theory]
    [InlineData("PP-M09", true, false)]
    [InlineData("R-12", false, true)]
    [InlineData("R12", false, false)]
    [InlineData("Territorial Policing Development Programme", false, false)]
    public void What_reads_as_a_reference_is_one(string said, bool milestone, bool report)
    {
        Assert.Equal(milestone, Dependencies.NamesMilestone(said));
        Assert.Equal(report, Dependencies.NamesReport(said));
    }

    private static bool Reaches(Dictionary<string, IReadOnlyList<string>> graph, string from, string to, HashSet<string> seen) =>
        graph[from].Any(next => next == to || (seen.Add(next) && Reaches(graph, next, to, seen)));
}
