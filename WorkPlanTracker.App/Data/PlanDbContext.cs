using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data.Mapping;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Actions;
using WorkPlanTracker.Domain.Briefings;
using WorkPlanTracker.Domain.Calendars;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Deadlines;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Programme;
using WorkPlanTracker.Domain.Projects;
using WorkPlanTracker.Domain.Recommendations;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.Reviews;
using WorkPlanTracker.Domain.SavedViews;
using WorkPlanTracker.Domain.Series;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.Data;

/// <summary>The one model, derived once per database. Opened for one operation, then closed.</summary>
public abstract class PlanDbContext(DbContextOptions options) : IdentityUserContext<Account, long>(options)
{
    public DbSet<StrategicProgramme> Programmes => Set<StrategicProgramme>();

    public DbSet<Strand> Strands => Set<Strand>();

    public DbSet<ThematicArea> Areas => Set<ThematicArea>();

    public DbSet<Office> Offices => Set<Office>();

    public DbSet<Project> Projects => Set<Project>();

    public DbSet<WorkPlan> Plans => Set<WorkPlan>();

    public DbSet<PlanBaseline> Baselines => Set<PlanBaseline>();

    public DbSet<NextYearProposal> Proposals => Set<NextYearProposal>();

    public DbSet<Milestone> Milestones => Set<Milestone>();

    public DbSet<ProgressUpdate> Updates => Set<ProgressUpdate>();

    public DbSet<Committee> Committees => Set<Committee>();

    public DbSet<OfficeCalendar> Calendars => Set<OfficeCalendar>();

    public DbSet<Meeting> Meetings => Set<Meeting>();

    public DbSet<AgendaItem> AgendaItems => Set<AgendaItem>();

    public DbSet<Minute> Minutes => Set<Minute>();

    public DbSet<PlannedReport> Reports => Set<PlannedReport>();

    public DbSet<PaperBody> PaperBodies => Set<PaperBody>();

    public DbSet<PaperPart> PaperParts => Set<PaperPart>();

    public DbSet<ReportSeries> Series => Set<ReportSeries>();

    public DbSet<AuthorLink> AuthorLinks => Set<AuthorLink>();

    public DbSet<CommitteeAction> Actions => Set<CommitteeAction>();

    public DbSet<Recommendation> Recommendations => Set<Recommendation>();

    public DbSet<Briefing> Briefings => Set<Briefing>();

    public DbSet<Review> Reviews => Set<Review>();

    public DbSet<ReviewRoom> ReviewRooms => Set<ReviewRoom>();

    public DbSet<ReviewPaper> ReviewPapers => Set<ReviewPaper>();

    public DbSet<ReviewDecision> Decisions => Set<ReviewDecision>();

    public DbSet<ChangeRequest> ChangeRequests => Set<ChangeRequest>();

    public DbSet<SavedView> SavedViews => Set<SavedView>();

    public DbSet<ChangeLogEntry> Log => Set<ChangeLogEntry>();

    public DbSet<Cover> Covers => Set<Cover>();

    public DbSet<ApiToken> Tokens => Set<ApiToken>();

    public DbSet<CalendarFeed> Feeds => Set<CalendarFeed>();

    public DbSet<PersonalChoice> PersonalChoices => Set<PersonalChoice>();

    public DbSet<KeptRequest> Requests => Set<KeptRequest>();

    public DbSet<StoredKey> Keys => Set<StoredKey>();

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        RaiseVersions();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RaiseVersions();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTime>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.ComplexProperties<PlanDate>();
        configurationBuilder.ComplexProperties<UpdateSummary>();
        Lists<string>(configurationBuilder);
        Lists<int>(configurationBuilder);
        Lists<Role>(configurationBuilder);
        Lists<EvidenceLink>(configurationBuilder);
        Lists<ReportMove>(configurationBuilder);
        Lists<MeetingMove>(configurationBuilder);
        Lists<AgendaPublication>(configurationBuilder);
        Lists<Attendant>(configurationBuilder);
        Lists<ItemOutcome>(configurationBuilder);
        Lists<DeadlineRule>(configurationBuilder);
        Lists<NamedDay>(configurationBuilder);
        Lists<BankHoliday>(configurationBuilder);
        Lists<DateOnly>(configurationBuilder);
        Lists<Paper>(configurationBuilder);
        Lists<Clearance>(configurationBuilder);
        Lists<InstanceChange>(configurationBuilder);
        Lists<Priority>(configurationBuilder);
        Lists<SuccessAssessment>(configurationBuilder);
        Lists<ReviewTopic>(configurationBuilder);
        Lists<PaperFigures>(configurationBuilder);
        Lists<PaperSection>(configurationBuilder);
        Lists<PaperTrend>(configurationBuilder);
        Lists<AgreedDate>(configurationBuilder);
        Lists<AgreedSlot>(configurationBuilder);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        PeopleMapping.Apply(builder);
        LogMapping.Apply(builder);
        RecordMapping.Apply(builder);
        PlanMapping.Apply(builder);
        ReviewMapping.Apply(builder);
        CommitteeMapping.Apply(builder);
        PaperMapping.Apply(builder);
    }

    private static void Lists<T>(ModelConfigurationBuilder conventions) =>
        conventions.Properties<IReadOnlyList<T>>().HaveConversion<JsonList<T>, JsonListComparer<T>>();

    private void RaiseVersions()
    {
        foreach (var entry in ChangeTracker.Entries<Record>())
        {
            if (entry.State is EntityState.Modified)
            {
                var version = entry.Property<int>(nameof(Record.Version));
                version.CurrentValue = version.OriginalValue + 1;
            }
        }

        foreach (var account in ChangeTracker.Entries<Account>().Where(e => e.State is EntityState.Modified))
        {
            // Identity marks every column at each sign-in; what it did not change is not written, so it can undo no command's work.
            var own = account.Properties.Where(p => p.IsModified && p.Metadata.PropertyInfo?.DeclaringType == typeof(Account)).ToList();
            own.ForEach(p => p.IsModified = !p.Metadata.GetValueComparer().Equals(p.CurrentValue, p.OriginalValue));
            if (own.Exists(p => p.IsModified))
            {
                var version = account.Property(a => a.Version);
                version.CurrentValue = version.OriginalValue + 1;
            }
        }
    }
}
