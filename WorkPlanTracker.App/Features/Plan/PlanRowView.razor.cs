using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Live;

namespace WorkPlanTracker.App.Features.Plan;

/// <summary>One milestone's row. It renders when it appears and when its own milestone changed, never else.</summary>
public sealed partial class PlanRowView : IDisposable
{
    private PlanRow? _row;
    private Touch? _changed;
    private string? _reference;
    private (IReadOnlyList<PlanColumn> Columns, bool Selecting, bool Picked) _drawn;
    private string? _editors;
    private bool _begun;
    private bool _render;

    [Parameter, EditorRequired]
    public required string Reference { get; set; }

    [Parameter, EditorRequired]
    public int Number { get; set; }

    [Parameter, EditorRequired]
    public required PlanTable Table { get; set; }

    private bool Picked => Table.IsPicked(Reference);

    /// <summary>What became of it since the past instant that is shown; null where that was not asked for, or nothing has.</summary>
    private string? Difference => Table.Current.Differences.GetValueOrDefault(Reference);

    private string Address => $"milestones/{_row!.Ref}{(Table.Past.Length > 0 && !Table.Current.Arrivals.ContainsKey(Reference) ? $"?asAt={Table.Past}" : "")}";

    private string RowCss => $"row{(_changed is null ? "" : " flash")}{(Picked ? " picked" : "")}{(Difference is null ? "" : Table.Current.Arrivals.ContainsKey(Reference) ? " changed arrival" : " changed")}";

    /// <summary>What the column <em>Since then</em> says; null where the table has none.</summary>
    private string? Since => Table.Past.Length > 0 ? Difference ?? "" : null;

    public void Dispose() => Table.Leave(Reference, this);

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

    /// <summary>What someone else has just done to a row; null where it was this person, or nothing new.</summary>
    private Touch? NewsOf(PlanRow? row, PlanRow? before) =>
        row?.Changed is { } touch && touch.ByEmail != Table.Me.Email && touch.Sequence != before?.Changed?.Sequence ? touch : null;

    protected override void OnParametersSet()
    {
        if (_reference != Reference)
        {
            _reference = Reference;
            _changed = null;
            Table.Enter(Reference, this);
        }

        var row = Table.Current.Row(Reference);
        if (_row is { } before && before.Ref == Reference && !ReferenceEquals(row, before))
        {
            _changed = NewsOf(row, before);
        }

        // The first drawing asks nobody; were it noted, the next would follow for nothing.
        var drawn = (Table.Columns, Table.Selecting, Picked);
        var editors = Table.EditorsOf(Reference);
        _render |= _begun && (!ReferenceEquals(row, _row) || drawn != _drawn || editors != _editors || Table.Past.Length > 0);
        (_row, _drawn, _editors, _begun) = (row, drawn, editors, true);
    }

    protected override bool ShouldRender()
    {
        var render = _render;
        _render = false;
        return render;
    }
}
