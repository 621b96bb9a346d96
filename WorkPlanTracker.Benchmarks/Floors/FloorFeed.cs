namespace WorkPlanTracker.Benchmarks.Floors;

/// <summary>The least feed: an event with the row and its new text.</summary>
internal static class FloorFeed
{
    internal static event Action<int, string>? Changed;

    internal static void Raise(int row, string text) => Changed?.Invoke(row, text);
}
