using System.Globalization;
using Microsoft.AspNetCore.Components;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.PlanLife;

/// <summary>Every baseline of a plan, and any two of them side by side. What two have in common is kept for everyone; here stand the rows shown.</summary>
public sealed partial class BaselinesView(PlanBaselines baselines, PlanLifeQueries queries)
{
    private const int Most = 10;

    private const int MostRows = 100;

    private int _shown = Most;
    private int _most = MostRows;
    private int _from;
    private int _to;
    private bool _all;
    private int _known;
    private int _total;
    private IReadOnlyList<BaselineRow>? _rows;
    private IReadOnlyDictionary<string, string> _meetings = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The plan, by reference.</summary>
    [Parameter, EditorRequired]
    public required string Plan { get; set; }

    /// <summary>The first first.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<BaselineLine> Baselines { get; set; }

    /// <summary>The instant shown, for addresses; empty for now.</summary>
    [Parameter]
    public string Past { get; set; } = "";

    protected override async Task OnParametersSetAsync()
    {
        if (Baselines.Count > 1 && _known != Baselines.Count)
        {
            (_from, _to, _known) = (Baselines[0].Number, Baselines[^1].Number, Baselines.Count);
            await LayAsync();
        }
    }

    private string AddressOf(string reference) => AsAt.Carry($"{(IsReport(reference) ? "reports" : "milestones")}/{reference}", Past);

    private static bool IsReport(string reference) => reference.StartsWith("R-", StringComparison.Ordinal);

    private static string Word(BaselineRow row) => row.Change switch
    {
        BaselineChange.Same => "the same",
        BaselineChange.Added => "added",
        BaselineChange.Dropped => "dropped",
        _ => row.Slip is { ApproximateDays: not 0 } slip ? $"{slip.Length} {(slip.IsLate ? "later" : "earlier")}" : "moved",
    };

    /// <summary>A date as it was said, or a meeting by its name.</summary>
    private string Said(string side) => side.Length == 0 ? "–" : _meetings.GetValueOrDefault(side, side);

    private Task ChooseAsync(ChangeEventArgs change, bool later)
    {
        var number = int.TryParse(change.Value?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 1;
        (_from, _to, _most) = later ? (_from, number, MostRows) : (number, _to, MostRows);
        return LayAsync();
    }

    private Task TurnAllAsync()
    {
        (_all, _most) = (!_all, MostRows);
        return LayAsync();
    }

    private Task ShowMoreAsync()
    {
        _most += MostRows;
        return LayAsync();
    }

    /// <summary>Lays the two that are chosen side by side. An answer that comes after another choice was made is none.</summary>
    private async Task LayAsync()
    {
        var chosen = (_from, _to);
        var every = await baselines.CompareAsync(Plan, _from, _to, CancellationToken.None) ?? [];
        if (chosen != (_from, _to))
        {
            return;
        }

        var asked = _all ? every : every.TakeWhile(r => r.Change is not BaselineChange.Same);
        IReadOnlyList<BaselineRow> rows = [.. asked.Take(_most)];
        var names = await queries.MeetingsAsync(rows.Where(r => IsReport(r.Ref)).SelectMany(r => new[] { r.Before, r.After }).Where(s => s.Length > 0), CancellationToken.None);
        if (chosen == (_from, _to))
        {
            (_rows, _total, _meetings) = (rows, asked.Count(), names);
        }
    }
}
