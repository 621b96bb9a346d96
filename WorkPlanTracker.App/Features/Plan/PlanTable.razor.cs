using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web.Virtualization;
using WorkPlanTracker.App.SignIn;

namespace WorkPlanTracker.App.Features.Plan;

/// <summary>The table of milestones. Only the rows on screen exist; each is told by name when its milestone changed.</summary>
public sealed partial class PlanTable
{
    private static readonly (string Key, string Name, string Css)[] Columns =
    [
        ("ref", "Ref", "c-ref"), ("title", "Milestone", "c-title"), ("baseline", "Baseline", "c-date"), ("forecast", "Forecast", "c-date"),
        ("slip", "Slip", "c-slip"), ("status", "Status", "c-status"), ("updated", "Last update", "c-updated"), ("", "Evidence", "c-proof"),
    ];

    private readonly Dictionary<string, PlanRowView> _live = new(StringComparer.Ordinal);
    private Virtualize<NumberedLine>? _rows;
    private PlanListing? _listing;

    [Parameter, EditorRequired]
    public required PlanListing Listing { get; set; }

    /// <summary>Who is looking, so that their own changes are not announced to them.</summary>
    [Parameter, EditorRequired]
    public required Person Me { get; set; }

    [Parameter]
    public bool Narrow { get; set; }

    [Parameter]
    public string Sort { get; set; } = "due";

    [Parameter]
    public bool Descending { get; set; }

    [Parameter]
    public EventCallback<string> OnSort { get; set; }

    internal PlanListing Current => _listing ?? Listing;

    private ImmutableArray<PlanLine> Lines => Current.Lines;

    /// <summary>Shows a newer listing of the same order: rows whose milestone changed render again.</summary>
    public void Show(PlanListing listing)
    {
        _listing = listing;
        foreach (var (reference, view) in _live)
        {
            view.Show(listing.Row(reference));
        }
    }

    /// <summary>Reads the lines again, after the order changed.</summary>
    public Task RefreshAsync() => _rows?.RefreshDataAsync() ?? Task.CompletedTask;

    internal void Enter(string reference, PlanRowView view) => _live[reference] = view;

    internal void Leave(string reference, PlanRowView view)
    {
        if (_live.GetValueOrDefault(reference) == view)
        {
            _live.Remove(reference);
        }
    }

    protected override void OnParametersSet() => _listing = Listing;

    private ValueTask<ItemsProviderResult<NumberedLine>> ProvideAsync(ItemsProviderRequest request)
    {
        var lines = Lines;
        var count = Math.Min(request.Count, Math.Max(0, lines.Length - request.StartIndex));
        var shown = new NumberedLine[count];
        for (var i = 0; i < count; i++)
        {
            // The heading row is number 1, so the first line is number 2.
            shown[i] = new NumberedLine(request.StartIndex + i + 2, lines[request.StartIndex + i]);
        }

        return ValueTask.FromResult(new ItemsProviderResult<NumberedLine>(shown, lines.Length));
    }

    private readonly record struct NumberedLine(int Number, PlanLine Line);
}
