namespace WorkPlanTracker.App.Live;

/// <summary>Says where something changed and how far the log has got; never what it became.</summary>
/// <param name="Sequence">The newest log entry it covers.</param>
/// <param name="Touched">The records that changed.</param>
public sealed record Notice(long Sequence, IReadOnlyList<Touch> Touched);

/// <summary>One changed record, and who is to be named for it.</summary>
/// <param name="Sequence">Its newest log entry.</param>
/// <param name="Kind">The record's kind.</param>
/// <param name="Ref">Its reference.</param>
/// <param name="ByEmail">The account that changed it.</param>
/// <param name="By">Their name, as shown to readers.</param>
/// <param name="Sentence">The log's own sentence, which never holds private Part 2 text.</param>
public sealed record Touch(long Sequence, string Kind, string Ref, string ByEmail, string By, string Sentence);
