namespace WorkPlanTracker.Domain;

/// <summary>A rule of the work plan refused a change. The message is a sentence for the person who tried it.</summary>
/// <remarks>Thrown inside the domain only; the one writer turns it into an outcome, so no command throws it.</remarks>
/// <param name="rule">The rule's name, stable, for programs: <c>narrativeNeeded</c>.</param>
/// <param name="sentence">What is wrong and what to do about it.</param>
/// <param name="field">The field to mend, by its API name, or null where no single field is at fault.</param>
public sealed class RuleBrokenException(string rule, string sentence, string? field = null) : Exception(sentence)
{
    public string Rule { get; } = rule;

    public string? Field { get; } = field;
}
