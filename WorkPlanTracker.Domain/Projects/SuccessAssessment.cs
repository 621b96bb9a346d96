using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.Domain.Projects;

/// <summary>What was found about one success criterion, by whom and when.</summary>
/// <param name="Term">The part it stands in.</param>
/// <param name="Criterion">The criterion as it reads now.</param>
/// <param name="AssessedAs">The criterion as it read when it was assessed; a reader sees where the two differ.</param>
/// <param name="State">How far it is met.</param>
/// <param name="Words">Why, in the assessor's words.</param>
/// <param name="Evidence">What shows it.</param>
/// <param name="By">Who assessed it, as shown to readers.</param>
/// <param name="At">When, in UTC.</param>
public sealed record SuccessAssessment(
    SuccessTerm Term, string Criterion, string AssessedAs, SuccessState State, string Words, IReadOnlyList<EvidenceLink> Evidence, string By, DateTime At)
{
    /// <summary>The most words, in characters.</summary>
    public const int MaxWordsLength = 2_000;

    /// <summary>True where the criterion was reworded after it was assessed.</summary>
    public bool ReadOtherwise() => AssessedAs != Criterion;

    /// <summary>Lists compare by what they hold.</summary>
    public bool Equals(SuccessAssessment? other) =>
        other is not null && (Term, Criterion, AssessedAs, State, Words, By, At) == (other.Term, other.Criterion, other.AssessedAs, other.State, other.Words, other.By, other.At)
        && Evidence.SequenceEqual(other.Evidence);

    public override int GetHashCode() => HashCode.Combine(Term, Criterion, State, Words, At);
}
