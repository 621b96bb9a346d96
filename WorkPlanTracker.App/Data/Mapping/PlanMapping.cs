using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Programme;
using WorkPlanTracker.Domain.Projects;
using WorkPlanTracker.Domain.Reviews;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.Data.Mapping;

/// <summary>Programme, projects, plans, milestones and reviews. Records point at each other by reference.</summary>
internal static class PlanMapping
{
    internal static void Apply(ModelBuilder builder)
    {
        builder.Entity<StrategicProgramme>().ToTable("Programmes");
        builder.Entity<Strand>().HasOne<StrategicProgramme>().WithMany().HasForeignKey(s => s.Programme).HasPrincipalKey(p => p.Ref).OnDelete(DeleteBehavior.Restrict);
        builder.Entity<ThematicArea>().HasOne<ThematicArea>().WithMany().HasForeignKey(a => a.Parent).HasPrincipalKey(a => a.Ref).OnDelete(DeleteBehavior.Restrict);
        builder.Entity<Project>().HasIndex(p => p.Slug).IsUnique();
        builder.Entity<Project>().Ignore(p => p.Criteria);

        builder.Entity<WorkPlan>(plan =>
        {
            plan.HasOne<Project>().WithMany().HasForeignKey(p => p.Project).HasPrincipalKey(p => p.Ref).OnDelete(DeleteBehavior.Restrict);
            plan.Property(p => p.Title).HasMaxLength(WorkPlan.MaxTitleLength);
        });

        builder.Entity<Milestone>(milestone =>
        {
            milestone.HasOne<WorkPlan>().WithMany().HasForeignKey(m => m.Plan).HasPrincipalKey(p => p.Ref).OnDelete(DeleteBehavior.Restrict);
            milestone.Property(m => m.Title).HasMaxLength(MilestoneDetails.MaxTitleLength);
            milestone.Property(m => m.Description).HasMaxLength(MilestoneDetails.MaxDescriptionLength);
            milestone.Property(m => m.Objective).HasMaxLength(MilestoneDetails.MaxObjectiveLength);
            milestone.Property(m => m.Owner).HasMaxLength(MilestoneDetails.MaxOwnerLength);
        });

        builder.Entity<ProgressUpdate>(update =>
        {
            update.HasOne<Milestone>().WithMany().HasForeignKey(u => u.Milestone).HasPrincipalKey(m => m.Ref).OnDelete(DeleteBehavior.Cascade);
            update.HasIndex(u => new { u.Milestone, u.Number }).IsUnique().HasFilter("\"UndoneAt\" IS NULL");
            update.Property(u => u.Narrative).HasMaxLength(ProgressUpdate.MaxNarrativeLength);
        });

        builder.Entity<ChangeRequest>(request =>
        {
            request.Property(r => r.Reason).HasMaxLength(ChangeRequest.MaxReasonLength);
            request.Property(r => r.Asks).HasDefaultValue(ChangeRequestKind.MoveBaseline);
            request.HasIndex(r => r.About);
        });

        builder.Entity<PlanBaseline>(baseline =>
        {
            baseline.HasOne<WorkPlan>().WithMany().HasForeignKey(b => b.Plan).HasPrincipalKey(p => p.Ref).OnDelete(DeleteBehavior.Restrict);
            baseline.HasIndex(b => new { b.Plan, b.Number }).IsUnique();
        });

        builder.Entity<NextYearProposal>(proposal =>
        {
            proposal.HasOne<WorkPlan>().WithMany().HasForeignKey(p => p.Plan).HasPrincipalKey(p => p.Ref).OnDelete(DeleteBehavior.Restrict);
            proposal.Property(p => p.Action).HasMaxLength(NextYearProposal.MaxActionLength);
            proposal.Property(p => p.Rationale).HasMaxLength(NextYearProposal.MaxTextLength);
        });
    }
}
