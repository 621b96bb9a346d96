namespace WorkPlanTracker.Domain.Rehearsals;

/// <summary>One thing that would change, in one sentence.</summary>
/// <param name="Kind">What it touches.</param>
/// <param name="Ref">The reference of the record, the name of the step, or the author's name.</param>
/// <param name="Sentence">What would change.</param>
/// <param name="Breaks">Something would be broken: a deadline passed, a baseline missed, a day that should be avoided.</param>
public sealed record Effect(EffectKind Kind, string Ref, string Sentence, bool Breaks = false);
