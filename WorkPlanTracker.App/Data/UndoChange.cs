using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Actions;
using WorkPlanTracker.Domain.Calendars;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Projects;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.Reviews;
using WorkPlanTracker.Domain.SavedViews;
using WorkPlanTracker.Domain.Series;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.Data;

/// <summary>Takes back everything one command changed, as a new change: the history keeps both.</summary>
/// <remarks>All or nothing, for a minute, and only while nobody has built on it. See docs/adr/0010 and 0028.</remarks>
public sealed class UndoChange(PlanWriter writer)
{
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
            if (UndoableActs.Of(entries) is not { } act)
            {
                throw new RuleBrokenException("cannotUndo", entries[0].Command == "undoChange" ? "An undo cannot be undone. Make the change again." : "This kind of change cannot be undone.");
            }

            UndoRules.RefuseIfOver(entries[0].At, change.Now);
            await RefuseIfBuiltOnAsync(change, entries, lastSequence);
            if (act is Act.ScheduleReport or Act.EditAgenda)
            {
                // Room on an agenda is judged alone.
                await change.AloneAsync();
            }

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

    /// <summary>Later entries of the same records, those that point at a record which the undo would remove, and what was done by a right it would take away.</summary>
    private static async Task RefuseIfBuiltOnAsync(Change change, List<ChangeLogEntry> entries, long last)
    {
        var makes = entries.Exists(UndoableActs.Makes);
        var references = entries.ConvertAll(e => e.Ref);
        var lent = entries[0].Command is "nameCover" or "extendCover" ? Document(entries[0])!.Read<Cover>() : null;
        var acting = lent?.ActingEmail;
        var later = await change.Read<ChangeLogEntry>().Where(e => e.Sequence > last && (makes || references.Contains(e.Ref) || e.ActorEmail == acting)).OrderByDescending(e => e.Sequence).ToListAsync();
        foreach (var entry in entries)
        {
            var pointer = $"\"{entry.Ref}\"";
            var built = later.Find(l => (l.Kind == entry.Kind && l.Ref == entry.Ref) || (UndoableActs.Makes(entry) && l.Record?.Contains(pointer, StringComparison.Ordinal) == true))
                ?? later.Find(l => lent is not null && l.ActorEmail == acting && l.Actor.EndsWith($", acting for {lent.Absent}", StringComparison.Ordinal));
            if (built is null)
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
        var sentence = $"Undone: {entry.Sentence}";
        var before = Document(await change.Read<ChangeLogEntry>().Where(e => e.Kind == entry.Kind && e.Ref == entry.Ref && e.Sequence < entry.Sequence)
            .OrderByDescending(e => e.Sequence).FirstOrDefaultAsync());
        if (entry is { Record: null, Kind: "agendaItem" })
        {
            var item = before!.Read<AgendaItem>();
            await UndoableActs.RequireAsync(change, act, item);
            await SlotChecks.RefuseUnlessChangingAsync(change, item);
            await SlotChecks.RefuseUnlessRoomAsync(change, item);
            change.AddAgain(item, entry.Version + 1, sentence);
            return;
        }

        if (entry.Record is null)
        {
            var gone = before!.Read<SavedView>();
            await UndoableActs.RequireAsync(change, act, gone);
            await CheckAsync(change, gone, wasShared: gone.Shared);
            change.AddAgain(gone, entry.Version + 1, sentence);
            return;
        }

        var record = await FetchAsync(change, entry);
        await UndoableActs.RequireAsync(change, act, record);
        switch (record, before)
        {
            case (_, null) when UndoableActs.Makes(entry) || record is AgendaItem:
                await SlotChecks.RefuseIfPrintedAsync(change, record as AgendaItem);
                change.Remove(record, sentence);
                return;
            case (Account account, { } kept):
                // Of an account nothing but this choice is ever put back.
                account.OpenPlanOn(kept.Read<Account>().OpensOn);
                break;
            case (_, { } kept):
                var wasShared = (record as SavedView)?.Shared ?? false;
                await RefuseIfNotedAsync(change, record, kept);
                await RefuseUnlessSeenAsync(change, record, kept);
                var held = HeldTo(record);
                await change.RestoreAsync(record, kept);
                await CheckAsync(change, record, wasShared, held);
                break;
            default:
                throw new RuleBrokenException("cannotUndo", "The log does not know how this was before. Make a new change instead.");
        }

        change.Say(record, sentence);
    }

    private static async Task<IRecord> FetchAsync(Change change, ChangeLogEntry entry) => entry.Kind switch
    {
        "committee" => await change.FetchAsync<Committee>(entry.Ref, entry.Version),
        "meeting" => await change.FetchAsync<Meeting>(entry.Ref, entry.Version),
        "calendar" => await change.FetchAsync<OfficeCalendar>(entry.Ref, entry.Version),
        "project" => await change.FetchAsync<Project>(entry.Ref, entry.Version),
        "cover" => await change.FetchAsync<Cover>(entry.Ref, entry.Version),
        "savedView" => await change.FetchAsync<SavedView>(entry.Ref, entry.Version),
        "series" => await change.FetchAsync<ReportSeries>(entry.Ref, entry.Version),
        "report" => await change.FetchAsync<PlannedReport>(entry.Ref, entry.Version),
        "agendaItem" => await change.FetchAsync<AgendaItem>(entry.Ref, entry.Version),
        "review" => await change.FetchAsync<Review>(entry.Ref, entry.Version),
        "changeRequest" => await change.FetchAsync<ChangeRequest>(entry.Ref, entry.Version),
        "proposal" => await change.FetchAsync<NextYearProposal>(entry.Ref, entry.Version),
        "plan" => await change.FetchAsync<WorkPlan>(entry.Ref, entry.Version),
        "decision" => await change.FetchAsync<ReviewDecision>(entry.Ref, entry.Version),
        "action" => await change.FetchAsync<CommitteeAction>(entry.Ref, entry.Version),
        "person" => await change.FetchAsync<Account>(entry.Ref, entry.Version),
        _ => await change.FetchAsync<Milestone>(entry.Ref, entry.Version),
    };

    /// <summary>Private papers are put back, or taken away again, by those alone who may read them: also those of a report taken in public. Nor does an undo show them to the members of a body of which its author may not read what is private.</summary>
    private static async Task RefuseUnlessSeenAsync(Change change, IRecord record, LoggedDocument kept)
    {
        if (record is not PlannedReport report)
        {
            return;
        }

        var before = kept.Read<PlannedReport>();
        if (before.Part == 2 || !report.PrivatePapers.SequenceEqual(before.PrivatePapers))
        {
            change.RequireToSee(await PrivateReaders.OfAsync(change, report));
        }

        if (report.Part == 2 || before.Part == 2 || report.HasExemptPapers || before.HasExemptPapers)
        {
            PrivateReaders.RefuseToHandOver(change, report.Committee, before.Committee);
        }
    }

    /// <summary>What a review asked for is not put back to other words once the review is closed: its note has them.</summary>
    private static async Task RefuseIfNotedAsync(Change change, IRecord record, LoggedDocument kept)
    {
        if (record is CommitteeAction { RaisedAt: { } asked } action && await change.Read<Review>().SingleOrDefaultAsync(r => r.Ref == asked) is { } review)
        {
            review.RefuseRewriting(action, ActionDetails.Of(kept.Read<CommitteeAction>()));
        }
    }

    /// <summary>The date a milestone is held to; not set for one that is cancelled, and for other records.</summary>
    private static PlanDate HeldTo(IRecord record) => record is Milestone { Status: not MilestoneStatus.Cancelled } milestone ? milestone.Baseline : PlanDate.NotSet;

    /// <summary>What the rules of a record ask of others beside it: what was agreed since stays, a view's name is still free, and to share takes the right to.</summary>
    private static async Task CheckAsync(Change change, IRecord record, bool wasShared, PlanDate? held = null)
    {
        if (record is Milestone milestone)
        {
            UndoRules.RefuseIfAgreed(await change.ReadAsync<WorkPlan>(milestone.Plan), milestone.Ref, held ?? PlanDate.NotSet, HeldTo(milestone));
        }

        if (record is AgendaItem item)
        {
            await SlotChecks.RefuseUnlessRoomAsync(change, item);
        }

        if (record is not SavedView view)
        {
            return;
        }

        view.Call(view.Name, await change.Read<SavedView>().Where(v => v.Owner == view.Owner).ToListAsync());
        if (view.Shared && !wasShared)
        {
            change.Require(Act.ShareView, view.IsOf(change.Author.Email));
        }
    }

    private static LoggedDocument? Document(ChangeLogEntry? entry) => entry?.Record is { } text ? new LoggedDocument(text, entry.Schema) : null;
}
