using System.Globalization;
using Microsoft.AspNetCore.Components;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.App.Features.WorkProgramme;

/// <summary>The meeting year, month by month, with the days on which nobody meets.</summary>
public sealed partial class ProgrammeYear
{
    private ScheduleListing? _listing;

    [Parameter, EditorRequired]
    public required ScheduleListing Listing { get; set; }

    private DateOnly Today => Listing.Board.Plan.Today;

    private IEnumerable<Month> Months
    {
        get
        {
            var listing = _listing ?? Listing;
            var meetings = listing.Columns.ToLookup(c => (c.Date.Year, c.Date.Month));
            var (first, last) = listing.Span;
            var off = DayOff.Of(BodiesOf(listing), listing.Board.Plan.Calendar, first, last).ToLookup(d => (d.First.Year, d.First.Month));
            for (var i = 0; i < 12; i++)
            {
                var month = first.AddMonths(i);
                yield return new Month(month,
                [
                    .. meetings[(month.Year, month.Month)].Select(c => new Day(c.Date, c, ""))
                        .Concat(off[(month.Year, month.Month)].Select(d => new Day(d.First, null, d.Words)))
                        .OrderBy(d => d.Date).ThenBy(d => d.Column?.Committee, StringComparer.Ordinal),
                ]);
            }
        }
    }

    /// <summary>Shows a newer listing.</summary>
    public void Show(ScheduleListing listing)
    {
        _listing = listing;
        StateHasChanged();
    }

    protected override void OnParametersSet() => _listing = Listing;

    private bool IsNow(DateOnly first) => first.Year == Today.Year && first.Month == Today.Month;

    /// <summary>The bodies that are shown: those chosen, or every one that still meets in the year.</summary>
    private static List<Committee> BodiesOf(ScheduleListing listing)
    {
        var all = listing.Board.Plan.Committees;
        return listing.View.Committees.IsEmpty
            ? [.. all.Values.Where(c => !(c.LastDay < listing.Span.From) && !(c.FirstDay > listing.Span.To))]
            : [.. listing.View.Committees.Select(all.GetValueOrDefault).OfType<Committee>()];
    }

    /// <summary>The day, and the kind of sitting where it is no ordinary one.</summary>
    private static string Saying(BoardColumn column) => $"{LondonTime.DayAndWeekday(column.Date)}{(column.Kind.Length > 0 ? $", {column.Kind}" : "")}";

    private static string IdOf(DateOnly first) => $"month-{first.ToString("yyyy-MM", CultureInfo.InvariantCulture)}";

    private static string LoadOf(BoardColumn column) => column.Cards.Length == 0 && column.Over ? "past"
        : string.Create(CultureInfo.InvariantCulture, $"{column.Cards.Length} {(column.Cards.Length == 1 ? "report" : "reports")}{(column.TooFull ? ", too full" : column.Full is { } full ? $", {full}% full" : "")}");

    private sealed record Month(DateOnly First, IReadOnlyList<Day> Days);

    private sealed record Day(DateOnly Date, BoardColumn? Column, string Off);
}
