namespace WorkPlanTracker.Tests.Support;

/// <summary>A part of the machine that a test needs. Without it the test skips and says so; under CI=true it fails.</summary>
internal static class Missing
{
    internal static bool InCi { get; } = Environment.GetEnvironmentVariable("CI") is "true";

    internal static void Unless(bool there, string reason)
    {
        if (!there && InCi)
        {
            Assert.Fail(reason);
        }

        Assert.SkipUnless(there, reason);
    }
}
