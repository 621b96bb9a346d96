namespace WorkPlanTracker.Tests.Support;

/// <summary>A clock that stands where the test puts it.</summary>
internal sealed class FixedClock(DateTime utc) : TimeProvider
{
    internal DateTime Now { get; set; } = DateTime.SpecifyKind(utc, DateTimeKind.Utc);

    public override DateTimeOffset GetUtcNow() => new(Now, TimeSpan.Zero);
}
