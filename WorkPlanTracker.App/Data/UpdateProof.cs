using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.App.Data;

/// <summary>Compares each progress update with what the log said when it was posted: updates are only ever added.</summary>
internal sealed class UpdateProof(PlanDbContext context)
{
    internal async Task<LogProof.Result?> FirstBadAsync(IReadOnlyList<ChangeLogEntry> page, long read, CancellationToken cancellationToken)
    {
        var told = new List<(ChangeLogEntry Entry, Milestone Milestone)>();
        foreach (var entry in page.Where(e => e is { Kind: "milestone", Record: not null } && e.Fields.Contains("\"name\":\"updateCount\"", StringComparison.Ordinal)))
        {
            try
            {
                told.Add((entry, RecordDocument.Read<Milestone>(entry.Record!, entry.Schema)));
            }
            catch (JsonException unreadable)
            {
                return new LogProof.Result(read, entry.Sequence, $"Entry {entry.Sequence} ({entry.Kind} {entry.Ref}) holds a record that cannot be read: {unreadable.Message}");
            }
        }

        if (told.Count == 0)
        {
            return null;
        }

        var (milestones, numbers) = (told.Select(t => t.Entry.Ref).Distinct(StringComparer.Ordinal).ToList(), told.Select(t => t.Milestone.UpdateCount).Distinct().ToList());
        var kept = (await context.Updates.AsNoTracking().Where(u => milestones.Contains(u.Milestone) && numbers.Contains(u.Number)).ToListAsync(cancellationToken))
            .ToLookup(u => (u.Milestone, u.Number));
        foreach (var (entry, milestone) in told)
        {
            // One that is missing is found when the updates are counted; those of a removed milestone went with it.
            // A number comes again after an update was taken back; one of those that have it must be this.
            var said = kept[(entry.Ref, milestone.UpdateCount)].ToList();
            if (said.Count > 0 && !said.Exists(u => Agree(u, milestone))
                && !await context.Log.AnyAsync(e => e.Kind == entry.Kind && e.Ref == entry.Ref && e.Record == null, cancellationToken))
            {
                return new LogProof.Result(read, entry.Sequence, $"Update {milestone.UpdateCount} of {entry.Ref} was changed past the log: entry {entry.Sequence} says otherwise.");
            }
        }

        return null;
    }

    private static bool Agree(ProgressUpdate update, Milestone told) =>
        update.At == told.LastUpdate.At && update.By == told.LastUpdate.By && update.Status == told.Status
        && update.Forecast == told.Forecast && update.Actual == told.Actual
        && (update.NoChange || update.Narrative == told.LastUpdate.Narrative);
}
