namespace WorkPlanTracker.Domain.Comparisons;

/// <summary>One thing that became of one record. A record has at most one of each kind.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="RecordKind">The record's kind, in the API's words: <c>milestone</c>, <c>report</c>, <c>meeting</c>, <c>action</c>, <c>changeRequest</c> or <c>plan</c>.</param>
/// <param name="Ref">The record's reference.</param>
/// <param name="Title">What it is called, as this reader may see it.</param>
/// <param name="Before">What it was, in words; empty where there was nothing.</param>
/// <param name="After">What it is, in words; empty where there is nothing.</param>
/// <param name="Weight">How bad it is among its kind; more is worse.</param>
/// <param name="Sentence">The same as a plain sentence.</param>
public sealed record ComparedChange(ChangeKind Kind, string RecordKind, string Ref, string Title, string Before, string After, int Weight, Sentence Sentence);

/// <summary>All changes of one kind, the worst first.</summary>
/// <param name="Kind">What they have in common.</param>
/// <param name="Changes">At least one.</param>
/// <param name="Summary">All of them in one sentence, where one says enough; null where each must be read.</param>
public sealed record ChangeGroup(ChangeKind Kind, IReadOnlyList<ComparedChange> Changes, Sentence? Summary);
