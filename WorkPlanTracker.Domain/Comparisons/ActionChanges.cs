using WorkPlanTracker.Domain.Actions;

namespace WorkPlanTracker.Domain.Comparisons;

/// <summary>Says what became of one action.</summary>
internal static class ActionChanges
{
    /// <summary>How much of what is asked a sentence says.</summary>
    private const int MostTitle = 140;

    internal static void Add(List<ComparedChange> changes, ComparedAction? then, ComparedAction? now)
    {
        if (now is null)
        {
            changes.Add(new(ChangeKind.Dropped, "action", then!.Ref, then.Title, NameOf(then), "", 0, Sentence.With($"Action {then.Ref} was removed: ", Short(then.Title))));
            return;
        }

        if (then is null)
        {
            Say(ChangeKind.ActionAsked, "", NameOf(now), 0, $"was asked for{(now.AskedAt.Length > 0 ? $" at {now.AskedAt}" : "")}{(now.Due.IsSet && now.State is not ActionState.Done ? $", due {DateWords.Of(now.Due)}" : "")}");
        }

        var was = then?.State ?? ActionState.Open;
        if (now.State is ActionState.Done)
        {
            if (was is not ActionState.Done)
            {
                Say(ChangeKind.ActionClosed, then is null ? "" : NameOf(then), NameOf(now), 0, $"was closed{(now.ClosedBy.Length > 0 ? $" by {now.ClosedBy}" : "")}");
            }

            return;
        }

        if (was is ActionState.Done)
        {
            Say(ChangeKind.Reopened, NameOf(then!), NameOf(now), 0, "is open again");
        }

        if (now.State is ActionState.Blocked && was is not ActionState.Blocked)
        {
            Say(ChangeKind.ActionLate, then is null ? "" : NameOf(then), NameOf(now), 0, "is blocked");
        }

        if (now.Overdue && then is not { Overdue: true })
        {
            Say(ChangeKind.ActionLate, then is null ? "" : DateWords.Of(then.Due), DateWords.Of(now.Due), 1 + Math.Max(0, -(now.Due.End?.DayNumber ?? 0) + DateOnly.MaxValue.DayNumber), $"is overdue: it was due {DateWords.Of(now.Due)}");
        }
        else if (then is not null && then.Due.IsKnown && now.Due.IsKnown && now.Due.CompareTo(then.Due) > 0)
        {
            Say(ChangeKind.Deferred, DateWords.Of(then.Due), DateWords.Of(now.Due), 0, $"was given more time, {DateWords.FromTo(then.Due, now.Due)}");
        }

        void Say(ChangeKind kind, string before, string after, int weight, string rest) =>
            changes.Add(new(kind, "action", now.Ref, now.Title, before, after, weight, Sentence.With($"Action {now.Ref} {rest}: ", Short(now.Title))));
    }

    private static string NameOf(ComparedAction action) => action.State switch { ActionState.Done => "Closed", var other => other.ToString() };

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= MostTitle ? line : $"{line[..(char.IsHighSurrogate(line[MostTitle - 1]) ? MostTitle - 1 : MostTitle)].TrimEnd()}…";
    }
}
