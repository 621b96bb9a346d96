using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.App.Data;

/// <summary>One transaction of the writer: runs commands in it, and chains what they did to the log.</summary>
internal sealed class WriteSession(PlanDatabase database, DbConnection connection, DbTransaction transaction)
{
    /// <summary>The rule of a command that lost a race for a reference; run again, it may well be saved.</summary>
    internal const string Taken = "taken";

    private readonly LogAppender _log = new(database, connection, transaction);

    /// <summary>What was added to the log so far, in order.</summary>
    internal IReadOnlyList<ChangeLogEntry> Entries => _log.Entries;

    /// <summary>Notes how far the session has got, in case what follows is taken back.</summary>
    internal void Mark() => _log.Mark();

    /// <summary>Forgets what was taken back since the mark.</summary>
    internal void BackToMark() => _log.BackToMark();

    /// <summary>Runs housekeeping that no log entry speaks of.</summary>
    internal async Task<Outcome> KeepAsync(Func<PlanDbContext, Task> keep, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext(connection);
        context.Database.AutoSavepointsEnabled = false;
        await context.Database.UseTransactionAsync(transaction, cancellationToken);
        await keep(context);
        return new Outcome.Saved("", 0, 0, "", []);
    }

    /// <summary>Runs one command. What it did stands in the transaction if, and only if, the outcome is saved.</summary>
    internal async Task<Outcome> RunAsync(PlanCommand command, DateTime now, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext(connection);
        context.Database.AutoSavepointsEnabled = false;
        await context.Database.UseTransactionAsync(transaction, cancellationToken);
        var person = command.Actor.SystemName is null ? await database.Rights.ReadAsync(context, command.Actor.Email, LondonTime.DayOf(now), cancellationToken) : null;
        var change = new Change(context, database.Lookups, command.Actor, person, LogHash.CutToMicroseconds(now), cancellationToken) { LockLog = database.LockLog };
        var ledger = command.Actor.Once is { } once ? new RequestLedger(context, command.Actor.Email, once) : null;
        try
        {
            if (ledger is not null && await ledger.OpenAsync(cancellationToken) is { } before)
            {
                return before;
            }

            await command.Act(change);
            change.RefuseStale();
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (CommandStoppedException stopped)
        {
            return stopped.Outcome;
        }
        catch (RuleBrokenException broken)
        {
            return new Outcome.Refused(broken.Rule, broken.Message, broken.Field);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await LostRaceAsync(change, cancellationToken);
        }
        catch (DbUpdateException failure) when (failure.InnerException is DbException { SqlState: "23505" or "23503" } or Microsoft.Data.Sqlite.SqliteException { SqliteErrorCode: 19 })
        {
            // The loser of a race may fail on its own new row before it reaches the version.
            return await LostRaceAsync(change, cancellationToken) is Outcome.Conflict conflict
                ? conflict
                : new Outcome.Refused(Taken, "Someone else has just used the same reference, or removed what this points at. Try again.", null);
        }

        var outcome = await _log.AppendAsync(command.Name, change, cancellationToken);
        if (ledger is not null && outcome is Outcome.Saved saved)
        {
            await ledger.CloseAsync(saved, cancellationToken);
        }

        return outcome;
    }

    /// <summary>Reads what won, on a connection of its own: this transaction may be past use.</summary>
    private async Task<Outcome> LostRaceAsync(Change change, CancellationToken cancellationToken)
    {
        await using var fresh = database.CreateDbContext();
        foreach (var touched in change.TouchedRecords.Where(t => t.Before is not null))
        {
            if (await fresh.FindByRefAsync(touched.Record, cancellationToken) is { } now && now.Version != (int?)touched.Before!["version"])
            {
                return await Change.ConflictAsync(fresh, now, change.Sees(null), cancellationToken);
            }
        }

        return new Outcome.NotFound("What you were changing has been removed.");
    }
}
