using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.Domain.Actions;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Cycles;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.Series;

namespace WorkPlanTracker.App.Data.Mapping;

/// <summary>Committees, their meetings and agendas, and the reports that go to them.</summary>
internal static class CommitteeMapping
{
    internal static void Apply(ModelBuilder builder)
    {
        builder.Entity<Committee>().HasOne<Committee>().WithMany().HasForeignKey(c => c.Parent).HasPrincipalKey(c => c.Ref).OnDelete(DeleteBehavior.Restrict);

        builder.Entity<Committee>().Property(c => c.MeetingCycle).HasConversion<JsonOne<MeetingCycle>>();

        builder.Entity<Meeting>(meeting =>
        {
            meeting.HasOne<Committee>().WithMany().HasForeignKey(m => m.Committee).HasPrincipalKey(c => c.Ref).OnDelete(DeleteBehavior.Restrict);
            meeting.HasOne<Meeting>().WithMany().HasForeignKey(m => m.ReplacedBy).HasPrincipalKey(m => m.Ref).OnDelete(DeleteBehavior.Restrict);
            meeting.Property(m => m.MinutesStage).HasDefaultValue(MinutesStage.None);
            meeting.HasIndex(m => m.Date);
        });

        builder.Entity<AgendaItem>(item =>
        {
            item.HasOne<Meeting>().WithMany().HasForeignKey(i => i.Meeting).HasPrincipalKey(m => m.Ref).OnDelete(DeleteBehavior.Restrict);
            item.Property(i => i.Title).HasMaxLength(AgendaItem.MaxTitleLength);
            item.HasOne<PlannedReport>().WithMany().HasForeignKey(i => i.Report).HasPrincipalKey(r => r.Ref).OnDelete(DeleteBehavior.Restrict);
        });

        builder.Entity<Minute>(minute =>
        {
            minute.HasOne<Meeting>().WithMany().HasForeignKey(m => m.Meeting).HasPrincipalKey(m => m.Ref).OnDelete(DeleteBehavior.Restrict);
            minute.Property(m => m.Title).HasMaxLength(AgendaItem.MaxTitleLength);
        });

        builder.Entity<PlannedReport>(report =>
        {
            report.HasOne<Committee>().WithMany().HasForeignKey(r => r.Committee).HasPrincipalKey(c => c.Ref).OnDelete(DeleteBehavior.Restrict);
            report.HasOne<ReportSeries>().WithMany().HasForeignKey(r => r.Series).HasPrincipalKey(s => s.Ref).OnDelete(DeleteBehavior.Restrict);
            report.Property(r => r.Purpose).HasDefaultValue(ReportPurpose.NotSaid);
            report.Property(r => r.Commission).HasConversion<JsonOne<Commission>>();
            report.Property(r => r.AuthorSaid).HasConversion<JsonOne<AuthorWord>>();
        });

        builder.Entity<ReportSeries>(series =>
        {
            series.HasOne<Committee>().WithMany().HasForeignKey(s => s.Committee).HasPrincipalKey(c => c.Ref).OnDelete(DeleteBehavior.Restrict);
            series.Property(s => s.Subject).HasMaxLength(ReportSeries.MaxSubjectLength);
            series.Property(s => s.Rhythm).HasConversion<JsonOne<Rhythm>>();
        });

        builder.Entity<AuthorLink>(link =>
        {
            link.HasIndex(l => l.Hash).IsUnique();
            link.Property(l => l.Hash).HasMaxLength(64);
            link.Property(l => l.Office).HasMaxLength(AuthorLink.MaxOfficeLength);
        });

        builder.Entity<CommitteeAction>(action =>
        {
            action.HasOne<AgendaItem>().WithMany().HasForeignKey(a => a.Item).HasPrincipalKey(i => i.Ref).OnDelete(DeleteBehavior.Restrict);
            action.HasOne<Committee>().WithMany().HasForeignKey(a => a.Committee).HasPrincipalKey(c => c.Ref).OnDelete(DeleteBehavior.Restrict);
            action.Property(a => a.AgreedBy).HasMaxLength(CommitteeAction.MaxAgreedLength).HasDefaultValue("");
            action.Property(a => a.Nature).HasDefaultValue(ActionKind.Action);
            action.Property(a => a.Part).HasDefaultValue(1);
            action.Property(a => a.Text).HasMaxLength(CommitteeAction.MaxTextLength);
        });
    }
}
