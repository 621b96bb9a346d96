using System.Globalization;
using Microsoft.AspNetCore.Components;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.PlanLife;

/// <summary>Every baseline of a plan, and any two of them side by side.</summary>
public sealed partial class BaselinesView(PlanLifeQueries queries)
{
    private const int Most = 10;

    private const int MostRows = 100;

    private int _shown = Most;
    private int _rows = MostRows;
    private int _from;
    private int _to;
    private bool _all;
    private IReadOnlyList<PlanBaseline>? _laid;
    private IReadOnlyList<BaselineRow> _every = [];

    /// <summary>The first first.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<PlanBaseline> Baselines { get; set; }

    private PlanBaseline? From => Baselines.FirstOrDefault(b => b.Number == _from);

    private PlanBaseline? To => Baselines.FirstOrDefault(b => b.Number == _to);

    private IReadOnlyList<BaselineRow> Rows => _all ? _every : [.. _every.Where(r => r.Change is not BaselineChange.Same)];

    protected override void OnParametersSet()
    {
        if (Baselines.Count > 1 && (_laid is null || _laid.Count != Baselines.Count))
        {
            (_from, _to) = (Baselines[0].Number, Baselines[^1].Number);
            Lay();
        }

        _laid = Baselines;
    }

    private static string AddressOf(string reference) => $"{(reference.StartsWith("R-", StringComparison.Ordinal) ? "reports" : "milestones")}/{reference}";

    private static string Word(BaselineRow row) => row.Change switch
    {
        BaselineChange.Same => "the same",
        BaselineChange.Added => "added",
        BaselineChange.Dropped => "dropped",
        _ => row.Slip is { ApproximateDays: not 0 } slip ? slip.Text : "moved",
    };

    private void Choose(ChangeEventArgs change, bool later)
    {
        var number = int.TryParse(change.Value?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 1;
        (_from, _to) = later ? (_from, number) : (number, _to);
        Lay();
    }

    private void Lay() => _every = From is { } from && To is { } to ? BaselineComparison.Of(from, to, queries.Days) : [];
}
