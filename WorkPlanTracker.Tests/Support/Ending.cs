using System.Diagnostics;

namespace WorkPlanTracker.Tests.Support;

/// <summary>Waits for programs that a test started, and never for ever: a run that stands still says nothing of where.</summary>
internal static class Ending
{
    /// <summary>Far longer than any of them takes on a busy machine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Waits until a program has ended; ends it, and whatever it started, where it does not.</summary>
    /// <param name="process">The program.</param>
    /// <param name="what">What it was to do, for whoever reads that it did not.</param>
    internal static async Task EndedAsync(this Process process, string what)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"Waited {Patience.TotalMinutes:0} minutes, then ended it: {what}");
        }
    }

    /// <summary>Waits for what a program says to come to its end. One that it left running may hold the other end open.</summary>
    internal static async Task<string> SaidAsync(this Task<string> said, string what)
    {
        try
        {
            return await said.WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            Assert.Fail($"Waited {Patience.TotalMinutes:0} minutes for the end of what it says: {what}");
            return "";
        }
    }

    /// <summary>The same for those who cannot wait otherwise than by standing still.</summary>
    internal static void Ended(this Process process, string what)
    {
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"Waited {Patience.TotalMinutes:0} minutes, then ended it: {what}");
        }
    }
}
