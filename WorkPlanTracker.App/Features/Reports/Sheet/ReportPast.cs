using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.Actions;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.Series;

namespace WorkPlanTracker.App.Features.Reports.Sheet;

/// <summary>A report's page as it stood at a past instant, removed reports included, rebuilt from the change log.</summary>
public sealed class ReportPast(PlanHistory history, ForwardHistory forward, PlanDatabase database, ReportQueries queries)
{
    /// <summary>Which instant an address's words mean.</summary>
    public Task<AskedPast> AskAsync(string? words) => forward.AskAsync(words);

    /// <summary>The report and what surrounded it; null where there was none then.</summary>
    /// <remarks>What is private about it is shown to those who may read that of the committee it stands with now, where it is exempt by now; else with then.</remarks>
    internal async Task<ReportSheet?> ReadAsync(string reference, DateTime at, Person person, CancellationToken cancellationToken)
    {
        var reports = await history.ReadAllAsync<PlannedReport>(at, cancellationToken);
        if (reports.FirstOrDefault(r => r.Ref == reference) is not { } report)
        {
            return null;
        }

        var items = await history.ReadAllAsync<AgendaItem>(at, cancellationToken);
        var meetings = (await history.ReadAllAsync<Meeting>(at, cancellationToken)).ToDictionary(m => m.Ref, StringComparer.Ordinal);
        var committees = (await history.ReadAllAsync<Committee>(at, cancellationToken)).ToDictionary(c => c.Ref, StringComparer.Ordinal);
        var slot = items.FirstOrDefault(i => i.IsSlot && i.Report == reference);
        var meeting = slot is null ? null : meetings.GetValueOrDefault(slot.Meeting);
        var code = meeting?.Committee ?? report.Committee;
        await using var context = database.CreateDbContext();
        var reads = person.ReadsPrivateOf((await PastPrivacy.ReadersOfReportsAsync(context, cancellationToken)).TryGetValue(reference, out var now) ? now : code);
        var sees = report.Part == 1 || reads;
        var actions = await history.ReadAllAsync<CommitteeAction>(at, cancellationToken);
        var series = report.Series is null ? [] : (await history.ReadAllAsync<ReportSeries>(at, cancellationToken)).Where(s => s.Ref == report.Series).ToList();
        var facts = (await SeriesReading.KeepPrivateAsync(context, SeriesReading.Joined(series, [.. reports], PlanHistory.SlotsOf(items), [.. meetings.Values]), cancellationToken)).SingleOrDefault();
        IReadOnlyList<Milestone> milestones = [.. (await history.ReadAllAsync<Milestone>(at, cancellationToken)).Where(m => m.ProvedBy == reference || m.DependsOn.Contains(reference, StringComparer.Ordinal)).OrderBy(m => m.Ref, StringComparer.Ordinal)];
        IReadOnlyList<string> concerned = [.. milestones.Select(m => m.Plan).Distinct(StringComparer.Ordinal)];
        var plans = concerned.Count == 0 ? [] : await history.ReadPlansAsync(concerned, at, cancellationToken);
        return new ReportSheet(
            report, sees, slot, meeting, code is null ? null : committees.GetValueOrDefault(code),
            milestones,
            [.. ReportQueries.Asking(report, actions).OrderBy(a => a.Ref.Length).ThenBy(a => a.Ref, StringComparer.Ordinal).Take(ReportQueries.MostActions)],
            await queries.EntriesAsync(reference, at, sees, cancellationToken), await queries.ChoicesAsync(cancellationToken), LondonTime.DayOf(at))
        {
            SeesPrivate = reads,
            Silent = ReportQueries.SilentOf(milestones.Select(m => m.Ref), plans.Select(p => p.Model(withPrivate: false))),
            Body = database.Calendar.Days,
            Meetings = meetings.Values.ToDictionary(m => m.Ref, m => MeetingWords.NameOf(committees.GetValueOrDefault(m.Committee)?.Abbreviation ?? m.Committee, m.Date), StringComparer.Ordinal),
            Series = facts,
            SeriesSubject = facts?.SubjectFor(person.ReadsPrivateOf) ?? "",
        };
    }
}
