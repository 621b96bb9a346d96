using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>Collects a decision on the item it was opened on.</summary>
public sealed partial class DecisionForm(RecordDecision record)
{
    private string _kind = "";
    private string _text = "";

    protected override void OnInitialized() => _kind = ApiWords.Of(Item.Line is { Sort: "changeRequest" } ? DecisionSort.Approved : DecisionSort.Agreed);

    protected override Task<Outcome> SendAsync() =>
        record.RunAsync(Actor, Board.Review.Ref, new DecisionInput(Item.Ref, _kind, _text) { Title = Item.Line?.Title }, CancellationToken.None);

    private Task<bool> IsOnRecordAsync(DraftText draft) => Task.FromResult(Board.Decisions.Any(d => d.Text == draft.Value("text").Trim() && d.About == Item.Ref));
}
