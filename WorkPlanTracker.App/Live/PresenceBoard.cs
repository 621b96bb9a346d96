namespace WorkPlanTracker.App.Live;

/// <summary>Keeps who is where: this instance's open pages, and what the other instances say of theirs.</summary>
/// <remarks>Changes that come close together are worked out once and told once, to those screens alone that watch a place they touch.</remarks>
/// <param name="time">Real time.</param>
/// <param name="enabled">False where colleagues are not to be shown: then nobody is anywhere.</param>
public sealed class PresenceBoard(TimeProvider time, bool enabled = true)
{
    /// <summary>How long a change waits for others, so that they are told together.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(100);

    private readonly Lock _gate = new();
    private readonly Dictionary<MarkKey, Mark> _marks = [];
    private readonly Dictionary<string, HashSet<MarkKey>> _at = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<Listener>> _listeners = new(StringComparer.Ordinal);
    private readonly HashSet<string> _touched = new(StringComparer.Ordinal);
    private long _lastId;
    private bool _telling;

    /// <summary>This instance among those that share a database.</summary>
    internal Guid Instance { get; } = Guid.NewGuid();

    /// <summary>Who is where now.</summary>
    public PresenceSnapshot Current { get; private set; } = PresenceSnapshot.Empty;

    /// <summary>Raised, in order, for every mark of this instance that comes (with the mark) or goes (without).</summary>
    internal event Action<long, Mark?>? LocalChanged;

    /// <summary>Puts a person at some places, until disposed.</summary>
    public IDisposable Enter(PresentPerson person, IReadOnlyList<string> places)
    {
        if (!enabled)
        {
            return new Ending(static () => { });
        }

        var mark = new Mark(person, places);
        var id = Interlocked.Increment(ref _lastId);
        Set(id, mark);
        return new Ending(() => Set(id, null));
    }

    /// <summary>Has a screen look at <see cref="Current"/> whenever one of these places changed, until disposed.</summary>
    public IDisposable Listen(IReadOnlyList<string> places, Func<Task> onChange)
    {
        var listener = new Listener(onChange);
        lock (_gate)
        {
            foreach (var place in places)
            {
                (_listeners.TryGetValue(place, out var at) ? at : _listeners[place] = []).Add(listener);
            }
        }

        return new Ending(() =>
        {
            lock (_gate)
            {
                foreach (var place in places)
                {
                    if (_listeners.TryGetValue(place, out var at) && at.Remove(listener) && at.Count == 0)
                    {
                        _listeners.Remove(place);
                    }
                }
            }
        });
    }

    /// <summary>This instance's marks, for an instance that does not know them yet.</summary>
    internal IReadOnlyList<(long Id, Mark Mark)> Local()
    {
        lock (_gate)
        {
            return [.. _marks.Where(m => m.Key.Instance == Instance).Select(m => (m.Key.Id, m.Value))];
        }
    }

    /// <summary>Takes what another instance says of its pages.</summary>
    internal void Take(Guid instance, bool all, IEnumerable<(long Id, Mark? Mark)> changes)
    {
        lock (_gate)
        {
            if (all)
            {
                foreach (var key in _marks.Keys.Where(k => k.Instance == instance).ToList())
                {
                    Put(key, null);
                }
            }

            foreach (var (id, mark) in changes)
            {
                Put(new MarkKey(instance, id), mark);
            }
        }
    }

    private void Set(long id, Mark? mark)
    {
        lock (_gate)
        {
            Put(new MarkKey(Instance, id), mark);
            LocalChanged?.Invoke(id, mark);
        }
    }

    private void Put(MarkKey key, Mark? mark)
    {
        if (_marks.Remove(key, out var before))
        {
            foreach (var place in before.Places)
            {
                _touched.Add(place);
                if (_at.TryGetValue(place, out var keys) && keys.Remove(key) && keys.Count == 0)
                {
                    _at.Remove(place);
                }
            }
        }

        if (mark is not null)
        {
            _marks[key] = mark;
            foreach (var place in mark.Places)
            {
                _touched.Add(place);
                (_at.TryGetValue(place, out var keys) ? keys : _at[place] = []).Add(key);
            }
        }

        if (_touched.Count > 0 && !_telling)
        {
            _telling = true;
            _ = TellSoonAsync();
        }
    }

    private async Task TellSoonAsync()
    {
        await Task.Delay(Breath, time);
        HashSet<Listener> told = [];
        lock (_gate)
        {
            _telling = false;
            var places = Current.ByPlace.ToBuilder();
            foreach (var place in _touched)
            {
                if (Renew(places, place) && _listeners.TryGetValue(place, out var listeners))
                {
                    told.UnionWith(listeners);
                }
            }

            _touched.Clear();
            Current = new PresenceSnapshot(places.ToImmutable());
        }

        foreach (var listener in told)
        {
            listener.Tell();
        }
    }

    /// <summary>Works out who is at a place; true where that may look different. The editors of a plan always may: the milestone can be another.</summary>
    private bool Renew(System.Collections.Immutable.ImmutableDictionary<string, IReadOnlyList<PresentPerson>>.Builder places, string place)
    {
        if (!_at.TryGetValue(place, out var keys))
        {
            return places.Remove(place) || place.StartsWith(Place.EditorsOf(""), StringComparison.Ordinal);
        }

        PresentPerson[] people = [.. keys.Select(k => _marks[k].Person).DistinctBy(p => p.Email, StringComparer.Ordinal).OrderBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.Email, StringComparer.Ordinal)];
        if (places.TryGetValue(place, out var before) && before.SequenceEqual(people))
        {
            return place.StartsWith(Place.EditorsOf(""), StringComparison.Ordinal);
        }

        places[place] = people;
        return true;
    }

    /// <summary>One page's person and places.</summary>
    internal sealed record Mark(PresentPerson Person, IReadOnlyList<string> Places);

    private readonly record struct MarkKey(Guid Instance, long Id);

    private sealed class Ending(Action end) : IDisposable
    {
        private Action? _end = end;

        public void Dispose() => Interlocked.Exchange(ref _end, null)?.Invoke();
    }

    /// <summary>One screen. What is told while it is still to look counts once.</summary>
    private sealed class Listener(Func<Task> onChange)
    {
        private int _queued;

        internal void Tell()
        {
            if (Interlocked.Exchange(ref _queued, 1) == 0)
            {
                ThreadPool.UnsafeQueueUserWorkItem(static self => self.Look(), this, preferLocal: false);
            }
        }

        private void Look()
        {
            Interlocked.Exchange(ref _queued, 0);
            _ = onChange();
        }
    }
}
