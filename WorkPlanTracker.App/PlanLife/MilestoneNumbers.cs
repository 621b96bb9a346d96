using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;

namespace WorkPlanTracker.App.PlanLife;

/// <summary>Gives several milestones of one project their numbers in one command: above the highest the project has ever used.</summary>
internal sealed class MilestoneNumbers
{
    private readonly string _prefix;
    private int _last;

    private MilestoneNumbers(string prefix, int last) => (_prefix, _last) = (prefix, last);

    /// <summary>Ask it alone.</summary>
    internal static async Task<MilestoneNumbers> OfAsync(Change change, string project, CancellationToken cancellationToken)
    {
        var prefix = $"{project}-M";
        var used = await change.Read<ChangeLogEntry>().Where(e => e.Kind == "milestone" && e.Ref.StartsWith(prefix)).Select(e => e.Ref).Distinct().ToListAsync(cancellationToken);
        return new MilestoneNumbers(prefix, used.Select(r => int.TryParse(r.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0).DefaultIfEmpty().Max());
    }

    internal string Next() => string.Create(CultureInfo.InvariantCulture, $"{_prefix}{++_last:00}");
}
