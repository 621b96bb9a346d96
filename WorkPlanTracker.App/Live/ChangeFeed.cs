namespace WorkPlanTracker.App.Live;

/// <summary>Tells every open screen where something changed. A slow screen slows neither the writer nor the others.</summary>
public sealed partial class ChangeFeed(ILogger<ChangeFeed> logger)
{
    /// <summary>How many records the notices kept for those who are about to listen may name together.</summary>
    private const int MostRecentTouches = 4_096;

    private readonly Lock _gate = new();
    private readonly HashSet<Listener> _listeners = [];
    private readonly Queue<(long Position, Notice Notice)> _recent = [];
    private long _position;
    private int _recentTouches;

    /// <summary>How many notices there have been.</summary>
    public long Position
    {
        get
        {
            lock (_gate)
            {
                return _position;
            }
        }
    }

    /// <summary>How many screens listen now.</summary>
    public int Listening
    {
        get
        {
            lock (_gate)
            {
                return _listeners.Count(l => l.IsScreen);
            }
        }
    }

    /// <summary>Listens until disposed. Notices that arrive while the listener is busy reach it together.</summary>
    /// <param name="onChange">Takes the notices.</param>
    /// <param name="isScreen">False for a part of the program itself, which is not counted as a screen.</param>
    /// <param name="from">An earlier position: what was announced since is told first. Null for only what comes.</param>
    public IDisposable Listen(Func<IReadOnlyList<Notice>, Task> onChange, bool isScreen = true, long? from = null)
    {
        var listener = new Listener(this, onChange) { IsScreen = isScreen };
        List<Notice> missed;
        lock (_gate)
        {
            _listeners.Add(listener);
            missed = from < _position ? [.. _recent.Where(r => r.Position > from).Select(r => r.Notice)] : [];
        }

        missed.ForEach(listener.Tell);
        return listener;
    }

    /// <summary>Passes a notice on, each screen on a thread of its own. Called outside every lock.</summary>
    public void Announce(Notice notice)
    {
        Listener[] listeners;
        lock (_gate)
        {
            _recent.Enqueue((++_position, notice));
            _recentTouches += notice.Touched.Count + 1;
            while (_recentTouches > MostRecentTouches && _recent.Count > 1)
            {
                _recentTouches -= _recent.Dequeue().Notice.Touched.Count + 1;
            }

            listeners = [.. _listeners];
        }

        foreach (var listener in listeners)
        {
            listener.Tell(notice);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An open screen failed to take a change.")]
    private partial void LogFailure(Exception failure);

    private sealed class Listener(ChangeFeed feed, Func<IReadOnlyList<Notice>, Task> onChange) : IDisposable
    {
        private readonly ExecutionContext? _context = ExecutionContext.Capture();
        private readonly Lock _gate = new();
        private List<Notice> _pending = [];
        private bool _running;

        internal bool IsScreen { get; init; }

        public void Dispose()
        {
            lock (feed._gate)
            {
                feed._listeners.Remove(this);
            }
        }

        internal void Tell(Notice notice)
        {
            lock (_gate)
            {
                _pending.Add(notice);
                if (_running)
                {
                    return;
                }

                _running = true;
            }

            ThreadPool.UnsafeQueueUserWorkItem(static self => self.InOwnContext(), this, preferLocal: false);
        }

        private void InOwnContext()
        {
            if (_context is null)
            {
                _ = DrainAsync();
                return;
            }

            ExecutionContext.Run(_context, static self => _ = ((Listener)self!).DrainAsync(), this);
        }

        private async Task DrainAsync()
        {
            while (true)
            {
                List<Notice> notices;
                lock (_gate)
                {
                    if (_pending.Count == 0)
                    {
                        _running = false;
                        return;
                    }

                    (notices, _pending) = (_pending, []);
                }

                try
                {
                    await onChange(notices);
                }
                catch (Exception failure)
                {
                    feed.LogFailure(failure);
                }
            }
        }
    }
}
