using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Actions;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Projects;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.Reviews;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.Live;

/// <summary>Rebuilds plans and milestones as they stood at any past instant, deleted ones included, from the change log.</summary>
/// <remarks>For each record the newest entry at or before the instant, found by the index on kind, reference and sequence.</remarks>
public sealed class PlanHistory(PlanDatabase database)
{
    /// <summary>For each reference of a kind, jumps from the index's last entry of one record to the next record's.</summary>
    private const string NewestOfKind =
        """
        WITH RECURSIVE refs(ref) AS (
            SELECT MIN("Ref") FROM "ChangeLog" WHERE "Kind" = @kind
            UNION ALL
            SELECT (SELECT MIN(l."Ref") FROM "ChangeLog" l WHERE l."Kind" = @kind AND l."Ref" > refs.ref) FROM refs WHERE refs.ref IS NOT NULL
        )
        SELECT e."Record", e."Schema" FROM refs
        JOIN "ChangeLog" e ON e."Sequence" = (
            SELECT MAX(l."Sequence") FROM "ChangeLog" l WHERE l."Kind" = @kind AND l."Ref" = refs.ref AND l."Sequence" <= @sequence)
        WHERE refs.ref IS NOT NULL AND e."Record" IS NOT NULL;
        """;

    /// <summary>A plan as it stood, or null where there was none then.</summary>
    public async Task<PlanModel?> ReadPlanAsync(string plan, DateTime instant, bool withPrivate, CancellationToken cancellationToken) =>
        (await ReadPlansAsync([plan], instant, cancellationToken)).SingleOrDefault()?.Model(withPrivate);

    /// <summary>Plans as they stood, read once for all of them; those that did not exist then are left out.</summary>
    /// <param name="plans">References; null for every plan there was.</param>
    public async Task<IReadOnlyList<PastPlan>> ReadPlansAsync(IReadOnlyCollection<string>? plans, DateTime instant, CancellationToken cancellationToken) =>
        (await ReadAroundAsync(plans, instant, withReports: false, cancellationToken)).Plans;

    /// <summary>Plans as they stood, with everything that surrounded them: one read for each kind of record.</summary>
    /// <param name="plans">References; null for every plan there was.</param>
    /// <param name="withReports">Every report, meeting and agenda item; else only where a milestone points at one.</param>
    internal async Task<PastReading> ReadAroundAsync(IReadOnlyCollection<string>? plans, DateTime instant, bool withReports, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        if (await SequenceAtAsync(context, instant, cancellationToken) is not { } sequence)
        {
            return PastReading.Nothing;
        }

        var found = (await AllAsync<WorkPlan>(context, "plan", sequence, cancellationToken)).Where(p => plans is null || plans.Contains(p.Ref, StringComparer.Ordinal)).ToList();
        if (found.Count == 0)
        {
            return PastReading.Nothing;
        }

        var projects = await ByRefAsync<Project>(context, "project", sequence, cancellationToken);
        IReadOnlyCollection<Milestone> all = await AllAsync<Milestone>(context, "milestone", sequence, cancellationToken);
        var milestones = all.ToLookup(m => m.Plan, StringComparer.Ordinal);
        var needsReports = withReports || found.Exists(p => milestones[p.Ref].Any(m => m.ProvedBy is not null || m.DependsOn.Count > 0));
        var committees = needsReports ? await AllAsync<Committee>(context, "committee", sequence, cancellationToken) : [];
        var items = needsReports ? await AllAsync<AgendaItem>(context, "agendaItem", sequence, cancellationToken) : [];
        var reviews = await AllAsync<Review>(context, "review", sequence, cancellationToken);
        var facts = new RowFacts(
            needsReports ? await ByRefAsync<PlannedReport>(context, "report", sequence, cancellationToken) : new Dictionary<string, PlannedReport>(StringComparer.Ordinal),
            needsReports ? await ByRefAsync<Meeting>(context, "meeting", sequence, cancellationToken) : new Dictionary<string, Meeting>(StringComparer.Ordinal),
            committees.ToDictionary(c => c.Ref, c => c.Abbreviation, StringComparer.Ordinal),
            reviews,
            all.ToDictionary(m => m.Ref, m => m.Status, StringComparer.Ordinal))
        {
            Calendar = database.Calendar.Days,
            Slots = SlotsOf(items),
            Added = await PlanReader.AddedAsync(context, all, reviews, database.Calendar.Days, sequence, cancellationToken),
            Cycles = committees.Where(c => c.CycleWorkingDays is not null).ToDictionary(c => c.Ref, c => c.CycleWorkingDays!.Value, StringComparer.Ordinal),
        };
        return new PastReading(
            [
                .. from plan in found
                   where projects.ContainsKey(plan.Project)
                   let own = milestones[plan.Ref].ToList()
                   select new PastPlan(own, PlanReader.Pair(PlanReader.Header(plan, projects[plan.Project], facts.Reviews), own, facts, instant, sequence)),
            ],
            facts,
            items)
        {
            Actions = withReports ? await AllAsync<CommitteeAction>(context, "action", sequence, cancellationToken) : [],
            Requests = withReports ? await AllAsync<ChangeRequest>(context, "changeRequest", sequence, cancellationToken) : [],
        };
    }

    /// <summary>Where reports stand, by the items that point at them.</summary>
    internal static Dictionary<string, string> SlotsOf(IEnumerable<AgendaItem> items) =>
        items.Where(i => i.IsSlot).ToDictionary(i => i.Report!, i => i.Meeting, StringComparer.Ordinal);

    /// <summary>Every record of a kind as it stood.</summary>
    public async Task<IReadOnlyList<T>> ReadAllAsync<T>(DateTime instant, CancellationToken cancellationToken)
        where T : Record
    {
        await using var context = database.CreateDbContext();
        if (await SequenceAtAsync(context, instant, cancellationToken) is not { } sequence)
        {
            return [];
        }

        var records = await AllAsync<T>(context, KindOf<T>(), sequence, cancellationToken);
        if (records is IReadOnlyList<PlannedReport> reports)
        {
            await PastPrivacy.KeepPapersAsync(context, reports, cancellationToken);
        }

        return records;
    }

    /// <summary>One milestone as it stood, or null where there was none then.</summary>
    public async Task<Milestone?> ReadMilestoneAsync(string reference, DateTime instant, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        return await SequenceAtAsync(context, instant, cancellationToken) is { } sequence
            ? await NewestAsync<Milestone>(context, reference, sequence, cancellationToken)
            : null;
    }

    /// <summary>When a record was first written down, in UTC; null where there never was one.</summary>
    public async Task<DateTime?> BeganAsync(string kind, string reference, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        return await context.Log.Where(e => e.Kind == kind && e.Ref == reference).OrderBy(e => e.Sequence).Select(e => (DateTime?)e.At).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>The newest instant, in UTC, at which the record still knew it; null where there never was one.</summary>
    public async Task<DateTime?> LastStoodAsync(string kind, string reference, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        return await context.Log.Where(e => e.Kind == kind && e.Ref == reference && e.Record != null).OrderByDescending(e => e.Sequence).Select(e => (DateTime?)e.At).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>One project as it stood, or null where there was none then.</summary>
    public async Task<Project?> ReadProjectAsync(string reference, DateTime instant, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        return await SequenceAtAsync(context, instant, cancellationToken) is { } sequence
            ? await NewestAsync<Project>(context, reference, sequence, cancellationToken)
            : null;
    }

    /// <summary>How far the log had got at an instant; null before its first entry.</summary>
    private static Task<long?> SequenceAtAsync(PlanDbContext context, DateTime instant, CancellationToken cancellationToken) =>
        context.Log.Where(e => e.At <= instant).OrderByDescending(e => e.At).ThenByDescending(e => e.Sequence)
            .Select(e => (long?)e.Sequence).FirstOrDefaultAsync(cancellationToken);

    private static async Task<T?> NewestAsync<T>(PlanDbContext context, string reference, long sequence, CancellationToken cancellationToken)
        where T : Record
    {
        var kind = KindOf<T>();
        var document = await context.Log.Where(e => e.Kind == kind && e.Ref == reference && e.Sequence <= sequence)
            .OrderByDescending(e => e.Sequence).Select(e => new { e.Record, e.Schema }).FirstOrDefaultAsync(cancellationToken);
        return document?.Record is null ? null : RecordDocument.Read<T>(document.Record, document.Schema);
    }

    private static string KindOf<T>()
        where T : Record => ((T)Activator.CreateInstance(typeof(T), nonPublic: true)!).Kind;

    private static async Task<Dictionary<string, T>> ByRefAsync<T>(PlanDbContext context, string kind, long sequence, CancellationToken cancellationToken)
        where T : Record => (await AllAsync<T>(context, kind, sequence, cancellationToken)).ToDictionary(r => r.Ref, StringComparer.Ordinal);

    private static async Task<List<T>> AllAsync<T>(PlanDbContext context, string kind, long sequence, CancellationToken cancellationToken)
        where T : Record
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = NewestOfKind;
        Set(command, "kind", kind);
        Set(command, "sequence", sequence);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var records = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            records.Add(RecordDocument.Read<T>(reader.GetString(0), reader.GetInt32(1)));
        }

        await reader.CloseAsync();
        await PastPrivacy.KeepAsync(context, records, cancellationToken);
        return records;
    }

    private static void Set(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
