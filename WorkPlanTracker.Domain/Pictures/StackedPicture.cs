namespace WorkPlanTracker.Domain.Pictures;

/// <summary>One layer of the stack.</summary>
/// <param name="Standing">What it counts.</param>
/// <param name="Outline">Its outline: along its lower edge, and back along its upper one.</param>
/// <param name="Now">How many there are at the end.</param>
/// <param name="Middle">The middle of its right edge.</param>
/// <param name="Label">How high its label stands; null where there is nothing at the end.</param>
public sealed record StackedLayer(Standing Standing, IReadOnlyList<Spot> Outline, int Now, double Middle, double? Label);

/// <summary>The status history as stacked areas, one above the other: what is done at the bottom, what went wrong above.</summary>
public sealed record StackedPicture
{
    public const double Width = 960;

    public const double Height = 340;

    /// <summary>The plot's edges; to its right stand the labels.</summary>
    public const double Left = 44, Right = 752, Top = 14, Bottom = 296;

    private const double LabelGap = 19;

    private readonly TimeScale _across;
    private readonly double _firstDay;
    private readonly double _days;

    private StackedPicture(StatusHistory history)
    {
        History = history;
        _across = TimeScale.Between(history.Weeks[0].Day, history.Weeks[^1].Day);
        _firstDay = history.Weeks[0].Day.DayNumber;
        _days = Math.Max(1, history.Weeks[^1].Day.DayNumber - _firstDay);
        Step = StepFor(history.Most);
        Ceiling = Math.Max(Step, (history.Most + Step - 1) / Step * Step);
    }

    /// <summary>What it shows.</summary>
    public StatusHistory History { get; }

    /// <summary>The layers from the bottom; those that are always empty are left out.</summary>
    public IReadOnlyList<StackedLayer> Layers { get; private init; } = [];

    /// <summary>How far apart the lines of the scale are, in milestones.</summary>
    public int Step { get; }

    /// <summary>The top of the scale, in milestones.</summary>
    public int Ceiling { get; }

    /// <summary>The first days of the months in it.</summary>
    public IEnumerable<DateOnly> Months => _across.Months.Where(m => m.DayNumber >= _firstDay && m.DayNumber <= _firstDay + _days);

    /// <summary>Draws a history; null where there is none.</summary>
    public static StackedPicture? Of(StatusHistory history)
    {
        if (history.Weeks.Count == 0 || history.Most == 0)
        {
            return null;
        }

        // One week has no width: it is shown as a level line.
        var drawn = history.Weeks.Count > 1 ? history : new StatusHistory([history.Weeks[0] with { Day = history.Weeks[0].Day.AddDays(-7) }, history.Weeks[0]]);
        var picture = new StackedPicture(drawn);
        return picture with { Layers = picture.Stack() };
    }

    /// <summary>Where a day stands.</summary>
    public double X(DateOnly day) => Left + (Math.Clamp((day.DayNumber - _firstDay) / _days, 0, 1) * (Right - Left));

    /// <summary>Where a number of milestones stands.</summary>
    public double Y(int count) => Bottom - ((Bottom - Top) * count / Ceiling);

    private List<StackedLayer> Stack()
    {
        var weeks = History.Weeks;
        var below = new int[weeks.Count];
        List<StackedLayer> layers = [];
        foreach (var standing in StandingWords.All.Where(s => weeks.Any(w => w.Of(s) > 0)))
        {
            int[] above = [.. below.Select((b, i) => b + weeks[i].Of(standing))];
            layers.Add(new StackedLayer(
                standing,
                [.. weeks.Select((w, i) => new Spot(X(w.Day), Y(below[i]))), .. weeks.Select((w, i) => new Spot(X(w.Day), Y(above[i]))).Reverse()],
                weeks[^1].Of(standing), (Y(below[^1]) + Y(above[^1])) / 2, null));
            below = above;
        }

        var labelled = layers.Where(l => l.Now > 0).ToList();
        var places = LabelPlaces.Spread([.. labelled.Select(l => l.Middle)], LabelGap, Top + 4, Bottom);
        return [.. layers.Select(l => labelled.IndexOf(l) is var at and >= 0 ? l with { Label = places[at] } : l)];
    }

    /// <summary>1, 2 or 5 times a power of ten, so that there are four or five lines.</summary>
    private static int StepFor(int most)
    {
        for (var power = 1; ; power *= 10)
        {
            foreach (var factor in new[] { 1, 2, 5 })
            {
                if (factor * power * 5 >= most || power >= 100_000_000)
                {
                    return factor * power;
                }
            }
        }
    }
}
