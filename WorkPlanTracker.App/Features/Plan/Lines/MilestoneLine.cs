using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Live;

namespace WorkPlanTracker.App.Features.Plan.Lines;

/// <summary>One milestone of a listing. It renders when it appears, when its own milestone changed, when someone opens its editor, or when what it stands in looks otherwise; never else.</summary>
public abstract class MilestoneLine : ComponentBase, IDisposable
{
    private string? _reference;
    private bool _render;

    /// <summary>The milestone's reference.</summary>
    [Parameter, EditorRequired]
    public required string Reference { get; set; }

    /// <summary>The row of the milestone as it is shown; null where it is not listed any more.</summary>
    protected PlanRow? Row { get; private set; }

    /// <summary>What someone else has just done to it; null where nobody has.</summary>
    protected Touch? Changed { get; private set; }

    /// <summary>Who else has its editor open; null where nobody has.</summary>
    protected string? Editors { get; private set; }

    /// <summary>What became of it since the past instant that is shown; null where that was not asked for, or nothing has.</summary>
    protected string? Difference => On.Listing.Differences.GetValueOrDefault(Reference);

    /// <summary>It came into the plan after the past instant that is shown.</summary>
    protected bool Arrived => On.Listing.Arrivals.ContainsKey(Reference);

    /// <summary>The lines it is one of.</summary>
    protected abstract LinesOnScreen On { get; }

    /// <summary>Whether anything but the milestone looks otherwise than when this was asked last.</summary>
    protected abstract bool LooksOtherwise();

    /// <summary>What a row that has just appeared says was done to it; nothing, unless what it stands in knows that it came here by that.</summary>
    protected virtual Touch? NewsOfArrived(PlanRow row) => null;

    /// <inheritdoc />
    public void Dispose()
    {
        On.Leave(Reference, this);
        GC.SuppressFinalize(this);
    }

    /// <summary>Takes the newest row; renders only where it is another one.</summary>
    internal void Show(PlanRow? row)
    {
        if (!ReferenceEquals(row, Row))
        {
            (Changed, Row, _render) = (NewsOf(row), row, true);
            StateHasChanged();
        }
    }

    /// <summary>Says who else has this milestone's editor open; renders only where that changed.</summary>
    internal void ShowEditors(string? editors)
    {
        if (editors != Editors)
        {
            (Editors, _render) = (editors, true);
            StateHasChanged();
        }
    }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        // The first drawing asks nobody whether to render; were it noted, the next would follow for nothing.
        var first = _reference is null;
        if (_reference != Reference)
        {
            (_reference, Changed) = (Reference, null);
            On.Enter(this);
        }

        var row = On.Listing.Row(Reference);
        if (Row is { } before && before.Ref == Reference && !ReferenceEquals(row, before))
        {
            Changed = NewsOf(row);
        }
        else if (first)
        {
            Changed = row is null ? null : NewsOfArrived(row);
        }

        var editors = On.EditorsOf(Reference);
        _render |= LooksOtherwise() | (!ReferenceEquals(row, Row) || editors != Editors);
        _render &= !first;
        (Row, Editors) = (row, editors);
    }

    /// <inheritdoc />
    protected override bool ShouldRender()
    {
        var render = _render;
        _render = false;
        return render;
    }

    /// <summary>What someone else has just done to a row; null where it was this person, or nothing new.</summary>
    private Touch? NewsOf(PlanRow? row) =>
        row?.Changed is { } touch && touch.ByEmail != On.Me.Email && touch.Sequence != Row?.Changed?.Sequence ? touch : null;
}
