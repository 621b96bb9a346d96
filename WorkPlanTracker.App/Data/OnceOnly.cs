namespace WorkPlanTracker.App.Data;

/// <summary>A request that may be sent again and must take effect once; travels with the actor to the writer.</summary>
/// <param name="Key">The caller's own name for it.</param>
/// <param name="Fingerprint">What was asked: another question under the same key is refused.</param>
/// <param name="At">Real time, in UTC; keys are forgotten a day after.</param>
public sealed record OnceOnly(string Key, string Fingerprint, DateTime At)
{
    /// <summary>The longest key, in characters.</summary>
    public const int MaxKeyLength = 255;

    /// <summary>How long a key is remembered, in real time.</summary>
    public static TimeSpan Remembered { get; } = TimeSpan.FromHours(24);
}
