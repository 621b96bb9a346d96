using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Actions;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Reports.Sheet;

/// <summary>Reads one report for its page.</summary>
public sealed class ReportQueries(PlanDatabase database, PlanModels models, PlanClock clock)
{
    /// <summary>The most log entries shown at once.</summary>
    public const int PageSize = 30;

    /// <summary>The most actions shown.</summary>
    internal const int MostActions = 20;

    private ReportChoices? _choices;

    /// <summary>The report and what surrounds it; null where there is none.</summary>
    public async Task<ReportSheet?> ReadAsync(string reference, Person person, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        if (await context.Reports.AsNoTracking().SingleOrDefaultAsync(r => r.Ref == reference, cancellationToken) is not { } report)
        {
            return null;
        }

        var slot = await context.AgendaItems.AsNoTracking().Where(AgendaSlots.Standing).SingleOrDefaultAsync(i => i.Report == reference, cancellationToken);
        var meeting = slot is null ? null : await context.Meetings.AsNoTracking().SingleOrDefaultAsync(m => m.Ref == slot.Meeting, cancellationToken);
        var code = meeting?.Committee ?? report.Committee;
        var committee = code is null ? null : await context.Committees.AsNoTracking().SingleOrDefaultAsync(c => c.Ref == code, cancellationToken);
        IReadOnlyList<string> none = [];
        var milestones = (await context.Milestones.AsNoTracking().Where(m => m.ProvedBy == reference || m.DependsOn != none).ToListAsync(cancellationToken))
            .Where(m => m.ProvedBy == reference || m.DependsOn.Contains(reference, StringComparer.Ordinal)).OrderBy(m => m.Ref, StringComparer.Ordinal).ToList();
        var asking = PlainWords.ReferencesIn(report.Note, "A-");
        var actions = await context.Actions.AsNoTracking().Where(a => a.ClosedBy == reference || a.Text.Contains(reference) || asking.Contains(a.Ref) || (report.Follows != null && a.ClosedBy == report.Follows)).OrderBy(a => a.Id).ToListAsync(cancellationToken);
        var own = Asking(report, actions).Take(MostActions).ToList();
        var reads = person.ReadsPrivateOf(code);
        var sees = report.Part == 1 || reads;
        var entries = await EntriesAsync(reference, null, sees, cancellationToken);
        var series = report.Series is { } recurring ? await SeriesReading.OneAsync(context, recurring, cancellationToken) : null;
        return new ReportSheet(report, sees, slot, meeting, committee, milestones, own, entries, await ChoicesAsync(context, cancellationToken), LondonTime.DayOf(clock.GetUtcNow().UtcDateTime))
        {
            SeesPrivate = reads,
            Silent = SilentOf(milestones.Select(m => m.Ref), (await models.GlimpseAsync([.. milestones.Select(m => m.Plan).Distinct(StringComparer.Ordinal)])).Values),
            Body = database.Calendar.Days,
            Meetings = await MeetingNames.OfAsync(context, [.. report.Moves.SelectMany(m => new[] { m.From, m.To }), .. own.Select(a => a.RaisedAt)], cancellationToken),
            Series = series,
            SeriesSubject = series?.SubjectFor(person.ReadsPrivateOf) ?? "",
        };
    }

    /// <summary>Which of some milestones owe an update that did not come.</summary>
    /// <param name="plans">Their plans, as they stand or stood.</param>
    internal static HashSet<string> SilentOf(IEnumerable<string> milestones, IEnumerable<PlanModel> plans)
    {
        var rows = plans.SelectMany(p => p.Rows.Values).Where(r => r.Silent).Select(r => r.Ref).ToHashSet(StringComparer.Ordinal);
        return [.. milestones.Where(rows.Contains)];
    }

    /// <summary>The actions that asked for a report, or that it closed.</summary>
    internal static IEnumerable<CommitteeAction> Asking(PlannedReport report, IReadOnlyList<CommitteeAction> actions)
    {
        var asking = PlainWords.ReferencesIn(report.Note, "A-");
        return actions.Where(a => (a.ClosedBy is not null && (a.ClosedBy == report.Ref || a.ClosedBy == report.Follows)) || asking.Contains(a.Ref, StringComparer.Ordinal) || PlainWords.ReferencesIn(a.Text, "R-").Contains(report.Ref, StringComparer.Ordinal));
    }

    /// <summary>The newest of a report's history.</summary>
    /// <param name="until">The instant shown, in UTC; null for now.</param>
    /// <param name="sees">Whether the reader may see what is private of it; to others an entry says what is printed.</param>
    internal async Task<IReadOnlyList<ReportEntry>> EntriesAsync(string reference, DateTime? until, bool sees, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        var withheld = sees ? Withheld.Nothing : await Withheld.AmongAsync(context, [("report", reference)], cancellationToken);
        var entries = await context.Log.AsNoTracking().Where(e => e.Kind == "report" && e.Ref == reference && (until == null || e.At <= until)).OrderByDescending(e => e.Sequence).Take(PageSize)
            .Select(e => new ReportEntry(e.Sequence, e.At, e.Actor, e.Sentence, e.Reason)).ToListAsync(cancellationToken);
        return entries.ConvertAll(e => e with { Sentence = Redaction.Sentence("report", reference, e.Sentence, withheld), Reason = Redaction.Reason("report", reference, e.Reason, withheld) });
    }

    /// <summary>What the fields of a report can be set to.</summary>
    internal async Task<ReportChoices> ChoicesAsync(CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        return await ChoicesAsync(context, cancellationToken);
    }

    /// <summary>The report alone, as it stands now.</summary>
    internal async Task<PlannedReport?> NewestAsync(string reference, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        return await context.Reports.AsNoTracking().SingleOrDefaultAsync(r => r.Ref == reference, cancellationToken);
    }

    /// <summary>Names that change rarely: read again only after a plan, a committee or an area has changed.</summary>
    private async Task<ReportChoices> ChoicesAsync(PlanDbContext context, CancellationToken cancellationToken)
    {
        var index = await models.IndexAsync();
        if (_choices is { } known && ReferenceEquals(known.Index, index))
        {
            return known;
        }

        return _choices = new ReportChoices(
            index,
            await context.Committees.AsNoTracking().OrderBy(c => c.Name).Select(c => new Choice(c.Ref, c.Name)).ToListAsync(cancellationToken),
            await context.Offices.AsNoTracking().OrderBy(o => o.Name).Select(o => new Choice(o.Ref, o.Name)).ToListAsync(cancellationToken),
            await context.Projects.AsNoTracking().OrderBy(p => p.Name).Select(p => new Choice(p.Ref, p.Name)).ToListAsync(cancellationToken));
    }
}
