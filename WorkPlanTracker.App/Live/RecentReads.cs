namespace WorkPlanTracker.App.Live;

/// <summary>Keeps the few things that were asked for last, each read once for any number of simultaneous askers. A read that failed is forgotten.</summary>
internal sealed class RecentReads<TKey, TValue>(int most)
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly LinkedList<(TKey Key, Task<TValue> Read)> _kept = [];

    /// <summary>What is kept under a key, or is being read; else reads it.</summary>
    internal Task<TValue> GetAsync(TKey key, Func<Task<TValue>> read)
    {
        lock (_gate)
        {
            var node = _kept.First;
            while (node is not null && !EqualityComparer<TKey>.Default.Equals(node.Value.Key, key))
            {
                node = node.Next;
            }

            if (node is not null)
            {
                _kept.Remove(node);
                if (node.Value.Read is { IsFaulted: false, IsCanceled: false })
                {
                    _kept.AddFirst(node);
                    return node.Value.Read;
                }
            }

            var reading = Task.Run(read);
            _kept.AddFirst((key, reading));
            if (_kept.Count > most)
            {
                _kept.RemoveLast();
            }

            return reading;
        }
    }
}
