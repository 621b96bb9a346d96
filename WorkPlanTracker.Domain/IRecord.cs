namespace WorkPlanTracker.Domain;

/// <summary>Anything the change log keeps: it has a kind, a reference that never changes, and a version.</summary>
public interface IRecord
{
    /// <summary>What it is, in the API's words: <c>milestone</c>, <c>meeting</c>.</summary>
    string Kind { get; }

    /// <summary>The reference people and programs use; given once, never changed.</summary>
    string Ref { get; }

    /// <summary>Counts the saved changes from 1, so that two people cannot overwrite each other unawares.</summary>
    int Version { get; }
}
