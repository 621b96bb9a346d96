using Microsoft.EntityFrameworkCore;

namespace WorkPlanTracker.Benchmarks.Floors;

/// <summary>The least update: new context, find the milestone, change two fields, insert one update row, save; no log.</summary>
internal sealed class UpdateFloor(Func<UpdateFloor.Context> contexts)
{
    internal async Task PrepareAsync(int milestones)
    {
        await using var context = contexts();
        await context.Database.EnsureCreatedAsync();
        context.AddRange(Enumerable.Range(1, milestones).Select(i => new Row { Ref = $"F-{i}", Title = $"Milestone {i}" }));
        await context.SaveChangesAsync();
    }

    internal async Task RunAsync(string reference, string narrative)
    {
        await using var context = contexts();
        var row = await context.Rows.SingleAsync(r => r.Ref == reference);
        row.Status = "OnTrack";
        row.Version++;
        context.Updates.Add(new Update { Row = reference, Narrative = narrative, At = DateTime.UnixEpoch });
        await context.SaveChangesAsync();
    }

    internal sealed class Context(DbContextOptions<Context> options) : DbContext(options)
    {
        internal DbSet<Row> Rows => Set<Row>();

        internal DbSet<Update> Updates => Set<Update>();

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Row>().HasIndex(r => r.Ref).IsUnique();
    }

    internal sealed class Row
    {
        public long Id { get; set; }

        public string Ref { get; set; } = "";

        public string Title { get; set; } = "";

        public string Status { get; set; } = "";

        public int Version { get; set; }
    }

    internal sealed class Update
    {
        public long Id { get; set; }

        public string Row { get; set; } = "";

        public string Narrative { get; set; } = "";

        public DateTime At { get; set; }
    }
}
