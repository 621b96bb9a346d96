using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>What an item of a meeting is called, and what has become of it so far. Worked out once for every screen in the room.</summary>
/// <param name="Number">Its place among the items, from 1, which attendance and the note go by. A frozen pack never changes, so neither does it.</param>
/// <param name="Name">As it is said in one line.</param>
/// <param name="Waiting">Requests that wait for a decision on it: itself, or those about its record.</param>
/// <param name="Requests">Requests that this review decided on it.</param>
/// <param name="Decisions">What was decided on it otherwise.</param>
/// <param name="Over">Every request that it is or concerns and that is decided, here or elsewhere.</param>
public sealed record ItemStanding(int Number, string Name, IReadOnlyList<ChangeRequest> Waiting, IReadOnlyList<ChangeRequest> Requests, IReadOnlyList<ReviewDecision> Decisions, IReadOnlyList<ChangeRequest> Over)
{
    /// <summary>Whether this review decided something on it.</summary>
    public bool IsDecided => Requests.Count + Decisions.Count > 0;

    internal static ItemStanding Of(ReviewItem item, ReviewBoard board)
    {
        IReadOnlyList<ChangeRequest> requests = [.. board.Requests.Where(Concerns)];
        return new ItemStanding(
            board.IndexOf(item.Key) + 1,
            LiveWords.Short(item),
            [.. board.Walked.Where(r => r.IsOpen && Concerns(r))],
            requests,
            [.. board.Decisions.Where(d => item.Ref.Length > 0 ? d.About == item.Ref : d.About.Length == 0 && d.AboutTitle.Length > 0 && d.AboutTitle == LiveWords.About(item))],
            [.. requests.Concat(board.Walked.Where(r => r.Ref == item.Ref && !r.IsOpen)).DistinctBy(r => r.Ref, StringComparer.Ordinal)]);

        bool Concerns(ChangeRequest request) => item.Ref.Length > 0 && (request.Ref == item.Ref || request.About == item.Ref);
    }
}
