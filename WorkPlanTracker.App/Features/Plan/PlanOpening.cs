using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.SavedViews;

namespace WorkPlanTracker.App.Features.Plan;

/// <summary>Works out what an address of the plan page opens, and says plainly what of it cannot be shown.</summary>
public sealed class PlanOpening(PlanListings listings, PlanModels models, SavedViewShelf shelf, PlanHistory history, PlanClock clock)
{
    /// <summary>The plan's instant, in UTC.</summary>
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Opens an address.</summary>
    public async Task<OpenedPlan> OpenAsync(string uri, Person person, CancellationToken cancellationToken)
    {
        var notes = new List<string>();
        var views = await shelf.GetAsync();
        var view = Named(PlanView.Of(uri), new Uri(uri).Query, person, views, notes);
        var index = await models.IndexAsync();
        var headers = PlanListings.PlansOf(view, index).Select(p => index.Plans.First(h => h.Ref == p)).ToList();
        var lastReview = headers.Max(h => h.LastReviewAt);
        var reading = AsAt.Read(view.AsAtWords, Now, lastReview);
        view = view with { AsAt = reading.Instant, AsAtWords = reading.Problem is null ? "" : view.AsAtWords, Marks = reading.Instant is null ? PlanMarks.None : view.Marks };
        var shown = WithoutGone(view, index, notes);
        if (reading.Problem is { } problem)
        {
            return new OpenedPlan(view, shown, PlanListing.Empty(index), views, notes, lastReview, problem, headers.Count > 0 ? await FirstDayAsync(headers, cancellationToken) : null);
        }

        var listing = await listings.GetAsync(shown, person.ReadsPrivate, cancellationToken);
        if (listing.Plans.Count == 0 && view.AsAt is { } instant && headers.Count > 0)
        {
            var first = await FirstDayAsync(headers, cancellationToken);
            return new OpenedPlan(view, shown, PlanListing.Empty(index), views, notes, lastReview, $"There was no plan yet on {LondonTime.Day(LondonTime.DayOf(instant))}. The record of {string.Join(" and ", headers.Select(h => h.Title))} begins on {LondonTime.Day(first)}.", first);
        }

        notes.AddRange(headers.Where(h => view.AsAt is not null && listing.Plans.All(p => p.Header.Ref != h.Ref)).Select(h => $"{h.Title} did not exist yet on that day."));
        if (shown.Owner.Length > 0 && !listing.Owners.Contains(shown.Owner, StringComparer.Ordinal))
        {
            notes.Add($"Nobody called “{shown.Owner}” leads a milestone here any more, so every lead is shown.");
            shown = shown with { Owner = "" };
            listing = await listings.GetAsync(shown, person.ReadsPrivate, cancellationToken);
        }

        return new OpenedPlan(view, shown, listing, views, notes, lastReview, null, null);
    }

    /// <summary>The newest listing of a view that a screen shows already.</summary>
    /// <param name="shown">What it shows.</param>
    /// <param name="key">The view's listing key, worked out once by the screen.</param>
    public ValueTask<PlanListing> RefreshAsync(PlanView shown, string key, Person person) => listings.RefreshAsync(shown, key, person.ReadsPrivate);

    /// <summary>The same with the saved views as they are now.</summary>
    public async Task<OpenedPlan> WithViewsAsync(OpenedPlan opened) => opened with { Views = await shelf.GetAsync() };

    /// <summary>The view that an address means: its own words, or those of the saved view it names, or of the one this person opens the plan on.</summary>
    private static PlanView Named(PlanView asked, string query, Person person, ShelvedViews views, List<string> notes)
    {
        var words = query.TrimStart('?');
        if (words.Length == 0)
        {
            if (!views.Chosen.TryGetValue(person.Email, out var chosen))
            {
                return asked;
            }

            if (views.ByRef.GetValueOrDefault(chosen) is { } own && own.IsOpenTo(person.Email))
            {
                return Saved(own);
            }

            notes.Add($"The view you open the plan on, {chosen}, has been deleted or is no longer shared. This is the usual view; choose another under Views.");
            return asked;
        }

        var open = views.ByRef.GetValueOrDefault(asked.Saved) is { } named && named.IsOpenTo(person.Email) ? named : null;
        if (asked.Saved.Length == 0 || words.Contains('&', StringComparison.Ordinal))
        {
            // The address carries the whole view, whoever may open the saved one.
            return open is null ? asked with { Saved = "" } : asked;
        }

        if (open is not null)
        {
            return Saved(open);
        }

        notes.Add(views.ByRef.GetValueOrDefault(asked.Saved) is { } closed
            ? $"{closed.Ref} is a private view of {closed.OwnerName}. Ask them to share it, or to send you the whole address from their browser. This is the usual view."
            : $"There is no view {Short(asked.Saved)}. It may have been deleted. This is the usual view; Views lists those there are.");
        return asked with { Saved = "" };
    }

    private static PlanView Saved(SavedView view) => PlanView.OfQuery("?" + view.Query) with { Saved = view.Ref };

    /// <summary>The view without what it asks for that is no longer there; the rest is shown.</summary>
    private static PlanView WithoutGone(PlanView view, PlanIndex index, List<string> notes)
    {
        var unknown = view.Plans.Where(p => index.Plans.All(h => h.Ref != p)).ToList();
        if (unknown.Count > 0)
        {
            notes.Add($"There is no plan {string.Join(" or ", unknown.Select(Short))} any more, so {(unknown.Count < view.Plans.Count ? "the others are" : "the current plans are")} shown.");
            view = view with { Plans = [.. view.Plans.Except(unknown, StringComparer.Ordinal)] };
        }

        if (view.Area.Length > 0 && !index.Areas.ContainsKey(view.Area))
        {
            notes.Add($"There is no thematic area “{Short(view.Area)}” any more, so every area is shown.");
            view = view with { Area = "" };
        }

        if (view.Committee.Length > 0 && !index.Committees.Values.Contains(view.Committee, StringComparer.Ordinal))
        {
            notes.Add($"There is no committee “{Short(view.Committee)}” any more, so every committee is shown.");
            view = view with { Committee = "" };
        }

        return view;
    }

    private async Task<DateOnly> FirstDayAsync(IReadOnlyList<PlanHeader> headers, CancellationToken cancellationToken)
    {
        var first = DateOnly.MaxValue;
        foreach (var header in headers)
        {
            // At most eight plans, and only where the address asks for a day that cannot be shown.
            var began = await history.BeganAsync("plan", header.Ref, cancellationToken);
            first = began is { } at && LondonTime.DayOf(at) < first ? LondonTime.DayOf(at) : first;
        }

        return first == DateOnly.MaxValue ? LondonTime.DayOf(Now) : first;
    }

    private static string Short(string words) => words.Length > 40 ? $"{words[..40]}…" : words;
}

/// <summary>What an address opened.</summary>
/// <param name="View">What it asks for.</param>
/// <param name="Shown">What of it can be shown: the same but for filters that name something deleted.</param>
/// <param name="Listing">The rows.</param>
/// <param name="Views">Saved views.</param>
/// <param name="Notes">Sentences about what cannot be shown as asked.</param>
/// <param name="LastReview">When the last review was closed.</param>
/// <param name="Problem">What is wrong with the instant it asks for; null where nothing is.</param>
/// <param name="FirstDay">With a problem, the first day that can be shown.</param>
public sealed record OpenedPlan(
    PlanView View, PlanView Shown, PlanListing Listing, ShelvedViews Views, IReadOnlyList<string> Notes, DateTime? LastReview, string? Problem, DateOnly? FirstDay);
