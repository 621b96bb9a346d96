using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Data.Mapping;

/// <summary>Reviews, their rooms, frozen papers and decisions.</summary>
internal static class ReviewMapping
{
    internal static void Apply(ModelBuilder builder)
    {
        builder.Entity<ReviewPaper>().HasOne<Review>().WithMany().HasForeignKey(p => p.Review).HasPrincipalKey(r => r.Ref).OnDelete(DeleteBehavior.Restrict);

        builder.Entity<ReviewDecision>(decision =>
        {
            decision.ToTable("Decisions");
            decision.HasOne<Review>().WithMany().HasForeignKey(d => d.Review).HasPrincipalKey(r => r.Ref).OnDelete(DeleteBehavior.Restrict);
            decision.Property(d => d.Text).HasMaxLength(ReviewDecision.MaxTextLength);
        });
    }
}
