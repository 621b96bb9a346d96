using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Pictures;

namespace WorkPlanTracker.App.Features.Plan.Timeline;

/// <summary>One milestone along the line. It renders when it appears, when its own milestone changed or when the line did, never else.</summary>
public sealed partial class TimelineRowView : IDisposable
{
    private PlanRow? _row;
    private Touch? _changed;
    private string? _reference;
    private TimeScale? _drawn;
    private string? _difference;
    private string? _editors;
    private bool _render;

    [Parameter, EditorRequired]
    public required string Reference { get; set; }

    [Parameter, EditorRequired]
    public int Number { get; set; }

    [Parameter, EditorRequired]
    public required PlanTimeline Timeline { get; set; }

    private string? Difference => Timeline.Current.Differences.GetValueOrDefault(Reference);

    private string Address => $"milestones/{_row!.Ref}{(Timeline.View.Past is { Length: > 0 } past && !Timeline.Current.Arrivals.ContainsKey(Reference) ? $"?asAt={past}" : "")}";

    public void Dispose() => Timeline.Leave(Reference, this);

    /// <summary>Takes the newest row; renders only where it is another one.</summary>
    internal void Show(PlanRow? row)
    {
        if (ReferenceEquals(row, _row))
        {
            return;
        }

        _changed = NewsOf(row, _row);
        _row = row;
        _render = true;
        StateHasChanged();
    }

    /// <summary>Says who else has this milestone's editor open; renders only where that changed.</summary>
    internal void ShowEditors(string? editors)
    {
        if (editors != _editors)
        {
            _editors = editors;
            _render = true;
            StateHasChanged();
        }
    }

    protected override void OnParametersSet()
    {
        // The first time it renders without being asked whether it should.
        var first = _reference is null;
        if (_reference != Reference)
        {
            (_reference, _changed) = (Reference, null);
            Timeline.Enter(Reference, this);
        }

        var row = Timeline.Current.Row(Reference);
        if (_row is { } before && before.Ref == Reference && !ReferenceEquals(row, before))
        {
            _changed = NewsOf(row, before);
        }

        var editors = Timeline.EditorsOf(Reference);
        _render |= !first && (!ReferenceEquals(row, _row) || !ReferenceEquals(_drawn, Timeline.Scale) || editors != _editors || _difference != Difference);
        (_row, _drawn, _editors, _difference) = (row, Timeline.Scale, editors, Difference);
    }

    protected override bool ShouldRender()
    {
        var render = _render;
        _render = false;
        return render;
    }

    /// <summary>What someone else has just done to a row; null where it was this person, or nothing new.</summary>
    private Touch? NewsOf(PlanRow? row, PlanRow? before) =>
        row?.Changed is { } touch && touch.ByEmail != Timeline.Me.Email && touch.Sequence != before?.Changed?.Sequence ? touch : null;
}
