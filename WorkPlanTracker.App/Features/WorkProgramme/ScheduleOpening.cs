using WorkPlanTracker.App.SignIn;

namespace WorkPlanTracker.App.Features.WorkProgramme;

/// <summary>Works out what an address of the work programme shows, and says plainly what of it cannot be shown.</summary>
public sealed class ScheduleOpening(Boards boards)
{
    /// <summary>Opens an address.</summary>
    /// <returns>What it shows, what is to be said about it, and the report that a meeting is to be chosen for.</returns>
    public async Task<(ScheduleListing Listing, IReadOnlyList<string> Notes, string? Asked)> OpenAsync(string uri, Person person)
    {
        var board = await boards.GetAsync(person);
        var view = ScheduleView.Of(uri);
        var unknown = view.Committees.Where(c => !board.Plan.Committees.ContainsKey(c)).ToList();
        if (unknown.Count == 0)
        {
            return (board.Listing(view), [], ScheduleView.AskedOf(uri));
        }

        view = view with { Committees = [.. view.Committees.Except(unknown, StringComparer.Ordinal)] };
        return (board.Listing(view), [$"There is no committee {string.Join(" or ", unknown.Select(c => c.Length > 20 ? $"{c[..20]}…" : c))}, so {(view.Committees.IsEmpty ? "every committee is" : "the others are")} shown."], ScheduleView.AskedOf(uri));
    }

    /// <summary>The newest listing of a view that a screen shows already; the same object where nothing is new.</summary>
    public async ValueTask<ScheduleListing> RefreshAsync(ScheduleListing before, Person person) => (await boards.GetAsync(person)).Listing(before.View);
}
