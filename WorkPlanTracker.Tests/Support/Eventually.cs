using System.Diagnostics;

namespace WorkPlanTracker.Tests.Support;

/// <summary>Waits for the thing itself, never for a time. The one place in the tests that may pause.</summary>
internal static class Eventually
{
    internal static async Task TrueAsync(Func<Task<bool>> condition, string what, int seconds = 20)
    {
        var waited = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(waited.Elapsed.TotalSeconds < seconds, $"Waited {seconds} seconds: {what}");
            await Task.Delay(20);
        }
    }

    internal static Task TrueAsync(Func<bool> condition, string what, int seconds = 20) => TrueAsync(() => Task.FromResult(condition()), what, seconds);
}
