namespace WorkPlanTracker.App.Data;

/// <summary>Ends a command inside the writer, which turns it back into its outcome; it never leaves the writer.</summary>
internal sealed class CommandStoppedException(Outcome outcome) : Exception(outcome.ToString())
{
    internal Outcome Outcome { get; } = outcome;
}
