using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;

namespace WorkPlanTracker.App.Features.WorkProgramme;

/// <summary>Works out what an address of the work programme shows, and says plainly what of it cannot be shown.</summary>
public sealed class ScheduleOpening(Boards boards, ForwardHistory history)
{
    /// <summary>Opens an address.</summary>
    /// <returns>What it shows, what is to be said about it, the past it asks for, and the report that a meeting is to be chosen for.</returns>
    public async Task<(ScheduleListing Listing, IReadOnlyList<string> Notes, AskedPast Past, string? Report)> OpenAsync(string uri, Person person)
    {
        var view = ScheduleView.Of(uri);
        var past = await history.AskAsync(view.AsAt);
        view = view with { AsAt = past.InAddress };
        var board = past.Instant is { } at ? Board.Of((await history.GetAsync(at)).Plan.For(PrivateScope.Of(person)), null) : await boards.GetAsync(person);
        IReadOnlyList<string> problems =
        [
            .. past.Problem is { } problem ? [$"{problem} This is the work programme as it stands today."] : (string[])[],
            .. ScheduleWords.NoYear(ScheduleView.SaidIn(uri, "year"), view) is { } noYear ? [noYear] : (string[])[],
            .. ScheduleWords.NotKept(view, board.Plan.Today) is { } notKept ? [notKept] : (string[])[],
        ];
        var unknown = view.Committees.Where(c => !board.Plan.Committees.ContainsKey(c)).ToList();
        if (unknown.Count == 0)
        {
            return (board.Listing(view), problems, past, ScheduleView.AskedOf(uri));
        }

        view = view with { Committees = [.. view.Committees.Except(unknown, StringComparer.Ordinal)] };
        return (board.Listing(view), [.. problems, $"There is no committee {string.Join(" or ", unknown.Select(c => c.Length > 20 ? $"{c[..20]}…" : c))}, so {(view.Committees.IsEmpty ? "every committee is" : "the others are")} shown."], past, ScheduleView.AskedOf(uri));
    }

    /// <summary>The board that is printed for everyone, as it stands or stood.</summary>
    /// <param name="asAt">A past day or instant, in an address's words.</param>
    public async Task<(AskedPast Past, Board Board)> PublicAsync(string? asAt)
    {
        var past = await history.AskAsync(asAt);
        return (past, past.Instant is { } at ? Board.Of((await history.GetAsync(at)).Plan.For(withPrivate: false), null) : await boards.GetAsync(withPrivate: false));
    }

    /// <summary>The newest listing of a view that a screen shows already; the same object where nothing is new.</summary>
    public async ValueTask<ScheduleListing> RefreshAsync(ScheduleListing before, Person person) => before.View.AsAt.Length > 0 ? before : (await boards.GetAsync(person)).Listing(before.View);
}
