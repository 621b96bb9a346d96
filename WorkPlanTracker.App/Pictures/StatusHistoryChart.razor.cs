using Microsoft.AspNetCore.Components;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Pictures;

namespace WorkPlanTracker.App.Pictures;

/// <summary>The status history as stacked areas, told apart by pattern and label, and the same as a table.</summary>
public sealed partial class StatusHistoryChart
{
    private const int MostMonths = 12;

    private StackedPicture? _drawn;

    [Parameter, EditorRequired]
    public required StackedPicture Picture { get; set; }

    /// <summary>What it is called.</summary>
    [Parameter]
    public string Title { get; set; } = "Status history";

    private IEnumerable<DateOnly> Months
    {
        get
        {
            List<DateOnly> months = [.. Picture.Months];
            var every = Math.Max(1, (months.Count + MostMonths - 1) / MostMonths);
            return months.Where((_, i) => i % every == 0);
        }
    }

    private List<string> Past => [.. Picture.Layers.Where(l => l.Now == 0).Select(l => StandingWords.Of(l.Standing).ToLowerInvariant())];

    private string Summary => $"{Title}, from {LondonTime.Day(Picture.History.Weeks[0].Day)}. Now: {string.Join(", ", Picture.Layers.Where(l => l.Now > 0).Select(l => $"{l.Now} {StandingWords.Of(l.Standing).ToLowerInvariant()}"))}.";

    /// <summary>Told what it shows already it leaves the picture alone.</summary>
    protected override bool ShouldRender() => !ReferenceEquals(_drawn, Picture);

    protected override void OnAfterRender(bool firstRender) => _drawn = Picture;

    private static string Key(Standing standing) => standing.ToString().ToLowerInvariant();

    private static MarkupString Pattern(Standing standing) => new(standing switch
    {
        Standing.OnTrack => """<path d="M-2 2L2 -2M0 8L8 0M6 10L10 6" />""",
        Standing.NotStarted => """<circle cx="4" cy="4" r="1" />""",
        Standing.AtRisk => """<path d="M0 4H8" />""",
        Standing.OffTrack => """<path d="M0 0L8 8M8 0L0 8" />""",
        Standing.Silent => """<path d="M4 0V4M0 4V8M8 4V8" />""",
        Standing.SetAside => """<path d="M4 0V8" />""",
        _ => "",
    });

    private static string Month(DateOnly day) => $"{LondonTime.ShortMonth(day.Month)} {day.Year % 100:00}";
}
