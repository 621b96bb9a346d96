using WorkPlanTracker.App.ChangeControl;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.PlanLife;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>Collects a decision on the item it was opened on. One on a request for a change does what is asked; one that agrees a plan takes its baseline.</summary>
public sealed partial class DecisionForm(RecordDecision record, DecideChange decide, AgreePlan agree)
{
    private string _kind = "";
    private string _text = "";
    private string _after = "";

    private bool IsRequest => Item.Line is { Sort: "changeRequest" };

    private IReadOnlyList<DecisionSort> Sorts => IsRequest ? [DecisionSort.Approved, DecisionSort.Amended, DecisionSort.Refused] : Enum.GetValues<DecisionSort>();

    protected override void OnInitialized() => _kind = ApiWords.Of(IsRequest ? DecisionSort.Approved : DecisionSort.Agreed);

    protected override IReadOnlyList<string> Fields => ["kind", "decision", "after", "text", "note", "about"];

    protected override async Task<Outcome> SendAsync()
    {
        if (IsRequest)
        {
            var word = _kind switch { "refused" => "refuse", "amended" => "amend", _ => "approve" };
            return await decide.RunAsync(Actor, Item.Ref, null, new ChangeDecisionInput(word, word == "amend" ? _after : null, _text, Board.Review.Ref), CancellationToken.None);
        }

        if (Item.Line is { Sort: "plan" } && _kind is "agreed" or "approved" && _text.Trim().Length > 0 && Board.Review.State is ReviewState.Live && !Board.Decisions.Any(d => d.About == Item.Ref && d.Sort is DecisionSort.Agreed or DecisionSort.Approved))
        {
            var agreed = await agree.RunAsync(Actor, Item.Ref, null, $"Business Management Group, {LondonTime.Day(Board.Review.Date)} ({Board.Review.Ref})", CancellationToken.None);
            if (agreed is not (Outcome.Saved or Outcome.Refused { Rule: "notSubmitted" }))
            {
                return agreed;
            }
        }

        return await record.RunAsync(Actor, Board.Review.Ref, new DecisionInput(Item.Ref, _kind, _text) { Title = Item.Line?.Title }, CancellationToken.None);
    }

    private Task<bool> IsOnRecordAsync(DraftText draft) => Task.FromResult(
        IsRequest ? Board.Requests.Any(r => r.Ref == Item.Ref && r.DecisionNote == draft.Value("text").Trim())
        : Board.Decisions.Any(d => d.Text == draft.Value("text").Trim() && d.About == Item.Ref));
}
