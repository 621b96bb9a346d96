using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace WorkPlanTracker.App.Data;

/// <summary>The database behind the plan: where contexts come from, and what its one writer needs of it.</summary>
public abstract class PlanDatabase : IDbContextFactory<PlanDbContext>
{
    /// <summary>How many contexts are kept for the next operation: as many as work at once, not as many as a crowd once needed.</summary>
    protected const int MostKept = 32;

    /// <summary>The setting's word for it: <c>Sqlite</c> or <c>PostgreSQL</c>.</summary>
    public abstract string Provider { get; }

    /// <summary>Where it is, without secrets, for people.</summary>
    public abstract string Place { get; }

    /// <summary>The body's calendar, shared by all who count days.</summary>
    public KeptCalendar Calendar { get; } = new();

    internal Lookups Lookups { get; } = new();

    internal RightsReader Rights { get; } = new();

    public abstract PlanDbContext CreateDbContext();

    /// <summary>A context of a request's own, which weighs nothing until it is asked something: a request may last as long as a stream.</summary>
    internal abstract PlanDbContext CreateForRequest();

    /// <summary>A context on a connection that the writer holds.</summary>
    internal abstract PlanDbContext CreateDbContext(DbConnection connection);

    internal abstract Task<DbConnection> OpenAsync(CancellationToken cancellationToken);

    /// <summary>Begins a transaction that is going to write.</summary>
    internal abstract Task<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>Begins a transaction that only reads, and reads everything as it is at one instant.</summary>
    internal abstract Task<DbTransaction> BeginSnapshotAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>What is wrong with the store itself, as far as it can tell; null where nothing is.</summary>
    internal abstract Task<string?> FindDamageAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>Takes the log's lock where the transaction itself is not one; SQL to run before the log's end is read, or empty.</summary>
    internal abstract string LockLog { get; }

    /// <summary>SQL that tells other instances of a new entry, or empty where there are none.</summary>
    internal abstract string NotifyOthers { get; }

    /// <summary>SQL that tells other instances whose sign-ins are over, or empty where there are none.</summary>
    internal virtual string NotifyOfSignOut => "";
}
