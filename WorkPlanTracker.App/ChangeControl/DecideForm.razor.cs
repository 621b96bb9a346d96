using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.ChangeControl;

/// <summary>Collects the management group's decision on one request.</summary>
public sealed partial class DecideForm(DecideChange decide, ChangeRequestQueries queries)
{
    private IReadOnlyList<Review> _reviews = [];
    private string _decision = "approve";
    private string _after = "";
    private string _note = "";
    private string _review = "";
    private string _chair = "";

    [Parameter, EditorRequired]
    public required ChangeRequest Request { get; set; }

    [Parameter, EditorRequired]
    public required Person Person { get; set; }

    protected override IReadOnlyList<string> Fields => ["decision", "after", "note", "review", "chair"];

    private string DraftKey => $"decide:{Request.Ref}";

    private IReadOnlyList<(string Word, string Title, string Act)> Choices => Request.Asks is ChangeRequestKind.MoveBaseline
        ? [("approve", "Approve", "Approve it"), ("amend", "Approve with another date", "Approve with this date"), ("refuse", "Refuse", "Refuse it")]
        : [("approve", "Approve", "Approve it"), ("refuse", "Refuse", "Refuse it")];

    protected override async Task OnInitializedAsync()
    {
        _chair = Person.Name;
        _reviews = await queries.LiveReviewsAsync(Request.Plan, CancellationToken.None);
        _review = _reviews is [var live, ..] ? live.Ref : "";
    }

    protected override async Task<Outcome> SendAsync() => StaleWords.Of(await decide.RunAsync(
        Person.Actor, Request.Ref, Request.Version, new ChangeDecisionInput(_decision, _decision == "amend" ? _after : null, _note, _review, _review.Length == 0 ? _chair : null), CancellationToken.None));
}
