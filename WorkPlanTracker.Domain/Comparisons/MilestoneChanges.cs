using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.Domain.Comparisons;

/// <summary>Says what became of one milestone.</summary>
internal static class MilestoneChanges
{
    /// <summary>Weighs more than any slip: a forecast that is gone says nothing at all.</summary>
    private const int NoForecast = 100_000;

    /// <param name="later">Time has passed, so that silence has lasted.</param>
    internal static void Add(List<ComparedChange> changes, ComparedMilestone? then, ComparedMilestone? now, bool later, WorkingDays calendar)
    {
        if (now is null)
        {
            changes.Add(new(ChangeKind.Dropped, "milestone", then!.Ref, then.Title, StatusWords.Of(then.Status), "", 2, Sentence.With($"{then.Ref} ", then.Title, " was removed")));
            return;
        }

        if (then is null)
        {
            Say(ChangeKind.Added, "", StatusWords.Of(now.Status), 0, Sentence.With($"{now.Ref} ", now.Title, $" was added{(now.Forecast.IsSet && !now.IsComplete ? $", expected {DateWords.Of(now.Forecast)}" : "")}"));
        }

        AddStanding();
        AddEndings();
        if (later && now.Silent)
        {
            Say(ChangeKind.Silent, then is { Silent: true } ? "no update received" : "", "no update received", now.LastUpdateAt is { } at ? -LondonTime.DayOf(at).DayNumber : 0, now.LastUpdateAt is { } said ? $"No update on {now.Ref} since {LondonTime.Day(LondonTime.DayOf(said))}" : $"No update on {now.Ref}, ever");
        }

        if (then is null)
        {
            return;
        }

        AddDates(then);
        if (then.Baseline != now.Baseline)
        {
            Say(ChangeKind.Rebaselined, DateWords.Of(then.Baseline), DateWords.Of(now.Baseline), MovedBy(then.Baseline, now.Baseline), BaselineSentence(then.Baseline));
        }

        if (then.Owner != now.Owner)
        {
            Say(ChangeKind.Reowned, then.Owner, now.Owner, now.Owner.Length == 0 ? 1 : 0, (then.Owner.Length, now.Owner.Length) switch
            {
                (0, _) => $"{now.Ref} is led by {now.Owner} now",
                (_, 0) => $"{now.Ref} has no lead any more; it was {then.Owner}",
                _ => $"{now.Ref} passed from {then.Owner} to {now.Owner}",
            });
        }

        if (then.Title != now.Title)
        {
            Say(ChangeKind.Retitled, then.Title, now.Title, 0, Sentence.Became(now.Ref, then.Title, now.Title));
        }

        void AddStanding()
        {
            var was = then?.Standing ?? Standing.Nowhere;
            if (now.Standing is Standing.Red && was is not Standing.Red)
            {
                SayStanding(ChangeKind.NewlyRed, MilestoneStatus.OffTrack);
            }
            else if (now.Standing is Standing.Amber && was < Standing.Amber)
            {
                SayStanding(ChangeKind.NewlyAmber, MilestoneStatus.AtRisk);
            }
        }

        void SayStanding(ChangeKind kind, MilestoneStatus to)
        {
            var (was, name) = (then is null ? "" : StatusWords.Of(then.Status), StatusWords.Of(to).ToLowerInvariant());
            var weight = now.Computed.Slip?.ApproximateDays ?? 0;
            Say(kind, was, StatusWords.Of(to), weight,
                now.Status != to ? $"{now.Ref} is {name} by its dates: {Lowered(now.Computed.Sentence)}"
                : then is null ? $"{now.Ref} was added and is {name}"
                : then.Status == to ? $"{now.Ref} is {name}"
                : $"{now.Ref} went from {was.ToLowerInvariant()} to {name}");
        }

        void AddEndings()
        {
            var was = then is null ? "" : StatusWords.Of(then.Status);
            if (now.IsComplete && then is not { IsComplete: true })
            {
                Say(ChangeKind.Delivered, was, StatusWords.Of(now.Status), now.Computed.Slip?.ApproximateDays ?? 0,
                    $"{now.Ref} was delivered{DateWords.When(now.Actual)}{(now.Computed.Slip is { } slip && (slip.IsLate || slip.IsEarly) ? $", {slip.Text}" : "")}");
            }
            else if (now.IsCancelled && then is { IsCancelled: false })
            {
                Say(ChangeKind.Dropped, was, StatusWords.Of(now.Status), 1, $"{now.Ref} was cancelled");
            }
            else if (now.Status is MilestoneStatus.Deferred && then is { Status: not MilestoneStatus.Deferred })
            {
                Say(ChangeKind.Deferred, was, StatusWords.Of(now.Status), 0, $"{now.Ref} was deferred; it was {was.ToLowerInvariant()}");
            }

            if (then is { IsComplete: true } or { IsCancelled: true } && now is { IsComplete: false, IsCancelled: false })
            {
                Say(ChangeKind.Reopened, was, StatusWords.Of(now.Status), then.IsComplete ? 1 : 0, $"{now.Ref} is no longer {was.ToLowerInvariant()}: it is {StatusWords.Of(now.Status).ToLowerInvariant()}");
            }
        }

        void AddDates(ComparedMilestone from)
        {
            var (was, expected) = (from.Expected, now.Expected);
            var slip = now.IsCancelled ? null : Slip.Between(was, expected, calendar);
            var better = from.Standing > now.Standing && now.Standing is not Standing.Nowhere;
            var resumed = from.Status is MilestoneStatus.Deferred && now.Standing is Standing.Green;
            var earlier = slip is { IsEarly: true } && !now.IsComplete;
            if (slip is { IsLate: true } late)
            {
                Say(ChangeKind.Slipped, DateWords.Of(was), DateWords.Of(expected), late.ApproximateDays, $"{now.Ref} slipped {late.Length}, {DateWords.FromTo(was, expected)}");
            }
            else if (was.IsKnown && !expected.IsKnown && !now.IsCancelled)
            {
                Say(ChangeKind.Slipped, DateWords.Of(was), DateWords.Of(expected), NoForecast, $"{now.Ref} has no forecast any more; it was {DateWords.Of(was)}");
            }
            else if (!was.IsKnown && expected.IsKnown && !now.IsComplete && !now.IsCancelled)
            {
                Say(ChangeKind.Dated, DateWords.Of(was), DateWords.Of(expected), 0, $"{now.Ref} is expected {DateWords.Of(expected)}; it had no forecast");
            }

            if (better || resumed || earlier)
            {
                var standing = better ? $"{now.Ref} recovered from {NameOf(from.Standing)} to {NameOf(now.Standing)}" : resumed ? $"{now.Ref} is no longer deferred" : "";
                var sooner = earlier ? $"{now.Ref} came forward {slip!.Value.Length}, {DateWords.FromTo(was, expected)}" : "";
                Say(ChangeKind.Recovered, earlier ? DateWords.Of(was) : StatusWords.Of(from.Status), earlier ? DateWords.Of(expected) : StatusWords.Of(now.Status), earlier ? -slip!.Value.ApproximateDays : 0,
                    standing.Length == 0 ? sooner : sooner.Length == 0 ? standing : $"{standing}, and{sooner[now.Ref.Length..]}");
            }
        }

        string BaselineSentence(PlanDate was) =>
            !was.IsSet ? $"{now.Ref} was given the baseline {DateWords.Of(now.Baseline)}"
            : !now.Baseline.IsSet ? $"{now.Ref} has no baseline any more; it was {DateWords.Of(was)}"
            : Slip.Between(was, now.Baseline, calendar) is { } moved && (moved.IsLate || moved.IsEarly) ? $"The baseline of {now.Ref} moved {moved.Length} {(moved.IsLate ? "later" : "earlier")}, {DateWords.FromTo(was, now.Baseline)}"
            : $"The baseline of {now.Ref} went {DateWords.FromTo(was, now.Baseline)}";

        int MovedBy(PlanDate was, PlanDate to) => was.IsSet ? 1 + Math.Max(0, Slip.Between(was, to, calendar)?.ApproximateDays ?? 0) : 0;

        void Say(ChangeKind kind, string before, string after, int weight, object words) =>
            changes.Add(new(kind, "milestone", now.Ref, now.Title, before, after, weight, words as Sentence ?? Sentence.Of((string)words)));
    }

    private static string NameOf(Standing standing) => standing switch { Standing.Red => "off track", Standing.Amber => "at risk", _ => "on track" };

    private static string Lowered(string words) => words.Length == 0 ? words : $"{char.ToLowerInvariant(words[0])}{words[1..]}";
}
