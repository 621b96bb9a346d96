namespace WorkPlanTracker.Benchmarks.Floors;

/// <summary>The least live page: 200 rows as components, only the changed one renders; no rules, no database.</summary>
public sealed partial class LivePageFloor : IDisposable
{
    private FloorRow[] Rows { get; } = new FloorRow[200];

    public void Dispose() => FloorFeed.Changed -= Take;

    protected override void OnInitialized()
    {
        if (RendererInfo.IsInteractive)
        {
            FloorFeed.Changed += Take;
        }
    }

    private void Take(int row, string text) => ThreadPool.UnsafeQueueUserWorkItem(_ => _ = InvokeAsync(() => Rows[row].Show(text)), null);
}
