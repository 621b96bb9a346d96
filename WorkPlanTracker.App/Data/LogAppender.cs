using System.Data.Common;

namespace WorkPlanTracker.App.Data;

/// <summary>Writes what a command did to the end of the log, under the log's lock, inside the command's transaction.</summary>
internal sealed class LogAppender(PlanDatabase database, DbConnection connection, DbTransaction transaction)
{
    private const string Insert =
        """
        INSERT INTO "ChangeLog" ("Sequence", "At", "ActorEmail", "Actor", "Command", "Kind", "Ref", "Version", "Fields", "Reason", "Sentence", "Schema", "Record", "PreviousHash", "Hash")
        VALUES (@sequence, @at, @actorEmail, @actor, @command, @kind, @ref, @version, @fields, @reason, @sentence, @schema, @record, @previousHash, @hash);
        """;

    private const string ReadEnd = """SELECT "Sequence", "Hash", "At" FROM "ChangeLog" ORDER BY "Sequence" DESC LIMIT 1;""";

    private readonly List<ChangeLogEntry> _entries = [];
    private End? _end;
    private int _marked;

    /// <summary>What was added so far, in order.</summary>
    internal IReadOnlyList<ChangeLogEntry> Entries => _entries;

    /// <summary>Chains one entry for each record that the command changed.</summary>
    internal async Task<Outcome> AppendAsync(string command, Change change, CancellationToken cancellationToken)
    {
        var end = _end ??= await ReadEndAsync(cancellationToken);
        var at = change.InstantAfter(end.At);
        List<ChangeLogEntry> own = [];
        foreach (var touched in change.TouchedRecords)
        {
            var removed = change.IsRemoved(touched.Record);
            var after = removed ? null : RecordDocument.Of(touched.Record);
            var fields = RecordDocument.Difference(touched.Before, after);
            if (fields.Count == 0)
            {
                continue;
            }

            Redaction.MarkPart2(touched.Record.Kind, touched.Before, after, fields);

            var author = change.AuthorOf(touched);
            var entry = new ChangeLogEntry
            {
                Sequence = end.Sequence + 1,
                At = at,
                ActorEmail = author.Email,
                Actor = author.Name,
                Command = command,
                Kind = touched.Record.Kind,
                Ref = touched.Record.Ref,
                Version = touched.Record.Version,
                Fields = fields.ToJsonString(RecordDocument.Options),
                Reason = change.Reason,
                Sentence = touched.Sentence,
                Record = after?.ToJsonString(RecordDocument.Options),
                PreviousHash = end.Hash,
            };
            var hash = LogHash.Of(entry);
            await InsertAsync(entry, hash, cancellationToken);
            end = new End(entry.Sequence, hash, at);
            _entries.Add(entry);
            own.Add(entry);
        }

        _end = end;
        var main = change.TouchedRecords.Count > 0 ? change.TouchedRecords[0] : null;
        return new Outcome.Saved(main?.Record.Ref ?? "", main?.Record.Version ?? 0, end.Sequence, main?.Sentence ?? "", change.Warnings, own is [var first, ..] ? first.Sequence : 0) { IsUndoable = own.Count > 0 && UndoableActs.Of(own) is not null };
    }

    /// <summary>Notes how far the log has got, in case what follows is taken back.</summary>
    internal void Mark() => _marked = _entries.Count;

    /// <summary>Forgets what was taken back since the mark, and where the log ends.</summary>
    internal void BackToMark()
    {
        _entries.RemoveRange(_marked, _entries.Count - _marked);
        _end = null;
    }

    private async Task<End> ReadEndAsync(CancellationToken cancellationToken)
    {
        await using var command = Command(database.LockLog + ReadEnd);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (database.LockLog.Length > 0)
        {
            await reader.NextResultAsync(cancellationToken);
        }

        return await reader.ReadAsync(cancellationToken)
            ? new End(reader.GetInt64(0), reader.GetString(1), DateTime.SpecifyKind(reader.GetDateTime(2), DateTimeKind.Utc))
            : new End(0, LogHash.First, DateTime.MinValue);
    }

    private async Task InsertAsync(ChangeLogEntry entry, string hash, CancellationToken cancellationToken)
    {
        await using var command = Command(Insert + database.NotifyOthers);
        Set(command, "sequence", entry.Sequence);
        Set(command, "at", entry.At);
        Set(command, "actorEmail", entry.ActorEmail);
        Set(command, "actor", entry.Actor);
        Set(command, "command", entry.Command);
        Set(command, "kind", entry.Kind);
        Set(command, "ref", entry.Ref);
        Set(command, "version", entry.Version);
        Set(command, "fields", entry.Fields);
        Set(command, "reason", entry.Reason);
        Set(command, "sentence", entry.Sentence);
        Set(command, "schema", entry.Schema);
        Set(command, "record", (object?)entry.Record ?? DBNull.Value);
        Set(command, "previousHash", entry.PreviousHash);
        Set(command, "hash", hash);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private DbCommand Command(string sql)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // Constant SQL of this file and of the database's own class; values go in as parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }

    private static void Set(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }

    private sealed record End(long Sequence, string Hash, DateTime At);
}
