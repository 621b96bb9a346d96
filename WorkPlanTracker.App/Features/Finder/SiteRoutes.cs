using System.Reflection;
using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Features.Finder;

/// <summary>Which pages the program has, so that nothing found leads nowhere.</summary>
internal static class SiteRoutes
{
    private static readonly string[][] Templates =
        [.. typeof(SiteRoutes).Assembly.GetTypes().SelectMany(t => t.GetCustomAttributes<RouteAttribute>()).Select(r => Parts(r.Template)).DistinctBy(p => string.Join('/', p), StringComparer.OrdinalIgnoreCase)];

    /// <summary>Whether an address within the program is served by one of its pages.</summary>
    /// <param name="address">Relative to the start: <c>projects/public-protection</c>.</param>
    internal static bool Has(string address)
    {
        var asked = Parts(address);
        return Templates.Any(t => t.Length == asked.Length && t.Zip(asked).All(p => p.First.StartsWith('{') || p.First.Equals(p.Second, StringComparison.OrdinalIgnoreCase)));
    }

    private static string[] Parts(string address) => address.Split('?', '#')[0].Trim('/').Split('/');
}
