using WorkPlanTracker.App.ChangeControl;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>Collects a decision on the item it was opened on. One on a request for a change does what is asked; one that agrees a plan takes its baseline.</summary>
public sealed partial class DecisionForm(RecordDecision record, DecideChange decide)
{
    private string _kind = "";
    private string _text = "";
    private string _after = "";

    private bool IsRequest => Item.Line is { Sort: "changeRequest" };

    private bool IsPlan => Item.Line is { Sort: "plan" };

    private IReadOnlyList<DecisionSort> Sorts => IsRequest ? [DecisionSort.Approved, DecisionSort.Amended, DecisionSort.Refused]
        : IsPlan ? [DecisionSort.Agreed, DecisionSort.Refused, DecisionSort.Noted]
        : Enum.GetValues<DecisionSort>();

    /// <summary>What recording it does beside keeping the words.</summary>
    private string Effect => IsRequest ? _kind == ApiWords.Of(DecisionSort.Refused) ? "What was agreed stays as it is." : "It takes effect at once and takes the next baseline. It is not undone: a change of mind is another request."
        : !IsPlan ? ""
        : _kind == ApiWords.Of(DecisionSort.Agreed) ? "The plan is agreed at once, with its dates as they stand, and baseline 1 is taken. It is not undone: dates then move by request."
        : _kind == ApiWords.Of(DecisionSort.Refused) ? "The plan goes back to its leads as a draft, with what you write here as the reason."
        : "The plan stays submitted, and can be agreed later.";

    protected override void OnInitialized() => _kind = ApiWords.Of(IsRequest ? DecisionSort.Approved : DecisionSort.Agreed);

    protected override IReadOnlyList<string> Fields => ["kind", "decision", "after", "text", "note", "about", "review"];

    protected override async Task<Outcome> SendAsync()
    {
        if (IsRequest)
        {
            var word = _kind switch { "refused" => "refuse", "amended" => "amend", _ => "approve" };
            return await decide.RunAsync(Actor, Item.Ref, null, new ChangeDecisionInput(word, word == "amend" ? _after : null, _text, Board.Review.Ref), CancellationToken.None);
        }

        return await record.RunAsync(Actor, Board.Review.Ref, new DecisionInput(Item.Ref, _kind, _text) { Title = Item.Line?.Title }, CancellationToken.None);
    }

    private Task<bool> IsOnRecordAsync(DraftText draft) => Task.FromResult(
        IsRequest ? Board.Requests.Any(r => r.Ref == Item.Ref && r.DecisionNote == draft.Value("text").Trim())
        : Board.Decisions.Any(d => d.Text == draft.Value("text").Trim() && d.About == Item.Ref));
}
