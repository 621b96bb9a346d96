using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Projects;

namespace WorkPlanTracker.App.Features.Projects;

/// <summary>What is being typed about one criterion.</summary>
public sealed class CriterionDraft
{
    public SuccessState State { get; set; } = SuccessState.Met;

    public string Words { get; set; } = "";

    /// <summary>Evidence that is listed already.</summary>
    public List<EvidenceLink> Evidence { get; } = [];

    /// <summary>One more piece, being typed.</summary>
    public string Title { get; set; } = "";

    public string Url { get; set; } = "";

    internal static CriterionDraft Of(SuccessCriterion criterion)
    {
        var draft = new CriterionDraft();
        if (criterion.Assessment is { } found)
        {
            (draft.State, draft.Words) = (found.State, found.Words);
            draft.Evidence.AddRange(found.Evidence);
        }

        return draft;
    }

    internal AssessmentInput ToInput(SuccessCriterion criterion) => new(
        criterion.Term, criterion.Text, State, Words,
        [.. Evidence.Select(e => ((string?)e.Title, e.Url)), .. Title.Trim().Length + Url.Trim().Length > 0 ? new (string?, string?)[] { (Title, Url) } : []]);
}
