using Microsoft.AspNetCore.WebUtilities;
using WorkPlanTracker.Domain.Pictures;

namespace WorkPlanTracker.App.Features.Plan.Trends;

/// <summary>The address of the trends: the plan's own view, and which lines are drawn.</summary>
internal static class TrendsAddress
{
    /// <summary>The address of a view's trends.</summary>
    /// <param name="view">The view.</param>
    /// <param name="lines">Which lines are drawn; none for the worst.</param>
    internal static string Of(PlanView view, IReadOnlyList<string>? lines = null)
    {
        var address = $"plan/trends{(view with { Shape = PlanShape.Table, Zoom = 0, Links = false }).ToAddress()["plan".Length..]}";
        return lines is { Count: > 0 } ? QueryHelpers.AddQueryString(address, "lines", string.Join(',', lines)) : address;
    }

    /// <summary>The lines an address asks for.</summary>
    internal static IReadOnlyList<string> LinesOf(string uri) =>
        QueryHelpers.ParseQuery(new Uri(uri).Query).TryGetValue("lines", out var words)
            ? [.. words.ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).Take(TrendPicture.MostLines)]
            : [];
}
