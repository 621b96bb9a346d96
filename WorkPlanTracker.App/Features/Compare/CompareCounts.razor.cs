using System.Globalization;
using Microsoft.AspNetCore.Components;
using WorkPlanTracker.Domain.Comparisons;

namespace WorkPlanTracker.App.Features.Compare;

/// <summary>Counts by status at both instants.</summary>
public sealed partial class CompareCounts
{
    [Parameter, EditorRequired]
    public required StandingCounts Then { get; set; }

    [Parameter, EditorRequired]
    public required StandingCounts Now { get; set; }

    private IEnumerable<(string Name, int Then, int Now)> Rows =>
        new (string Name, int Then, int Now, bool Always)[]
        {
            ("Off track", Then.OffTrack, Now.OffTrack, true),
            ("At risk", Then.AtRisk, Now.AtRisk, true),
            ("No update received", Then.Silent, Now.Silent, true),
            ("On track", Then.OnTrack, Now.OnTrack, true),
            ("Not started", Then.NotStarted, Now.NotStarted, true),
            ("Complete", Then.Complete, Now.Complete, true),
            ("Deferred", Then.Deferred, Now.Deferred, false),
            ("Cancelled", Then.Cancelled, Now.Cancelled, false),
            ("Record ended", Then.Ended, Now.Ended, false),
        }.Where(r => r.Always || r.Then + r.Now > 0).Select(r => (r.Name, r.Then, r.Now));

    private static string Signed(int change) => change == 0 ? "0" : string.Create(CultureInfo.InvariantCulture, $"{(change > 0 ? "+" : "−")}{Math.Abs(change):N0}");
}
