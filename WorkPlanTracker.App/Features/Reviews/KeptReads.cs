namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>Things read once for all who look, and again once for all when something of them has changed.</summary>
/// <param name="read">Reads one as it stands now.</param>
internal sealed class KeptReads<T>(Func<string, Task<T?>> read)
    where T : class
{
    /// <summary>How many are kept; the one that was asked for longest ago goes.</summary>
    private const int MostKept = 24;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Kept> _kept = new(StringComparer.Ordinal);
    private long _asked;

    /// <param name="reference">Which.</param>
    /// <param name="newest">A log entry that it has to hold.</param>
    /// <param name="day">The day it is for, where what it says changes with the day alone.</param>
    internal Task<T?> GetAsync(string reference, long newest, DateOnly day = default)
    {
        lock (_gate)
        {
            _asked++;
            if (_kept.TryGetValue(reference, out var kept) && kept.Holds >= newest && kept.Day == day && !kept.Read.IsFaulted)
            {
                _kept[reference] = kept with { Asked = _asked };
                return kept.Read;
            }

            // What is read from here on holds everything up to the newest entry known by now.
            var reading = Task.Run(() => read(reference));
            _kept[reference] = new Kept(newest, day, reading, _asked);
            if (_kept.Count > MostKept)
            {
                _kept.Remove(_kept.MinBy(k => k.Value.Asked).Key);
            }

            return reading;
        }
    }

    private sealed record Kept(long Holds, DateOnly Day, Task<T?> Read, long Asked);
}
