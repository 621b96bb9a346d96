namespace WorkPlanTracker.App.Features.Finder;

/// <summary>What a person has used lately, by key, as their browser remembers it. It orders results and never widens them.</summary>
public sealed class FinderUse
{
    /// <summary>The most keys taken from a browser.</summary>
    public const int Most = 40;

    private const int LongestKey = 80;

    private readonly Dictionary<string, double> _weights = new(StringComparer.Ordinal);

    /// <summary>Nothing used yet.</summary>
    public static FinderUse None { get; } = new();

    /// <summary>Keys, the most used first.</summary>
    public IEnumerable<string> Keys => _weights.OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal).Select(w => w.Key);

    /// <summary>Takes what a browser sends; whatever it cannot mean is left out.</summary>
    public static FinderUse Of(IReadOnlyList<string?>? keys, IReadOnlyList<double>? weights)
    {
        var use = new FinderUse();
        for (var i = 0; i < Math.Min(Most, Math.Min(keys?.Count ?? 0, weights?.Count ?? 0)); i++)
        {
            if (keys![i] is { Length: > 0 and <= LongestKey } key && double.IsFinite(weights![i]) && weights[i] > 0)
            {
                use._weights[key] = Math.Min(weights[i], 1_000);
            }
        }

        return use;
    }

    /// <summary>How much an entry gains: nothing where it was never used, never more than one better word would give.</summary>
    internal float GainOf(string key) => _weights.Count > 0 && _weights.TryGetValue(key, out var weight) ? (float)(0.3 * weight / (weight + 1.5)) : 0f;
}
