using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>Collects what is prepared for a review: a new one, or one that is there.</summary>
public sealed partial class ReviewForm(PrepareReview prepare, EditReview edit)
{
    private readonly HashSet<string> _plans = new(StringComparer.Ordinal);
    private DraftOffer? _offer;
    private Outcome? _ended;
    private int _seen;
    private bool _busy;
    private string _date = "", _time = "", _since = "", _note = "", _topics = "", _risks = "", _issues = "";

    /// <summary>The review; null for a new one.</summary>
    [Parameter]
    public Review? Review { get; set; }

    /// <summary>Plans to choose from.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<ReviewPlan> Plans { get; set; }

    /// <summary>Plans that a new review is of unless others are chosen.</summary>
    [Parameter]
    public IReadOnlyList<string> Chosen { get; set; } = [];

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    /// <summary>Told when the form closes, with what was saved if anything was.</summary>
    [Parameter]
    public EventCallback<Outcome.Saved?> OnClosed { get; set; }

    private string DraftKey => $"review:{Review?.Ref ?? "new"}";

    private Outcome? AtNoField => _ended is Outcome.Invalid or Outcome.Refused { Field: not null and not "state" } or Outcome.Conflict ? null : _ended;

    protected override void OnInitialized()
    {
        _plans.UnionWith(Review?.Plans ?? Chosen);
        if (Review is not { } review)
        {
            return;
        }

        _seen = review.Version;
        (_date, _time, _since, _note) = (LondonTime.Day(review.Date), review.Time is { } time ? LondonTime.Clock(time) : "", review.Since is { } since ? LondonTime.Day(LondonTime.DayOf(since)) : "", review.Note);
        (_topics, _risks, _issues) = (string.Join('\n', review.Topics.Select(t => t.Line)), string.Join('\n', review.Risks), string.Join('\n', review.Issues));
    }

    private string? For(string field) => OutcomeMessage.For(_ended, field);

    private string? Wrong(string field) => For(field) is null ? null : "true";

    private void Toggle(string plan, bool on) => _ = on ? _plans.Add(plan) : _plans.Remove(plan);

    private async Task SaveAsync()
    {
        if (_busy)
        {
            return;
        }

        _busy = true;
        try
        {
            var input = new ReviewInput(_date) { Plans = [.. Plans.Select(p => p.Ref).Where(_plans.Contains)], Time = _time, Since = _since, Note = _note, Topics = _topics, Risks = _risks, Issues = _issues };
            _ended = Review is { } review ? await edit.RunAsync(Actor, review.Ref, _seen, input, CancellationToken.None) : await prepare.RunAsync(Actor, input, CancellationToken.None);
        }
        finally
        {
            _busy = false;
        }

        if (_ended is Outcome.Conflict conflict)
        {
            _seen = conflict.Version;
        }
        else if (_ended is Outcome.Saved saved)
        {
            await (_offer?.SavedAsync() ?? ValueTask.CompletedTask);
            await OnClosed.InvokeAsync(saved);
        }
    }

    private Task CloseAsync() => OnClosed.InvokeAsync(null);

    private Task KeyAsync(KeyboardEventArgs key) =>
        key is { Key: "Enter" } and ({ CtrlKey: true } or { MetaKey: true }) ? SaveAsync()
        : key.Key == "Escape" ? CloseAsync()
        : Task.CompletedTask;
}
