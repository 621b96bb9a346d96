using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;

namespace WorkPlanTracker.App.PlanLife;

/// <summary>Gives a plan a reference nobody has.</summary>
internal static class PlanReferences
{
    /// <summary>The one wanted, or with the first number that is free. Ask it alone.</summary>
    internal static async Task<string> FreeAsync(Change change, string wanted, CancellationToken cancellationToken)
    {
        var used = await change.Read<ChangeLogEntry>().Where(e => e.Kind == "plan" && e.Ref.StartsWith(wanted)).Select(e => e.Ref).Distinct().ToListAsync(cancellationToken);
        var reference = wanted;
        for (var n = 2; used.Contains(reference, StringComparer.Ordinal); n++)
        {
            reference = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{n}");
        }

        return reference;
    }
}
