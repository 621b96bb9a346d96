using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.Data;

/// <summary>Takes back everything one command changed, as a new change: the history keeps both.</summary>
/// <remarks>All or nothing, for a minute, and only while nobody has built on it. See docs/adr/0010.</remarks>
public sealed class UndoChange(PlanWriter writer)
{
    /// <summary>What can be undone, and the right it takes: the right of the act itself, read again.</summary>
    private static readonly Dictionary<string, Act> Acts = new(StringComparer.Ordinal)
    {
        ["postProgressUpdate"] = Act.PostProgressUpdate,
        ["postNoChange"] = Act.PostProgressUpdate,
        ["planMilestone"] = Act.PlanMilestone,
        ["editMilestone"] = Act.EditMilestone,
        ["cancelMilestone"] = Act.CancelMilestone,
        ["linkEvidence"] = Act.LinkEvidence,
        ["changeMany"] = Act.EditMilestone,
        ["noChangeToMany"] = Act.PostProgressUpdate,
        ["forecastMany"] = Act.PostProgressUpdate,
        ["removeEvidence"] = Act.LinkEvidence,
    };

    /// <param name="actor">Who takes it back: whoever made it, or an administrator.</param>
    /// <param name="firstSequence">The command's oldest log entry.</param>
    /// <param name="lastSequence">Its newest one.</param>
    public async Task<Outcome> RunAsync(Actor actor, long firstSequence, long lastSequence, CancellationToken cancellationToken)
    {
        var outcome = await writer.RunAsync("undoChange", actor, async change =>
        {
            var entries = await EntriesAsync(change, firstSequence, lastSequence);
            var owns = entries[0].ActorEmail == change.Author.Email;
            change.Require(Act.UndoChange, owns, $"{entries[0].Actor}, who made the change, and administrators can.");
            if (!Acts.TryGetValue(entries[0].Command, out var act) || entries.Exists(e => e.Kind != "milestone" || e.Record is null))
            {
                throw new RuleBrokenException("cannotUndo", entries[0].Command == "undoChange" ? "An undo cannot be undone. Make the change again." : "This kind of change cannot be undone.");
            }

            UndoRules.RefuseIfOver(entries[0].At, change.Now);
            await RefuseIfBuiltOnAsync(change, entries, lastSequence);
            foreach (var entry in entries)
            {
                await UndoAsync(change, entry, act);
            }
        }, cancellationToken);
        return outcome switch
        {
            // Lost to someone who saved between the look at the log and the save.
            Outcome.Conflict conflict => new Outcome.Refused("builtOn", $"It was not undone, because {conflict.By} has changed {conflict.Ref} since. Look at it, then make a new change.", null),
            Outcome.Saved saved when lastSequence > firstSequence => saved with { Sentence = $"Undone: {lastSequence - firstSequence + 1} changes." },
            _ => outcome,
        };
    }

    /// <summary>The whole command, in order. Half of one is not undone.</summary>
    private static async Task<List<ChangeLogEntry>> EntriesAsync(Change change, long first, long last)
    {
        var at = await change.Read<ChangeLogEntry>().Where(e => e.Sequence == first).Select(e => (DateTime?)e.At).SingleOrDefaultAsync();
        var entries = at is null ? [] : await change.Read<ChangeLogEntry>().Where(e => e.At == at).OrderBy(e => e.Sequence).Take(1_000).ToListAsync();
        return entries.Count > 0 && entries[0].Sequence == first && entries[^1].Sequence == last
            ? entries
            : throw Change.Stop(new Outcome.NotFound("There is no such change to undo. Reload the page and look at the history."));
    }

    /// <summary>Later entries of the same records, and those that point at a record which the undo would remove.</summary>
    private static async Task RefuseIfBuiltOnAsync(Change change, List<ChangeLogEntry> entries, long last)
    {
        var (references, creates) = (entries.ConvertAll(e => e.Ref), entries.Exists(e => e.Version == 1));
        var later = await change.Read<ChangeLogEntry>().Where(e => e.Sequence > last && (creates || references.Contains(e.Ref))).OrderByDescending(e => e.Sequence).ToListAsync();
        foreach (var entry in entries)
        {
            var pointer = $"\"{entry.Ref}\"";
            if (later.Find(l => (l.Kind == entry.Kind && l.Ref == entry.Ref) || (entry.Version == 1 && l.Record?.Contains(pointer, StringComparison.Ordinal) == true)) is not { } built)
            {
                continue;
            }

            throw built.Command == "undoChange" && built.Ref == entry.Ref
                ? new RuleBrokenException("undone", $"{built.Actor} has undone this already.")
                : UndoRules.BuiltOn(entry.Ref, built.ActorEmail == change.Author.Email ? "you" : built.Actor, built.Sentence);
        }
    }

    private static async Task UndoAsync(Change change, ChangeLogEntry entry, Act act)
    {
        var milestone = await change.FetchAsync<Milestone>(entry.Ref, entry.Version);
        var plan = await change.ReadAsync<WorkPlan>(milestone.Plan);
        change.Require(act, plan, milestone);
        plan.RefuseIfClosed();
        var sentence = $"Undone: {entry.Sentence}";
        var before = await change.Read<ChangeLogEntry>().Where(e => e.Kind == entry.Kind && e.Ref == entry.Ref && e.Sequence < entry.Sequence)
            .OrderByDescending(e => e.Sequence).Select(e => e.Record).FirstOrDefaultAsync();
        if (before is null)
        {
            change.Remove(milestone, sentence);
            return;
        }

        await change.RestoreAsync(milestone, before);
        change.Say(milestone, sentence);
    }
}
