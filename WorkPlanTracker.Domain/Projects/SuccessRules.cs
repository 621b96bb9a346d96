using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.Domain.Projects;

/// <summary>How success is assessed, and what becomes of assessments when criteria are reworded.</summary>
internal static class SuccessRules
{
    /// <summary>The criteria in the summary's order: short term, long term, undivided prose as one.</summary>
    internal static IEnumerable<(SuccessTerm Term, string Text)> Criteria(Project project) =>
    [
        .. project.SuccessShortTerm.Select(t => (SuccessTerm.ShortTerm, t)),
        .. project.SuccessLongTerm.Select(t => (SuccessTerm.LongTerm, t)),
        .. project.Success.Length > 0 ? new[] { (SuccessTerm.Undivided, project.Success) } : [],
    ];

    /// <summary>The assessments of criteria that have just been reworded.</summary>
    /// <remarks>A criterion whose words are still there keeps its assessment wherever it moved. One that was reworded in its place
    /// keeps it too, and the assessment says what it was made of. One that went takes its assessment along; the log keeps both.</remarks>
    internal static IReadOnlyList<SuccessAssessment> Carry(
        IReadOnlyList<SuccessAssessment> kept, IEnumerable<(SuccessTerm Term, string Text)> before, IEnumerable<(SuccessTerm Term, string Text)> after)
    {
        List<SuccessAssessment> carried = [];
        var (old, now) = (before.ToLookup(c => c.Term, c => c.Text), after.ToLookup(c => c.Term, c => c.Text));
        foreach (var term in Enum.GetValues<SuccessTerm>())
        {
            List<string> was = [.. old[term]], reads = [.. now[term]];
            for (var i = 0; i < reads.Count; i++)
            {
                var text = reads[i];
                var source = was.Contains(text, StringComparer.Ordinal) ? text
                    : was.Count == reads.Count && !reads.Contains(was[i], StringComparer.Ordinal) ? was[i]
                    : null;
                if (source is not null && kept.FirstOrDefault(a => a.Term == term && a.Criterion == source) is { } assessment)
                {
                    carried.Add(assessment with { Criterion = text });
                }
            }
        }

        return carried;
    }

    /// <exception cref="RuleBrokenException">A verdict without words, or too many or too long ones.</exception>
    internal static SuccessAssessment Assessed(SuccessTerm term, string text, SuccessState state, string? words, IReadOnlyList<EvidenceLink> evidence, Author by, DateTime at)
    {
        var said = PlainWords.Clean(words);
        if (said.Length == 0)
        {
            throw new RuleBrokenException("wordsNeeded", "Say in a sentence what the assessment rests on.", "words");
        }

        if (said.Length > SuccessAssessment.MaxWordsLength)
        {
            throw new RuleBrokenException("tooLong", $"Shorten the words: they have {said.Length:N0} characters and {SuccessAssessment.MaxWordsLength:N0} is the most.", "words");
        }

        if (evidence.Count > EvidenceLink.MaxPerRecord)
        {
            throw new RuleBrokenException("tooMany", $"A criterion carries at most {EvidenceLink.MaxPerRecord} pieces of evidence. Remove one first.", "evidence");
        }

        return new SuccessAssessment(term, text, text, state, said, [.. evidence.Distinct()], by.Name, at);
    }
}
