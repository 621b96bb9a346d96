using System.Diagnostics;
using System.Globalization;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Reviews;

namespace WorkPlanTracker.Benchmarks.Hosting;

/// <summary>The sample's review, live, with somebody who leads it.</summary>
internal static class FillingReview
{
    internal const string Review = "RV-2";

    private static readonly Actor Presenter = new("bmg@demo.example");

    /// <summary>The two items between which the presenter goes, and what only their screens show. They do not stand beside each other, so neither is announced as the next.</summary>
    private static readonly (string Item, string Text)[] Items = [("PP-M52", "Keep the baseline, or move it to the summer?"), ("raised-3", "Priorities for 2011/12: what is carried over")];

    /// <summary>What only the item of step n shows.</summary>
    internal static string TextOf(int n) => Items[(n - 1) % 2].Text;

    /// <summary>Freezes the pack, starts the meeting and goes to where every round begins.</summary>
    internal static async Task<string> MeetAsync(IServiceProvider services)
    {
        Saved(await services.GetRequiredService<FreezePack>().RunAsync(Actor.Operator, Review, 1, CancellationToken.None));
        Saved(await services.GetRequiredService<StartReview>().RunAsync(Presenter, Review, 2, CancellationToken.None));
        return await StepAsync(services, 2);
    }

    /// <summary>Takes the room to the item of step n.</summary>
    internal static async Task<string> StepAsync(IServiceProvider services, int n)
    {
        var begun = Stopwatch.GetTimestamp();
        Saved(await services.GetRequiredService<StepReview>().RunAsync(Presenter, Review, Items[(n - 1) % 2].Item, CancellationToken.None));
        var at = Stopwatch.GetTimestamp();
        return string.Create(CultureInfo.InvariantCulture, $"{at} {Stopwatch.GetElapsedTime(begun, at).TotalMilliseconds}");
    }

    private static void Saved(Outcome outcome)
    {
        if (outcome is not Outcome.Saved)
        {
            throw new InvalidOperationException($"The review did not go on: {outcome}");
        }
    }
}
