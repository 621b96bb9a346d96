using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using WorkPlanTracker.App.ChangeControl;
using WorkPlanTracker.App.Features.History;
using WorkPlanTracker.App.Layout;

namespace WorkPlanTracker.Tests.Layout;

/// <summary>Today is never taken for another day: a page shows the past its address asks for, or says that it does not.</summary>
public sealed class PresentNoteTests : BunitContext
{
    /// <summary>Every page that shows the past. One that is missing here says so on the screen; one that is added belongs here.</summary>
    private static readonly string[] OfThePast =
    [
        "/changes", "/committees", "/committees/{Code}", "/meetings/{Reference}", "/meetings/{Reference}/{Paper}", "/milestones/{Reference}", "/plan", "/plan/trends", "/plans", "/plans/{Reference}",
        "/projects", "/projects/{Slug}", "/reports", "/reports/series", "/reports/series/{Reference}", "/reports/{Reference}", "/review", "/review/{Reference}", "/review/{Reference}/{Paper}", "/schedule", "/schedule/{Code}",
    ];

    [Fact]
    public void Which_pages_show_the_past_is_known() => Assert.Equal(OfThePast, Pages().Where(PresentNote.ShowsThePast).SelectMany(AddressesOf).Order(StringComparer.Ordinal));

    [Fact]
    public void A_page_without_a_past_says_that_it_shows_how_things_are_now_and_any_other_says_nothing()
    {
        var navigation = Services.GetRequiredService<NavigationManager>();
        navigation.NavigateTo("history?ref=PP-M09&asAt=2010-11-12");
        Assert.Contains("The address asks for “2010-11-12”, but this page shows how things are now", Note(typeof(HistoryPage)).Find("[role=note]").TextContent, StringComparison.Ordinal);
        Assert.EndsWith("/history?ref=PP-M09", Note(typeof(HistoryPage)).Find("a").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Empty(Note(typeof(ChangesPage)).FindAll("*"));
        navigation.NavigateTo("history?ref=PP-M09&asAt=");
        Assert.Empty(Note(typeof(HistoryPage)).FindAll("*"));
        navigation.NavigateTo($"history?asAt={new string('x', 500)}<script>");
        Assert.Contains($"“{new string('x', 39)}…”", Note(typeof(HistoryPage)).Find("[role=note]").TextContent, StringComparison.Ordinal);
    }

    private static IEnumerable<Type> Pages() => typeof(PresentNote).Assembly.GetTypes().Where(t => t.IsDefined(typeof(RouteAttribute), inherit: false));

    private static IEnumerable<string> AddressesOf(Type page) => page.GetCustomAttributes(typeof(RouteAttribute), inherit: false).Cast<RouteAttribute>().Select(r => r.Template);

    private IRenderedComponent<PresentNote> Note(Type page) =>
        Render<PresentNote>(p => p.AddCascadingValue(new Microsoft.AspNetCore.Components.RouteData(page, new Dictionary<string, object?>(StringComparer.Ordinal))));
}
