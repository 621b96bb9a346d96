using Microsoft.AspNetCore.Components;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Pictures;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>A pack, frozen or as it would read now.</summary>
public sealed partial class PackView
{
    [Parameter, EditorRequired]
    public DateTime At { get; set; }

    [Parameter]
    public DateTime? Since { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<PaperFigures> Figures { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<PaperSection> Sections { get; set; }

    [Parameter]
    public IReadOnlyList<PaperTrend> Trends { get; set; } = [];

    private TrendPicture? _picture;
    private IReadOnlyList<PaperTrend>? _drawn;

    private List<string> Empty => [.. Sections.Where(s => s.Lines.Count == 0).Select(s => $"{char.ToLowerInvariant(s.Title[0])}{s.Title[1..]}")];

    protected override void OnParametersSet()
    {
        if (!ReferenceEquals(_drawn, Trends))
        {
            _drawn = Trends;
            _picture = Trends.Any(t => t.Points.Count > 1) ? TrendPicture.Of(Trends.Select(Line), Trends.SelectMany(t => t.Points).Min(p => p.Reported), LondonTime.DayOf(At)) : null;
        }
    }

    private static TrendLine Line(PaperTrend trend) => new(
        trend.Ref, trend.Title, [.. trend.Points.Select(p => new TrendPoint(p.Reported, p.Forecast))], trend.Points is [.., { Met: true }] ? MilestoneStatus.Complete : MilestoneStatus.OnTrack);
}
