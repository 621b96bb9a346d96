namespace WorkPlanTracker.App.Data;

/// <summary>Who gives a command. An argument of every command, never read from the surroundings.</summary>
/// <param name="Email">The account, or the name of a part of the system.</param>
/// <param name="SystemName">Set where no person acts: the sample, an operator's verb. Such an actor may do anything.</param>
public sealed record Actor(string Email, string? SystemName = null)
{
    /// <summary>Set where a program may send the same request again and it must take effect once.</summary>
    public OnceOnly? Once { get; init; }

    /// <summary>The record being replayed.</summary>
    public static Actor Sample { get; } = new("sample", "Sample");

    /// <summary>Whoever runs a verb on the machine itself.</summary>
    public static Actor Operator { get; } = new("operator", "Operator");

    /// <summary>The program itself: set-up and housekeeping.</summary>
    public static Actor Program { get; } = new("system", "WorkPlanTracker");
}
