using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using WorkPlanTracker.App.Ui;

namespace WorkPlanTracker.App.Layout;

/// <summary>Says of a page that has no past, where its address asks for one, that it shows the present: today is never taken for another day.</summary>
public sealed partial class PresentNote(NavigationManager navigation)
{
    /// <summary>How much of the words is repeated.</summary>
    private const int Most = 40;

    private static readonly ConcurrentDictionary<Type, bool> Known = new();

    /// <summary>The page that is shown.</summary>
    [CascadingParameter]
    public Microsoft.AspNetCore.Components.RouteData? Route { get; set; }

    /// <summary>What the address asks for in vain; null where it asks for nothing, or the page answers it.</summary>
    private string? Asked =>
        Route is { } route && !ShowsThePast(route.PageType) && QueryHelpers.ParseQuery(new Uri(navigation.Uri).Query).TryGetValue("asAt", out var said) && said.ToString().Trim() is { Length: > 0 } words
            ? words.Length > Most ? $"{words[..(char.IsHighSurrogate(words[Most - 2]) ? Most - 2 : Most - 1)]}…" : words
            : null;

    private string Now => navigation.GetUriWithQueryParameter("asAt", (string?)null);

    /// <summary>Whether a page takes an instant of the past in its address.</summary>
    internal static bool ShowsThePast(Type page) => Known.GetOrAdd(page, static type =>
        type.IsDefined(typeof(ShowsThePastAttribute)) || type.GetProperties().Any(p => p.GetCustomAttribute<SupplyParameterFromQueryAttribute>() is { } asked && string.Equals(asked.Name ?? p.Name, "asAt", StringComparison.OrdinalIgnoreCase)));
}
