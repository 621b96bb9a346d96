using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Data.Mapping;

/// <summary>Committees, their meetings and agendas, and the reports that go to them.</summary>
internal static class CommitteeMapping
{
    internal static void Apply(ModelBuilder builder)
    {
        builder.Entity<Committee>().HasOne<Committee>().WithMany().HasForeignKey(c => c.Parent).HasPrincipalKey(c => c.Ref).OnDelete(DeleteBehavior.Restrict);

        builder.Entity<Meeting>(meeting =>
        {
            meeting.HasOne<Committee>().WithMany().HasForeignKey(m => m.Committee).HasPrincipalKey(c => c.Ref).OnDelete(DeleteBehavior.Restrict);
            meeting.HasIndex(m => m.Date);
        });

        builder.Entity<AgendaItem>(item =>
        {
            item.HasOne<Meeting>().WithMany().HasForeignKey(i => i.Meeting).HasPrincipalKey(m => m.Ref).OnDelete(DeleteBehavior.Restrict);
            item.HasOne<PlannedReport>().WithMany().HasForeignKey(i => i.Report).HasPrincipalKey(r => r.Ref).OnDelete(DeleteBehavior.Restrict);
        });

        builder.Entity<PlannedReport>(report =>
        {
            report.HasOne<Meeting>().WithMany().HasForeignKey(r => r.Slot).HasPrincipalKey(m => m.Ref).OnDelete(DeleteBehavior.Restrict);
            report.HasOne<Committee>().WithMany().HasForeignKey(r => r.Committee).HasPrincipalKey(c => c.Ref).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
