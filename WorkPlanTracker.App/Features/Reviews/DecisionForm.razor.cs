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
    private string _on = "";

    /// <summary>A request is decided, and not something else about the item.</summary>
    private bool IsRequest => _on.Length > 0;

    /// <summary>The request that is decided, as it stands.</summary>
    private ChangeRequest? Request => Board.RequestOf(_on);

    /// <summary>Which of the requests that wait it is, or something else; none where there is nothing to choose.</summary>
    private IReadOnlyList<(string On, string Words)> Choices => Item.IsRequest || (Board.StandingOf(Item).Waiting is { Count: 0 } && !IsRequest) ? []
        : [.. Board.StandingOf(Item).Waiting.Select(r => (r.Ref, $"{r.Ref}: {ChangeRequestWords.Sentence(r)}")), ("", $"Something else about {Item.Ref}")];

    private bool IsPlan => Item.Line is { Sort: "plan" };

    private DecisionSort[] Sorts => IsRequest ? Request is { Asks: not ChangeRequestKind.MoveBaseline } ? [DecisionSort.Approved, DecisionSort.Refused] : [DecisionSort.Approved, DecisionSort.Amended, DecisionSort.Refused]
        : Item.IsRequest ? [DecisionSort.Noted]
        : IsPlan ? [DecisionSort.Agreed, DecisionSort.Refused, DecisionSort.Noted]
        : Enum.GetValues<DecisionSort>();

    /// <summary>What recording it does beside keeping the words.</summary>
    private string Effect => IsRequest && Request is not { IsOpen: true } ? $"{(Request is { } decided ? ChangeRequestWords.Decision(decided) : $"{_on} was taken back.")} There is nothing left to decide on it."
        : Item.IsRequest && !IsRequest ? "The request is decided already. What is noted here changes nothing of it."
        : IsRequest ? _kind == ApiWords.Of(DecisionSort.Refused) ? "What was agreed stays as it is." : _kind.Length == 0 ? "" : "It takes effect at once and takes the next baseline. It is not undone: a change of mind is another request."
        : !IsPlan ? ""
        : _kind == ApiWords.Of(DecisionSort.Agreed) ? "The plan is agreed at once, with its dates as they stand, and baseline 1 is taken. It is not undone: dates then move by request."
        : _kind == ApiWords.Of(DecisionSort.Refused) ? "The plan goes back to its leads as a draft, with what you write here as the reason."
        : "The plan stays submitted, and can be agreed later.";

    protected override void OnInitialized() => DecideOn(Board.StandingOf(Item).Waiting is [var first, ..] ? first.Ref : "");

    private void DecideOn(string request)
    {
        _on = request;

        // What takes effect at once is chosen: on the item of a milestone nobody approves a request by pressing Enter.
        _kind = IsRequest && !Item.IsRequest ? "" : ApiWords.Of(Sorts[0]);
    }

    protected override IReadOnlyList<string> Fields => ["kind", "decision", "after", "text", "note", "about", "review"];

    protected override async Task<Outcome> SendAsync()
    {
        if (IsRequest)
        {
            if (_kind.Length == 0)
            {
                return InputErrors.Of("kind", $"Choose what becomes of {_on}.");
            }

            var word = _kind switch { "refused" => "refuse", "amended" => "amend", _ => "approve" };
            return await decide.RunAsync(Actor, _on, null, new ChangeDecisionInput(word, word == "amend" ? _after : null, _text, Board.Review.Ref), CancellationToken.None);
        }

        return await record.RunAsync(Actor, Board.Review.Ref, new DecisionInput(Item.Ref, _kind, _text) { Title = LiveWords.About(Item) }, CancellationToken.None);
    }

    private Task<bool> IsOnRecordAsync(DraftText draft) => Task.FromResult(
        Board.StandingOf(Item).Requests.Any(r => r.DecisionNote == draft.Value("text").Trim()) || Board.StandingOf(Item).Decisions.Any(d => d.Text == draft.Value("text").Trim()));
}
