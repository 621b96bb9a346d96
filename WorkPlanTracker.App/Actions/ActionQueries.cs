using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Actions;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.App.Actions;

/// <summary>Reads one action for its forms, and what its fields can be set to.</summary>
public sealed class ActionQueries(PlanDatabase database, PlanClock clock)
{
    /// <summary>How many days back a meeting is offered as the one that closed an action.</summary>
    private const int DaysBack = 400;

    /// <summary>The action as it stands now; null where there is none, or the person may not read what is private about it.</summary>
    public async Task<CommitteeAction?> NewestAsync(string reference, Person person, CancellationToken cancellationToken)
    {
        if (!PlainWords.AreKeepable(reference))
        {
            return null;
        }

        await using var context = database.CreateDbContext();
        var action = await context.Actions.AsNoTracking().SingleOrDefaultAsync(a => a.Ref == reference, cancellationToken);
        return action is null or { Part: 1 } || person.ReadsPrivate || action.Bodies.Any(person.ReadsPrivateOf) ? action : null;
    }

    /// <summary>Offices that may owe something, and bodies that still meet.</summary>
    public async Task<ActionChoices> ChoicesAsync(CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        var today = LondonTime.DayOf(clock.GetUtcNow().UtcDateTime);
        return new ActionChoices(
            [.. (await context.Offices.AsNoTracking().Select(o => new { o.Ref, o.Name }).ToListAsync(cancellationToken)).OrderBy(o => o.Name, StringComparer.CurrentCulture).Select(o => new ActionChoice(o.Ref, o.Name))],
            [.. (await context.Committees.AsNoTracking().Where(c => c.LastDay == null || c.LastDay >= today).Select(c => new { c.Ref, c.Name }).ToListAsync(cancellationToken)).OrderBy(c => c.Name, StringComparer.CurrentCulture).Select(c => new ActionChoice(c.Ref, c.Name))]);
    }

    /// <summary>What may have closed an action: meetings so far of the body that goes through it, or of its successor, of any where none does, the newest first; and the reports that came of it, unless it is urgent: that is reported to a meeting.</summary>
    public async Task<IReadOnlyList<ActionChoice>> ClosersAsync(CommitteeAction action, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        var today = LondonTime.DayOf(clock.GetUtcNow().UtcDateTime);
        var (from, body) = (today.AddDays(-DaysBack), action.Body);
        var successor = await context.Committees.AsNoTracking().Where(c => c.Ref == body).Select(c => c.Successor).SingleOrDefaultAsync(cancellationToken);
        var meetings = await context.Meetings.AsNoTracking().Where(m => (body == null || m.Committee == body || m.Committee == successor) && m.State != MeetingState.Cancelled && m.Date >= from && m.Date <= today)
            .Join(context.Committees, m => m.Committee, c => c.Ref, (m, c) => new { m.Ref, m.Date, c.Abbreviation }).OrderByDescending(m => m.Date).ToListAsync(cancellationToken);
        var reference = action.Ref;
        var reports = action.Nature is ActionKind.UrgentAction ? [] : await context.Reports.AsNoTracking().Where(r => r.Note.Contains(reference)).OrderBy(r => r.Id).Select(r => new { r.Ref, r.Note, r.PublicTitle, r.FinalTitle, r.Subject }).ToListAsync(cancellationToken);
        return
        [
            .. reports.Where(r => PlainWords.ReferencesIn(r.Note, "A-").Contains(reference, StringComparer.Ordinal)).Select(r => new ActionChoice(r.Ref, $"{r.Ref} {(r.PublicTitle.Length > 0 ? r.PublicTitle : r.FinalTitle.Length > 0 ? r.FinalTitle : r.Subject)}")),
            .. meetings.Select(m => new ActionChoice(m.Ref, MeetingWords.NameOf(m.Abbreviation, m.Date))),
        ];
    }
}

/// <summary>What the fields of an action can be set to.</summary>
public sealed record ActionChoices(IReadOnlyList<ActionChoice> Offices, IReadOnlyList<ActionChoice> Committees)
{
    internal static string NameOf(IReadOnlyList<ActionChoice> choices, string reference) => choices.FirstOrDefault(c => c.Ref == reference)?.Name ?? reference;
}

/// <summary>Something to choose.</summary>
public sealed record ActionChoice(string Ref, string Name);
