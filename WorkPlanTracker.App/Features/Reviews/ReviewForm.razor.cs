using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>Collects what is prepared for a review: a new one, or one that is there.</summary>
public sealed partial class ReviewForm(PrepareReview prepare, EditReview edit)
{
    private readonly HashSet<string> _plans = new(StringComparer.Ordinal);
    private int _seen;
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

    private string DraftKey => $"review:{Review?.Ref ?? "new"}";

    protected override Outcome? AtNoField => Ended is Outcome.Invalid or Outcome.Refused { Field: not null and not "state" } or Outcome.Conflict ? null : Ended;

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

    private void Toggle(string plan, bool on) => _ = on ? _plans.Add(plan) : _plans.Remove(plan);

    protected override Task<Outcome> SendAsync()
    {
        var input = new ReviewInput(_date) { Plans = [.. Plans.Select(p => p.Ref).Where(_plans.Contains)], Time = _time, Since = _since, Note = _note, Topics = _topics, Risks = _risks, Issues = _issues };
        return Review is { } review ? edit.RunAsync(Actor, review.Ref, _seen, input, CancellationToken.None) : prepare.RunAsync(Actor, input, CancellationToken.None);
    }

    protected override Task TakeNewerAsync(Outcome.Conflict conflict)
    {
        _seen = conflict.Version;
        return Task.CompletedTask;
    }
}
