namespace WorkPlanTracker.App.Live;

/// <summary>Counts a page's loads under way, so that <see cref="KeepFresh"/> holds back what changes meanwhile and nothing is missed.</summary>
public sealed class PageLoads
{
    private int _underWay;

    /// <summary>True while something is being read that a change may not be in.</summary>
    public bool UnderWay => _underWay > 0;

    /// <summary>Raised when the last load has ended.</summary>
    internal event Action? Ended;

    /// <summary>Begins a load, until disposed. Called before the first question is asked.</summary>
    public IDisposable Begin()
    {
        _underWay++;
        return new Load(this);
    }

    private sealed class Load(PageLoads of) : IDisposable
    {
        private bool _ended;

        public void Dispose()
        {
            if (_ended)
            {
                return;
            }

            _ended = true;
            if (--of._underWay == 0)
            {
                of.Ended?.Invoke();
            }
        }
    }
}

/// <summary>How far the feed had got before a page was made: whatever is announced after that reaches it, also what came before it listened.</summary>
public sealed class PageStart
{
    /// <summary>The feed's position.</summary>
    public long Position { get; internal set; }
}
