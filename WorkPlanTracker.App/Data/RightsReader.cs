using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Data;

/// <summary>Reads who a person is to the plan at this moment, with those they act for today: one query, compiled once for a database.</summary>
internal sealed class RightsReader
{
    private readonly Func<PlanDbContext, string, DateOnly, IAsyncEnumerable<Row>> _read = EF.CompileAsyncQuery((PlanDbContext context, string email, DateOnly today) =>
        from person in context.Users.AsNoTracking()
        where person.Ref == email
        from cover in context.Covers.Where(c => c.ActingEmail == person.Ref && c.To >= today && c.From <= today && c.EndedAt == null).DefaultIfEmpty()
        from absent in context.Users.Where(a => a.Ref == cover!.AbsentEmail).DefaultIfEmpty()
        select new Row(
            person.DisplayName, person.Active, person.Roles, person.Leads, person.SitsOn, (long?)cover!.Id,
            absent!.Ref, absent.DisplayName, (bool?)absent.Active, absent.Roles, absent.Leads));

    /// <summary>The person's rights, or null where there is no such account.</summary>
    internal async Task<PersonRights?> ReadAsync(PlanDbContext context, string email, DateOnly today, CancellationToken cancellationToken)
    {
        PersonRights? rights = null;
        List<(long Cover, PersonRights Absent)> actsFor = [];
        await foreach (var row in _read(context, email, today).WithCancellation(cancellationToken))
        {
            rights ??= new PersonRights(email, row.Name, row.Active ? row.Roles : [], row.Leads, row.SitsOn);
            if (row.Cover is { } cover && row.AbsentActive is true)
            {
                actsFor.Add((cover, new PersonRights(row.AbsentEmail!, row.AbsentName!, row.AbsentRoles!, row.AbsentLeads!, []).Lends()));
            }
        }

        return actsFor.Count == 0 ? rights : rights! with { ActsFor = [.. actsFor.OrderBy(a => a.Cover).Select(a => a.Absent)] };
    }

    private sealed record Row(
        string Name, bool Active, IReadOnlyList<Role> Roles, IReadOnlyList<string> Leads, IReadOnlyList<string> SitsOn, long? Cover,
        string? AbsentEmail, string? AbsentName, bool? AbsentActive, IReadOnlyList<Role>? AbsentRoles, IReadOnlyList<string>? AbsentLeads);
}
