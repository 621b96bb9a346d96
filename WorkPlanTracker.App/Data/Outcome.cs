using System.Text.Json.Nodes;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.App.Data;

/// <summary>How a command ended. One shared part shows it; the API maps it to problem details.</summary>
public abstract record Outcome
{
    private Outcome()
    {
    }

    /// <summary>It is on the record.</summary>
    /// <param name="Ref">The record's reference.</param>
    /// <param name="Version">Its version now.</param>
    /// <param name="Sequence">The newest log entry of the command.</param>
    /// <param name="Sentence">What was done, as the log says it.</param>
    /// <param name="Warnings">Sentences worth reading that stopped nothing.</param>
    /// <param name="FirstSequence">The oldest log entry of the command; 0 where it changed no record, so that there is nothing to undo.</param>
    public sealed record Saved(string Ref, int Version, long Sequence, string Sentence, IReadOnlyList<string> Warnings, long FirstSequence = 0) : Outcome
    {
        /// <summary>Whether a command of this kind is ever taken back, so that an undo is offered only where there is one.</summary>
        public bool IsUndoable { get; init; } = true;
    }

    /// <summary>A named rule refused it.</summary>
    public sealed record Refused(string Rule, string Sentence, string? Field) : Outcome;

    /// <summary>What was given has the wrong shape.</summary>
    /// <param name="Errors">Sentences by field, in the API's names.</param>
    public sealed record Invalid(IReadOnlyDictionary<string, string[]> Errors) : Outcome;

    /// <summary>Someone else changed the record since it was read. Nothing was saved.</summary>
    /// <param name="Ref">The record's reference.</param>
    /// <param name="Theirs">The record as it stands now, in the API's names.</param>
    /// <param name="Version">Its version now.</param>
    /// <param name="By">Who changed it last.</param>
    /// <param name="At">When, in UTC; null where the log does not say.</param>
    public sealed record Conflict(string Ref, JsonObject Theirs, int Version, string By, DateTime? At) : Outcome;

    /// <summary>Something speaks against it. Nothing was saved; it is done all the same by whoever says so, and why.</summary>
    /// <param name="Ref">The record's reference.</param>
    /// <param name="Conflicts">What speaks against it, each a sentence with a name; never private Part 2 text.</param>
    public sealed record Contested(string Ref, IReadOnlyList<SlotConflict> Conflicts) : Outcome;

    /// <summary>There is no such record.</summary>
    public sealed record NotFound(string Sentence) : Outcome;

    /// <summary>The person may not.</summary>
    public sealed record Forbidden(string Sentence) : Outcome;
}
