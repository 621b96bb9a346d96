using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.App.Features.Plan.Bulk;

/// <summary>One pasted date beside its milestone, for the preview.</summary>
/// <param name="Cell">What was pasted.</param>
/// <param name="Ref">The milestone's reference, as known or as written.</param>
/// <param name="Milestone">The milestone; null where there is none.</param>
/// <param name="Reading">How the date is read; null where it cannot be, or is empty.</param>
/// <param name="Problem">What is wrong; null where nothing is.</param>
public sealed record PastedForecast(PastedCell Cell, string Ref, PlanRow? Milestone, PlanDate? Reading, string? Problem)
{
    /// <summary>Nothing is to be done: no date, or the one it has already.</summary>
    public bool IsLeft => Problem is null && (Reading is null || Reading == Milestone?.Forecast);

    /// <summary>How far it moves from the baseline.</summary>
    public string Slip => Reading is { } date && Milestone is { } row ? Domain.Dates.Slip.Between(row.Baseline, date, WorkingDays.EnglandAndWales)?.Text ?? "" : "";

    /// <summary>What to ask about it before it is saved; null where nothing.</summary>
    public string? Doubt { get; init; }

    /// <summary>What is wrong, with the text where the problem does not say it.</summary>
    public string? Reason => Problem is null || Cell.Text.Length == 0 || Problem.Contains(Cell.Text, StringComparison.Ordinal) ? Problem : $"“{(Cell.Text.Length > 40 ? $"{Cell.Text[..40]}…" : Cell.Text)}”: {Problem}";

    /// <summary>The cell by row, reference and text, and what is wrong with it.</summary>
    public string Named => $"Row {Cell.Row}, {Ref}{(Cell.Text.Length > 0 ? $", “{(Cell.Text.Length > 40 ? $"{Cell.Text[..40]}…" : Cell.Text)}”" : "")}: {Problem}";
}

/// <summary>What was pasted, matched with the milestones it is for.</summary>
/// <param name="Rows">Each pasted row.</param>
/// <param name="Problem">Why the whole cannot be used; null where rows alone may be at fault.</param>
/// <param name="ProblemRow">The row that explains it; 0 where none does.</param>
public sealed record PastedForecasts(IReadOnlyList<PastedForecast> Rows, string? Problem, int ProblemRow = 0)
{
    public static readonly PastedForecasts Nothing = new([], null);

    /// <summary>The first row that cannot be saved.</summary>
    public PastedForecast? FirstBad => Rows.FirstOrDefault(r => r.Problem is not null);

    /// <summary>Matches what was pasted.</summary>
    /// <param name="pasted">The text.</param>
    /// <param name="selected">The selected milestones, in the order of the table.</param>
    /// <param name="find">Finds a milestone of the plans shown.</param>
    /// <param name="today">The plan's day.</param>
    public static PastedForecasts Of(string pasted, IReadOnlyList<PlanRow> selected, Func<string, PlanRow?> find, DateOnly today)
    {
        var column = PastedColumn.Read(pasted);
        if (column.Problem is { } problem)
        {
            return new PastedForecasts([], problem, column.ProblemRow);
        }

        if (!column.NamesRecords && column.Cells.Count > 0 && column.Cells.Count != selected.Count)
        {
            return new PastedForecasts([], $"You pasted {Count(column.Cells.Count, "row")} and {(selected.Count == 0 ? "no milestone is" : selected.Count == 1 ? "one milestone is" : $"{selected.Count} milestones are")} selected, so it is not clear which date is whose. Select as many, or paste two columns: reference and date.", Math.Min(column.Cells.Count, selected.Count) + 1);
        }

        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        return new PastedForecasts([.. column.Cells.Select((cell, i) => Row(cell, cell.Reference is { } reference ? find(reference.ToUpperInvariant()) : selected[i], seen, today))], null);
    }

    private static PastedForecast Row(PastedCell cell, PlanRow? row, Dictionary<string, int> seen, DateOnly today)
    {
        var reference = row?.Ref ?? cell.Reference ?? "";
        if (row is null)
        {
            return new PastedForecast(cell, reference.Length > 40 ? $"{reference[..40]}…" : reference, null, null, reference.Length == 0 ? "there is no reference" : "there is no such milestone in the plans shown");
        }

        if (!seen.TryAdd(reference, cell.Row))
        {
            return new PastedForecast(cell, reference, row, null, $"it stands in row {seen[reference]} already; keep one of them");
        }

        if (cell.Text.Length == 0)
        {
            return new PastedForecast(cell, reference, row, null, null);
        }

        var reading = PlanDateReader.Read(cell.Text, new PlanDateContext(today, row.Forecast, row.Baseline));
        var problem = reading.Problem
            ?? (row.Proof is { Date: { } day } proof && day >= today && reading.Date is { IsSet: true } moved && moved != PlanDate.OnDay(day) && moved != row.Forecast
                ? $"{proof.Report}, which proves it, is on {proof.Committee} {LondonTime.Day(day)}, and the forecast follows that meeting" : null)
            ?? (row.Status is MilestoneStatus.Complete or MilestoneStatus.Cancelled ? $"it is {StatusWords.Of(row.Status).ToLowerInvariant()}, so its forecast no longer moves" : null);
        return new PastedForecast(cell, reference, row, reading.Date, problem) { Doubt = reading.Date is { } date ? ForecastDoubt.Of(date, row.Status, today) : null };
    }

    private static string Count(int count, string what) => count == 1 ? $"one {what}" : $"{count} {what}s";
}
