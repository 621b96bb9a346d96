using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.SavedViews;

namespace WorkPlanTracker.App.Data.Mapping;

/// <summary>Accounts, tokens, their saved views and the keys that protect cookies.</summary>
internal static class PeopleMapping
{
    internal static void Apply(ModelBuilder builder)
    {
        builder.Entity<Account>(account =>
        {
            account.ToTable("Accounts");
            account.HasIndex(a => a.Ref).IsUnique();
            account.Property(a => a.Version).IsConcurrencyToken();
            account.Property(a => a.Ref).HasMaxLength(LimitsOfPerson.MaxEmailLength);
            account.Property(a => a.OpensOn).HasMaxLength(Domain.Record.MaxRefLength);
            account.Property(a => a.DisplayName).HasMaxLength(LimitsOfPerson.MaxNameLength);
        });

        builder.Entity<ApiToken>(token =>
        {
            token.Ignore(t => t.Ref);
            token.Ignore(t => t.Kind);
            token.Ignore(t => t.Version);
            token.HasIndex(t => t.Hash).IsUnique();
            token.Property(t => t.Hash).HasMaxLength(64);
            token.Property(t => t.Name).HasMaxLength(LimitsOfPerson.MaxNameLength);
            token.HasOne<Account>().WithMany().HasForeignKey(t => t.Account).HasPrincipalKey(a => a.Ref).OnDelete(DeleteBehavior.Cascade);
        });

        builder.Entity<CalendarFeed>(feed =>
        {
            feed.ToTable("CalendarFeeds");
            feed.HasIndex(f => f.Hash).IsUnique();
            feed.Property(f => f.Hash).HasMaxLength(64);
            feed.HasOne<Account>().WithMany().HasForeignKey(f => f.Account).HasPrincipalKey(a => a.Ref).OnDelete(DeleteBehavior.Cascade);
        });

        builder.Entity<PersonalChoice>(choice =>
        {
            choice.HasIndex(c => new { c.Person, c.Name }).IsUnique();
            choice.Property(c => c.Name).HasMaxLength(PersonalChoice.MaxNameLength);
            choice.HasOne<Account>().WithMany().HasForeignKey(c => c.Person).HasPrincipalKey(a => a.Ref).OnDelete(DeleteBehavior.Cascade);
        });

        builder.Entity<KeptRequest>(request =>
        {
            request.ToTable("KeptRequests");
            request.HasKey(r => new { r.Account, r.Key });
            request.HasIndex(r => r.At);
            request.Property(r => r.Account).HasMaxLength(LimitsOfPerson.MaxEmailLength);
            request.Property(r => r.Key).HasMaxLength(OnceOnly.MaxKeyLength);
            request.Property(r => r.Fingerprint).HasMaxLength(64);
        });
        builder.Entity<SavedView>(view =>
        {
            view.HasIndex(v => v.Owner);
            view.Property(v => v.Owner).HasMaxLength(LimitsOfPerson.MaxEmailLength);
            view.Property(v => v.OwnerName).HasMaxLength(LimitsOfPerson.MaxNameLength);
            view.Property(v => v.Name).HasMaxLength(SavedView.MaxNameLength);
            view.Property(v => v.Query).HasMaxLength(SavedView.MaxQueryLength);
        });

        builder.Entity<Cover>(cover =>
        {
            cover.HasOne<Account>().WithMany().HasForeignKey(c => c.AbsentEmail).HasPrincipalKey(a => a.Ref).OnDelete(DeleteBehavior.Restrict);
            cover.HasOne<Account>().WithMany().HasForeignKey(c => c.ActingEmail).HasPrincipalKey(a => a.Ref).OnDelete(DeleteBehavior.Restrict);
            cover.Property(c => c.Absent).HasMaxLength(LimitsOfPerson.MaxNameLength);
            cover.Property(c => c.Acting).HasMaxLength(LimitsOfPerson.MaxNameLength);
            cover.Property(c => c.Reason).HasMaxLength(Cover.MaxReasonLength);
            cover.Property(c => c.Declined).HasMaxLength(Cover.MaxReasonLength);

            // Read at every command: who the person acts for today.
            cover.HasIndex(c => new { c.ActingEmail, c.To });
        });

        builder.Entity<StoredKey>().HasIndex(k => k.Name).IsUnique();
    }
}
