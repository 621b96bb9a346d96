using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.Domain.Comparisons;

/// <summary>Says what became of one request for a change of what was agreed.</summary>
internal static class RequestChanges
{
    internal static void Add(List<ComparedChange> changes, ComparedRequest? then, ComparedRequest? now)
    {
        if (now is null)
        {
            changes.Add(new(ChangeKind.Dropped, "changeRequest", then!.Ref, then.Asks, NameOf(then.State), "", 0, Sentence.Of($"Request {then.Ref} was removed: {Lowered(then.Asks)}")));
        }
        else if (then is null || then.State != now.State)
        {
            changes.Add(new(
                ChangeKind.ChangeControl, "changeRequest", now.Ref, now.Asks, then is null ? "" : NameOf(then.State), NameOf(now.State), WeightOf(now.State),
                Sentence.Of($"Request {now.Ref} {(now.State is ChangeRequestState.Asked ? "waits for a decision" : $"was {NameOf(now.State).ToLowerInvariant()}{(now.DecidedWhere.Length > 0 ? $" {now.DecidedWhere}" : "")}")}: {Lowered(now.Asks)}")));
        }
    }

    /// <summary>What waits asks most of its reader, then what was refused.</summary>
    private static int WeightOf(ChangeRequestState state) => state switch
    {
        ChangeRequestState.Asked => 3,
        ChangeRequestState.Refused => 2,
        ChangeRequestState.Withdrawn => 0,
        _ => 1,
    };

    private static string NameOf(ChangeRequestState state) => state is ChangeRequestState.Amended ? "Approved with another date" : state.ToString();

    private static string Lowered(string words) => words.Length == 0 ? words : $"{char.ToLowerInvariant(words[0])}{words[1..]}";
}
