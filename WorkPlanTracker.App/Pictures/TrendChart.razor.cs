using Microsoft.AspNetCore.Components;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Pictures;

namespace WorkPlanTracker.App.Pictures;

/// <summary>The milestone trend chart: lines told apart by dash, mark and label, and the same as a table.</summary>
public sealed partial class TrendChart
{
    private const int LongestTitle = 36;

    private TrendPicture? _drawn;

    [Parameter, EditorRequired]
    public required TrendPicture Picture { get; set; }

    /// <summary>What it is called.</summary>
    [Parameter]
    public string Title { get; set; } = "Milestone trend chart";

    /// <summary>The body's calendar, for how far a line moved.</summary>
    [Parameter]
    public WorkingDays Calendar { get; set; } = WorkingDays.EnglandAndWales;

    /// <summary>It is of one milestone, on a page that says which: no label is needed.</summary>
    [Parameter]
    public bool Alone { get; set; }

    /// <summary>The instant shown, for addresses; empty for now.</summary>
    [Parameter]
    public string Past { get; set; } = "";

    /// <summary>The same stands as a table beside it, so it brings none.</summary>
    [Parameter]
    public bool Tabled { get; set; }

    private IEnumerable<DateOnly> Rows => Thinned(Picture.Up, 12);

    private IEnumerable<DateOnly> Columns => Thinned(Picture.Across, 9);

    private IEnumerable<DateOnly> Reported => Picture.Lines.SelectMany(l => l.Line.Points).Select(p => p.Reported).Distinct().Order();

    private string Summary => TrendWords.Of(Title, Picture, Calendar);

    /// <summary>Told what it shows already it leaves the picture alone.</summary>
    protected override bool ShouldRender() => !ReferenceEquals(_drawn, Picture);

    protected override void OnAfterRender(bool firstRender) => _drawn = Picture;

    private static string Mark(DrawnTrend line) => $"trend-{line.Index % TrendPicture.MostLines}";

    private string Words(TrendLine line) => TrendWords.Of(line, Calendar);

    private string How(TrendLine line) => TrendWords.Brief(line, Calendar);

    private static string Cell(TrendLine line, DateOnly day)
    {
        foreach (var point in line.Points)
        {
            if (point.Reported == day)
            {
                return point.Forecast.IsKnown ? point.Forecast.ShortText : "–";
            }
        }

        return "";
    }

    private static string Cut(string title) => title.Length > LongestTitle ? $"{title[..(char.IsHighSurrogate(title[LongestTitle - 2]) ? LongestTitle - 2 : LongestTitle - 1)].TrimEnd()}…" : title;

    private static string Month(DateOnly day) => $"{LondonTime.ShortMonth(day.Month)} {day.Year % 100:00}";

    /// <summary>So many of a scale's months that their names do not meet.</summary>
    private static IEnumerable<DateOnly> Thinned(TimeScale scale, int most)
    {
        var every = new[] { 1, 2, 3, 6, 12, 24, 60, 120 }.First(n => scale.MonthCount / n <= most || n == 120);
        return scale.Months.Where(m => ((m.Year * 12) + m.Month - 1) % every == 0);
    }
}
