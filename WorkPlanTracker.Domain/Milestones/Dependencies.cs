using System.Text.RegularExpressions;

namespace WorkPlanTracker.Domain.Milestones;

/// <summary>What a milestone waits for: references of milestones (<c>PP-M09</c>) and reports (<c>R-12</c>), or an outside programme in plain words.</summary>
public static partial class Dependencies
{
    /// <summary>It reads as a milestone's reference, so it must be one.</summary>
    public static bool NamesMilestone(string dependency) => MilestoneReference().IsMatch(dependency);

    /// <summary>It reads as a report's reference, so it must be one.</summary>
    public static bool NamesReport(string dependency) => ReportReference().IsMatch(dependency);

    /// <summary>As it is kept: references in capitals, words as they were said.</summary>
    public static string Kept(string dependency)
    {
        var said = PlainWords.Clean(dependency);
        var capitals = said.ToUpperInvariant();
        return NamesMilestone(capitals) || NamesReport(capitals) ? capitals : said;
    }

    /// <summary>Refuses that milestones wait for each other in a ring.</summary>
    /// <param name="reference">The milestone.</param>
    /// <param name="dependsOn">What it is to wait for.</param>
    /// <param name="others">What the other milestones wait for, by reference.</param>
    /// <exception cref="RuleBrokenException">One of those waits, however far round, for this one.</exception>
    public static void RefuseRing(string reference, IReadOnlyList<string> dependsOn, IReadOnlyDictionary<string, IReadOnlyList<string>> others)
    {
        var cameFrom = new Dictionary<string, string>(StringComparer.Ordinal);
        var waiting = new Queue<string>();
        Ask(reference, dependsOn);
        while (waiting.TryDequeue(out var other))
        {
            if (other == reference)
            {
                List<string> ring = [reference];
                for (var step = cameFrom[reference]; step != reference; step = cameFrom[step])
                {
                    ring.Insert(0, step);
                }

                throw new RuleBrokenException("dependencyRing", $"{reference} would wait for itself: {reference} waits for {string.Join(", which waits for ", ring)}. Leave one of them out.", "dependsOn");
            }

            Ask(other, others.GetValueOrDefault(other) ?? []);
        }

        void Ask(string from, IReadOnlyList<string> next)
        {
            foreach (var other in next)
            {
                if (cameFrom.TryAdd(other, from))
                {
                    waiting.Enqueue(other);
                }
            }
        }
    }

    [GeneratedRegex("^[A-Z0-9]+-M[0-9]{2,}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex MilestoneReference();

    [GeneratedRegex("^R-[0-9]+$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex ReportReference();
}
