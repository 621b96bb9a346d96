using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Features.Plan.Timeline;

/// <summary>Lines from what a milestone waits for: of the row with the focus, or of every row on request.</summary>
public sealed partial class TimelineLinks
{
    /// <summary>The most lines drawn at once.</summary>
    public const int Most = 300;

    private const double RowHeight = 48;

    private string _of = "";
    private IReadOnlyList<Link> _links = [];
    private int _more;

    [Parameter, EditorRequired]
    public required PlanTimeline Timeline { get; set; }

    /// <summary>Every row's lines, not only those of one.</summary>
    [Parameter]
    public bool All { get; set; }

    /// <summary>Draws the lines of one row.</summary>
    internal void ShowOf(string reference)
    {
        if (reference != _of)
        {
            _of = reference;
            Show();
        }
    }

    /// <summary>Draws them again where something moved.</summary>
    internal void Show()
    {
        var before = _links;
        Draw();
        if (!before.SequenceEqual(_links))
        {
            StateHasChanged();
        }
    }

    protected override void OnParametersSet() => Draw();

    private void Draw()
    {
        if (!All && _of.Length == 0)
        {
            (_links, _more) = ([], 0);
            return;
        }

        var (listing, lines) = (Timeline.Current, Timeline.Lines);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Ref is { } reference)
            {
                places[reference] = i;
            }
        }

        List<Link> links = [];
        foreach (var (reference, at) in places)
        {
            if (listing.Row(reference) is not { DependsOn.Count: > 0 } row || TimelineCells.Marks(row, Timeline.Scale).Now is not { } here)
            {
                continue;
            }

            foreach (var dependency in row.DependsOn)
            {
                if ((All || reference == _of || dependency == _of) && places.TryGetValue(dependency, out var from)
                    && listing.Row(dependency) is { } other && TimelineCells.Marks(other, Timeline.Scale).Now is { } there)
                {
                    links.Add(new Link(dependency, reference, there.End, Middle(from), here.End, Middle(at), there.End > here.End));
                }
            }
        }

        (_links, _more) = (links.Count > Most ? links[..Most] : links, Math.Max(0, links.Count - Most));
    }

    private static double Middle(int line) => (line * RowHeight) + (RowHeight / 2);

    private readonly record struct Link(string From, string To, double X1, double Y1, double X2, double Y2, bool Late);
}
