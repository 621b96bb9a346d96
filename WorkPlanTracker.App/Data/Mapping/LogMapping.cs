using Microsoft.EntityFrameworkCore;

namespace WorkPlanTracker.App.Data.Mapping;

/// <summary>The change log: text columns, because the hash covers the very bytes.</summary>
internal static class LogMapping
{
    internal const string Table = "ChangeLog";

    internal static void Apply(ModelBuilder builder) =>
        builder.Entity<ChangeLogEntry>(entry =>
        {
            entry.ToTable(Table);
            entry.HasKey(e => e.Sequence);
            entry.Property(e => e.Sequence).ValueGeneratedNever();
            entry.HasIndex(e => new { e.Kind, e.Ref, e.Sequence });
            entry.HasIndex(e => e.At);

            // The history page walks one of these backwards, whatever it is filtered by.
            entry.HasIndex(e => new { e.Ref, e.Sequence });
            entry.HasIndex(e => new { e.Kind, e.Sequence });
            entry.HasIndex(e => new { e.ActorEmail, e.Sequence });
            entry.HasIndex(e => new { e.Command, e.Sequence });
        });
}
