using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Data.Mapping;

/// <summary>The files of papers: a row for each, and its bytes in parts beside it, which no list ever reads.</summary>
internal static class PaperMapping
{
    internal static void Apply(ModelBuilder builder)
    {
        builder.Entity<PaperBody>(body =>
        {
            body.ToTable("PaperBodies");
            body.HasKey(b => b.Hash);
            body.Property(b => b.Hash).HasMaxLength(PaperFile.HashLength);
        });

        builder.Entity<PaperPart>(part =>
        {
            part.ToTable("PaperParts");
            part.HasKey(p => new { p.Hash, p.Number });
            part.Property(p => p.Hash).HasMaxLength(PaperFile.HashLength);
            part.HasOne<PaperBody>().WithMany().HasForeignKey(p => p.Hash).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
