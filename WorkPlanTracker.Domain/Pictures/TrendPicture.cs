namespace WorkPlanTracker.Domain.Pictures;

/// <summary>A place in a picture, from its top left corner.</summary>
public readonly record struct Spot(double X, double Y);

/// <summary>One milestone's line in the picture.</summary>
/// <param name="Line">What it shows.</param>
/// <param name="Index">Which dash and which mark it has: lines are told apart without colour.</param>
/// <param name="Runs">The line, in as many pieces as there are gaps in what is known.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Label">How high its label stands.</param>
public sealed record DrawnTrend(TrendLine Line, int Index, IReadOnlyList<IReadOnlyList<Spot>> Runs, Spot End, double Label);

/// <summary>The milestone trend chart: forecast against reporting date. Flat is stable, up is slipping, the diagonal is met.</summary>
public sealed record TrendPicture
{
    public const double Width = 960;

    public const double Height = 470;

    /// <summary>The plot's edges; to its right stand the labels.</summary>
    public const double Left = 74, Right = 700, Top = 18, Bottom = 424;

    /// <summary>The most lines that can be told apart.</summary>
    public const int MostLines = 8;

    private const double LabelGap = 34;

    private TrendPicture(TimeScale across, TimeScale up) => (Across, Up) = (across, up);

    /// <summary>Reporting dates, from left to right.</summary>
    public TimeScale Across { get; }

    /// <summary>Forecasts, from the bottom up.</summary>
    public TimeScale Up { get; }

    /// <summary>The lines, each with a place for its label.</summary>
    public IReadOnlyList<DrawnTrend> Lines { get; private init; } = [];

    /// <summary>Where the forecast is the reporting date: what reaches it is met or overdue. Null where no such day is in the picture.</summary>
    public (Spot From, Spot To)? Diagonal { get; private init; }

    /// <summary>Draws some lines; those beyond the eighth, and those without a date, are left out.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="from">The first reporting date.</param>
    /// <param name="to">The newest one.</param>
    public static TrendPicture Of(IEnumerable<TrendLine> lines, DateOnly from, DateOnly to)
    {
        List<TrendLine> drawn = [.. lines.Where(l => l.Points.Any(p => p.Forecast.IsKnown)).Take(MostLines)];
        var days = drawn.SelectMany(l => l.Points).Where(p => p.Forecast.IsKnown).Select(p => p.Forecast.End!.Value).Append(to).ToList();
        var picture = new TrendPicture(TimeScale.Between(from, to), TimeScale.Between(days.Min(), days.Max()));
        var runs = drawn.ConvertAll(l => picture.RunsOf(l));
        var labels = LabelPlaces.Spread([.. runs.Select(r => r[^1][^1].Y)], LabelGap, Top + 10, Bottom - 6);
        return picture with
        {
            Lines = [.. drawn.Select((l, i) => new DrawnTrend(l, i, runs[i], runs[i][^1][^1], labels[i]))],
            Diagonal = picture.DiagonalOf(),
        };
    }

    /// <summary>Where a reporting date stands.</summary>
    public double X(DateOnly day) => Left + (Across.At(day) * (Right - Left) / 100);

    /// <summary>Where a forecast stands.</summary>
    public double Y(DateOnly day) => Bottom - (Up.At(day) * (Bottom - Top) / 100);

    private List<List<Spot>> RunsOf(TrendLine line)
    {
        List<List<Spot>> runs = [];
        var open = false;
        foreach (var point in line.Points)
        {
            if (point.Forecast.End is not { } end)
            {
                open = false;
                continue;
            }

            if (!open)
            {
                runs.Add([]);
            }

            open = true;
            runs[^1].Add(new Spot(X(point.Reported), Y(end)));
        }

        return runs;
    }

    private (Spot, Spot)? DiagonalOf()
    {
        var from = Across.From > Up.From ? Across.From : Up.From;
        var to = Across.To < Up.To ? Across.To : Up.To;
        return from < to ? (new Spot(X(from), Y(from)), new Spot(X(to), Y(to))) : null;
    }
}
