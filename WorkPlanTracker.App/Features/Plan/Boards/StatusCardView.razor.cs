using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.App.Features.Plan.Boards;

/// <summary>One milestone's card. It is written when it appears and when its own milestone changed, never else.</summary>
public sealed partial class StatusCardView : IDisposable
{
    private PlanRow? _row;
    private Touch? _changed;
    private string? _editors;
    private string? _reference;
    private bool _movable;
    private bool _render;

    [Parameter, EditorRequired]
    public required string Reference { get; set; }

    [Parameter, EditorRequired]
    public required PlanBoard Board { get; set; }

    private string Address => $"milestones/{_row!.Ref}{(Board.View.Past is { Length: > 0 } past ? $"?asAt={past}" : "")}";

    private string Due => _row!.Due is not { IsSet: true } due ? "no date" : _row.Status is MilestoneStatus.Complete ? _row.Actual.IsKnown ? $"met {_row.Actual.ShortText}" : "met" : due.ShortText;

    public void Dispose() => Board.Leave(Reference, this);

    /// <summary>Takes the newest row; renders only where it is another one.</summary>
    internal void Show(PlanRow? row)
    {
        if (!ReferenceEquals(row, _row))
        {
            _changed = NewsOf(row, _row);
            _row = row;
            _render = true;
            StateHasChanged();
        }
    }

    /// <summary>Says who else has this milestone's editor open; renders only where that is new.</summary>
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
            Board.Enter(Reference, this);
            (_editors, _render) = (Board.EditorsOf(Reference), !first);
        }

        var row = Board.Current.Row(Reference);
        if (!ReferenceEquals(row, _row) || _movable != Board.MayMove)
        {
            _changed = _row is null ? Fresh(row) : NewsOf(row, _row);
            (_row, _movable, _render) = (row, Board.MayMove, !first);
        }
    }

    protected override bool ShouldRender()
    {
        var render = _render;
        _render = false;
        return render;
    }

    /// <summary>A card that has just come to this column because someone else changed it says so.</summary>
    private Touch? Fresh(PlanRow? row) => row?.Changed is { } touch && touch.ByEmail != Board.Me.Email && Board.Current.Changed.Contains(row.Ref, StringComparer.Ordinal) ? touch : null;

    /// <summary>What someone else has just done to a row; null where it was this person, or nothing new.</summary>
    private Touch? NewsOf(PlanRow? row, PlanRow? before) =>
        row?.Changed is { } touch && touch.ByEmail != Board.Me.Email && touch.Sequence != before?.Changed?.Sequence ? touch : null;
}
