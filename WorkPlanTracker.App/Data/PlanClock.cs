namespace WorkPlanTracker.App.Data;

/// <summary>The plan's own clock: it starts where configuration and the log say, and runs on in real time.</summary>
/// <remarks>Asked by use cases alone. Cookies, tokens, lockout and limits stay on the machine's clock.</remarks>
public sealed class PlanClock(TimeProvider real) : TimeProvider
{
    private TimeSpan _ahead;

    public override DateTimeOffset GetUtcNow() => real.GetUtcNow() + _ahead;

    public override long GetTimestamp() => real.GetTimestamp();

    public override long TimestampFrequency => real.TimestampFrequency;

    /// <summary>Starts at the given instant, or at the newest log instant where that is later.</summary>
    /// <param name="configured">From settings, or null to run on real time.</param>
    /// <param name="newestLogged">The newest entry of the change log, in UTC, or null where there is none.</param>
    public void Start(DateTimeOffset? configured, DateTime? newestLogged)
    {
        var now = real.GetUtcNow();
        var start = configured ?? now;
        if (newestLogged is { } logged && logged > start.UtcDateTime)
        {
            start = new DateTimeOffset(logged, TimeSpan.Zero);
        }

        _ahead = configured is null && start == now ? TimeSpan.Zero : start - now;
    }
}
