using Microsoft.AspNetCore.Components;
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

    /// <summary>The instant shown, for addresses; empty for now.</summary>
    [Parameter]
    public string Past { get; set; } = "";

    private TrendPicture? _picture;
    private IReadOnlyList<PaperTrend>? _drawn;

    private List<string> Empty => [.. Sections.Where(s => s.Lines.Count == 0).Select(s => $"{char.ToLowerInvariant(s.Title[0])}{s.Title[1..]}")];

    protected override void OnParametersSet()
    {
        if (!ReferenceEquals(_drawn, Trends))
        {
            _drawn = Trends;
            _picture = PackPicture.Of(Trends, At);
        }
    }
}
