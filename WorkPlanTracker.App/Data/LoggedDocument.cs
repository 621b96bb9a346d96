using WorkPlanTracker.Domain;

namespace WorkPlanTracker.App.Data;

/// <summary>A record as the log keeps it, and the schema it was written in; the one never goes without the other.</summary>
public sealed record LoggedDocument(string Text, int Schema)
{
    /// <summary>The record it holds, brought up to date.</summary>
    public T Read<T>()
        where T : class, IRecord => RecordDocument.Read<T>(Text, Schema);
}
