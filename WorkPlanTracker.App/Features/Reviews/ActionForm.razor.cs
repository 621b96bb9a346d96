using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Ui;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>Collects an action that the room asks for.</summary>
public sealed partial class ActionForm(AskInReview ask)
{
    private string _text = "", _owner = "", _due = "";

    protected override IReadOnlyList<string> Fields => ["text", "owner", "due", "about"];

    private ReviewActionInput Input(string text) => new(text, _owner, _due) { About = LiveWords.AskedOn(Item) };

    protected override Task<Outcome> SendAsync() => ask.RunAsync(Actor, Board.Review.Ref, Input(_text), CancellationToken.None);

    private Task<bool> IsOnRecordAsync(DraftText draft) => Task.FromResult(Board.Actions.Any(a => a.Text == AskInReview.Asked(Input(draft.Value("text")))));
}
