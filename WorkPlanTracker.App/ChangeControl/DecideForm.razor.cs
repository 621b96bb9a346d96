using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.ChangeControl;

/// <summary>Collects the management group's decision on one request.</summary>
public sealed partial class DecideForm(DecideChange decide, ChangeRequestQueries queries)
{
    private DraftOffer? _offer;
    private Outcome? _outcome;
    private IReadOnlyList<Review> _reviews = [];
    private string _decision = "approve";
    private string _after = "";
    private string _note = "";
    private string _review = "";
    private string _chair = "";
    private bool _busy;

    [Parameter, EditorRequired]
    public required ChangeRequest Request { get; set; }

    [Parameter, EditorRequired]
    public required Person Person { get; set; }

    /// <summary>Told what was saved; null where it was given up.</summary>
    [Parameter]
    public EventCallback<Outcome.Saved?> OnClosed { get; set; }

    private string DraftKey => $"decide:{Request.Ref}";

    private IReadOnlyList<(string Word, string Title, string Act)> Choices => Request.Asks is ChangeRequestKind.MoveBaseline
        ? [("approve", "Approve", "Approve it"), ("amend", "Approve with another date", "Approve with this date"), ("refuse", "Refuse", "Refuse it")]
        : [("approve", "Approve", "Approve it"), ("refuse", "Refuse", "Refuse it")];

    protected override async Task OnInitializedAsync()
    {
        _chair = Person.Name;
        _reviews = await queries.OpenReviewsAsync(Request.Plan, CancellationToken.None);
        _review = _reviews.FirstOrDefault(r => r.State is ReviewState.Live)?.Ref ?? "";
    }

    private string? For(string field) => OutcomeMessage.For(_outcome is Outcome.Invalid ? _outcome : null, field);

    private string? Wrong(string field) => For(field) is null ? null : "true";

    private async Task KeyAsync(KeyboardEventArgs key)
    {
        if (key is { Key: "Enter" } and ({ CtrlKey: true } or { MetaKey: true }))
        {
            await SaveAsync();
        }
        else if (key.Key == "Escape")
        {
            await OnClosed.InvokeAsync(null);
        }
    }

    private async Task SaveAsync()
    {
        if (_busy)
        {
            return;
        }

        _busy = true;
        try
        {
            _outcome = StaleWords.Of(await decide.RunAsync(
                Person.Actor, Request.Ref, Request.Version, new ChangeDecisionInput(_decision, _decision == "amend" ? _after : null, _note, _review, _review.Length == 0 ? _chair : null), CancellationToken.None));
        }
        finally
        {
            _busy = false;
        }

        if (_outcome is Outcome.Saved saved)
        {
            await (_offer?.SavedAsync() ?? ValueTask.CompletedTask);
            await OnClosed.InvokeAsync(saved);
        }
    }
}
