using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Actions;
using WorkPlanTracker.Domain.Comparisons;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Reviews;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>Works out the pack of a review as things stand now. Nothing private of Part 2 is in it.</summary>
public sealed class PackReader(PlanDatabase database, PlanModels models, PlanHistory history, PlanComparisons comparisons, PlanClock clock)
{
    /// <summary>How many milestones have their forecasts drawn.</summary>
    private const int MostTrends = 8;

    /// <summary>How far the pack looks ahead, in months.</summary>
    private const int MonthsAhead = 3;

    /// <summary>What the pack of a review shows; null where there is no such review.</summary>
    public async Task<PaperContents?> ReadAsync(string reference, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        var reviews = await context.Reviews.AsNoTracking().ToListAsync(cancellationToken);
        if (reviews.Find(r => r.Ref == reference) is not { } review)
        {
            return null;
        }

        var now = LogHash.CutToMicroseconds(clock.GetUtcNow().UtcDateTime);
        var since = review.ChangesSince(reviews);
        var past = since is { } instant ? (await history.ReadPlansAsync(review.Plans, instant, cancellationToken)).ToDictionary(p => p.Header.Ref, p => p.Model(withPrivate: false), StringComparer.Ordinal) : [];
        List<PlanModel> plans = [];
        foreach (var plan in review.Plans)
        {
            if (await models.FindAsync(plan, withPrivate: false) is { } model)
            {
                plans.Add(model);
            }
        }

        var rows = plans.SelectMany(p => p.Rows.Values).Where(r => !r.RecordEnds.IsSet).ToList();
        var before = past.Values.SelectMany(p => p.Rows.Values).ToDictionary(r => r.Ref, StringComparer.Ordinal);
        var outside = rows.Where(OutsideTolerance.Holds).OrderBy(OutsideTolerance.Weight).ThenBy(r => r.Due).ThenBy(r => r.Ref, StringComparer.Ordinal).ToList();
        var until = review.Date.AddMonths(MonthsAhead);
        var ahead = rows.Where(r => r.Status is not (MilestoneStatus.Complete or MilestoneStatus.Cancelled or MilestoneStatus.Deferred) && r.Due.End is { } end && end >= LondonTime.DayOf(now) && end <= until)
            .OrderBy(r => r.Due).ThenBy(r => r.Ref, StringComparer.Ordinal).ToList();
        var named = outside.Concat(ahead).Select(r => r.Ref).ToHashSet(StringComparer.Ordinal);
        var rest = rows.Where(r => !named.Contains(r.Ref)).OrderBy(r => r.Due).ThenBy(r => r.Ref, StringComparer.Ordinal).ToList();
        var asked = await ActionsAsync(context, review, reviews, cancellationToken);
        IReadOnlyList<PaperSection> sections =
        [
            PaperSection.Of(PaperSection.Raised, "Brought up", await RaisedAsync(context, review, rows, cancellationToken)),
            PaperSection.Of(PaperSection.Decisions, "Decisions required", await DecisionsAsync(context, plans, cancellationToken)),
            await ChangesAsync(context, review, since, rows, cancellationToken),
            PaperSection.Of(PaperSection.Reported, "Decided between reviews", await ReportedAsync(context, review, reviews, cancellationToken)),
            PaperSection.Of(PaperSection.Exceptions, "Outside tolerance", [.. outside.Select(r => Line(r, OutsideTolerance.Words(r, before.GetValueOrDefault(r.Ref), since is not null)))]),
            PaperSection.Of(PaperSection.Risks, "Top risks and issues", [.. review.Risks.Select(r => new PaperLine("", "risk", r, "Risk")), .. review.Issues.Select(i => new PaperLine("", "issue", i, "Issue"))]),
            PaperSection.Of(PaperSection.Ahead, "The next three months", [.. ahead.Select(r => Line(r, Ahead(r)))]),
            PaperSection.Of(PaperSection.Proposals, $"Proposals for {NextYear(plans, review)}", await ProposalsAsync(context, review, cancellationToken)),
            PaperSection.Of(PaperSection.Actions, ActionsTitle(asked), asked),
            PaperSection.Of(PaperSection.Rest, "Everything else", [.. rest.Select(r => Line(r, r.LastSaid))]),
        ];
        return new PaperContents(
            now, since,
            [.. plans.Select(p => new PaperFigures(p.Header.Ref, p.Header.Title, Counts(p), past.TryGetValue(p.Header.Ref, out var then) ? Counts(then) : null))],
            sections,
            await TrendsAsync(context, rows, outside, LondonTime.DayOf(now), cancellationToken));
    }

    internal static PaperCounts Counts(PlanModel plan)
    {
        var counts = PlanCounts.Of(plan.Rows.Values);
        return new PaperCounts(counts.Complete, counts.OnTrack, counts.AtRisk, counts.OffTrack, counts.Silent, counts.NotStarted, counts.Other);
    }

    /// <summary>The actions of reviews before this one of the same plans: all of the last one's, and whatever is still open of the others.</summary>
    internal static async Task<IReadOnlyList<PaperLine>> ActionsAsync(PlanDbContext context, Review? review, List<Review> reviews, CancellationToken cancellationToken)
    {
        var earlier = Earlier(review, reviews);
        if (earlier.Count == 0)
        {
            return [];
        }

        var last = earlier[^1];
        var actions = await context.Actions.AsNoTracking().Where(a => earlier.Contains(a.RaisedAt!) && (a.RaisedAt == last || a.State != ActionState.Done)).ToListAsync(cancellationToken);
        var offices = actions.Count == 0 ? [] : await context.Offices.AsNoTracking().ToDictionaryAsync(o => o.Ref, o => o.Name, StringComparer.Ordinal, cancellationToken);
        return ActionLines(actions, offices, earlier);
    }

    /// <summary>The closed reviews before one, by reference, the last one last; all of them where none is named.</summary>
    internal static IReadOnlyList<string> Earlier(Review? review, List<Review> reviews) =>
        [.. reviews.Where(r => r.State is ReviewState.Closed && (review is null || (r.StartsAt < review.StartsAt && r.Plans.Intersect(review.Plans, StringComparer.Ordinal).Any()))).OrderBy(r => r.StartsAt).Select(r => r.Ref)];

    /// <summary>What those reviews asked for: all of the last one's, and whatever is still open of the others.</summary>
    internal static IReadOnlyList<PaperLine> ActionLines(IEnumerable<CommitteeAction> actions, IReadOnlyDictionary<string, string> offices, IReadOnlyList<string> earlier) =>
    [
        .. actions.Where(a => a.RaisedAt is { } raised && earlier.Contains(raised, StringComparer.Ordinal) && (raised == earlier[^1] || a.State is not ActionState.Done))
            .OrderBy(a => a.State is ActionState.Done).ThenBy(a => a.Due).ThenBy(a => a.Ref.Length).ThenBy(a => a.Ref, StringComparer.Ordinal).Select(a => new PaperLine(
                a.Ref, "action", a.Text, a.State is ActionState.Done ? $"Done{(a.ClosingNote.Length > 0 ? $": {a.ClosingNote}" : "")}" : a.State is ActionState.Blocked ? "Blocked" : "Open")
            { Owner = a.Owner is { } owner ? offices.GetValueOrDefault(owner, owner) : "", Due = a.Due.Text }),
    ];

    /// <summary>What is asked of last time’s actions first: how many are still open.</summary>
    private static string ActionsTitle(IReadOnlyList<PaperLine> actions) => actions.Count(l => l.Words.StartsWith("Done", StringComparison.Ordinal)) switch
    {
        0 => "Actions outstanding",
        var done when done == actions.Count => "Last time’s actions: all done",
        var done => $"Last time’s actions: {actions.Count - done} outstanding, {done} done",
    };

    /// <summary>The year after the plans under review: <c>2011/12</c>.</summary>
    private static string NextYear(List<PlanModel> plans, Review review)
    {
        var year = (plans.Count == 0 ? review.Date : plans.Min(p => p.Header.To)).AddDays(1).Year;
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{year}/{(year + 1) % 100:00}");
    }

    /// <summary>What is put forward for the year after and not decided yet.</summary>
    private static async Task<IReadOnlyList<PaperLine>> ProposalsAsync(PlanDbContext context, Review review, CancellationToken cancellationToken)
    {
        var plans = review.Plans;
        var open = await context.Proposals.AsNoTracking().Where(p => plans.Contains(p.Plan) && p.State == ProposalState.Proposed).OrderBy(p => p.Id).ToListAsync(cancellationToken);
        return [.. open.Select(p => new PaperLine(p.Ref, "proposal", p.Action, p.Committee is { } committee ? $"For {committee}. {p.Rationale}" : p.Rationale) { Owner = p.ProposedBy, Due = p.Due.Text })];
    }

    private static PaperLine Line(PlanRow row, string words) =>
        new(row.Ref, "milestone", row.Title, words) { Status = row.Status, Silent = row.Silent, Owner = row.Owner, Due = row.Due.Text };

    private async Task<PaperSection> ChangesAsync(PlanDbContext context, Review review, DateTime? since, List<PlanRow> rows, CancellationToken cancellationToken)
    {
        if (since is not { } from)
        {
            return new PaperSection(PaperSection.Changes, "What changed", []);
        }

        var comparison = (await comparisons.SinceAsync(review.Plans, from, withPrivate: false)).Comparison;
        var lines = comparison.Worst(PaperSection.Most);
        var known = rows.ToDictionary(r => r.Ref, StringComparer.Ordinal);
        List<string> asked = [.. lines.Where(l => l.RecordKind == "changeRequest").Select(l => l.Ref)];
        var requests = asked.Count == 0 ? [] : await context.ChangeRequests.AsNoTracking().Where(r => asked.Contains(r.Ref)).ToListAsync(cancellationToken);
        var titles = await PublicTitles.AboutAsync(context.Milestones, context.Reports, requests, cancellationToken);
        return new PaperSection(
            PaperSection.Changes, $"What changed since {LondonTime.Day(LondonTime.DayOf(from))}, worst first",
            [.. lines.Select(l => new PaperLine(l.Ref, l.RecordKind, l.Sentence.Text, ChangeKindWords.Of(l.Kind))
            {
                Status = known.TryGetValue(l.Ref, out var row) ? row.Status : null,
                Silent = row is { Silent: true },
                Name = l.RecordKind == "milestone" ? l.Title : requests.Find(r => r.Ref == l.Ref) is { } request ? titles.GetValueOrDefault(request.About, "") : "",
                Worse = l.Kind < ChangeKind.MovedSlot && l.Ref.Length > 0,
                Owner = row?.Owner ?? "",
                Due = row?.Due.Text ?? "",
            })],
            lines.Count < PaperSection.Most ? 0 : Math.Max(0, comparison.Count - lines.Count));
    }

    private static string Ahead(PlanRow row) =>
        row.Proof is not { } proof ? ""
        : proof.Date is { } day ? $"{proof.Title}, {proof.Committee} {LondonTime.Day(day)}"
        : $"{proof.Title}, not on an agenda yet";

    private static async Task<IReadOnlyList<PaperLine>> RaisedAsync(PlanDbContext context, Review review, List<PlanRow> rows, CancellationToken cancellationToken)
    {
        var wanted = review.Topics.Select(t => t.Ref).Where(r => r.Length > 0).ToHashSet(StringComparer.Ordinal);
        var known = rows.Where(r => wanted.Contains(r.Ref)).ToDictionary(r => r.Ref, StringComparer.Ordinal);
        var titles = wanted.Count == known.Count ? [] : await context.Milestones.AsNoTracking().Where(m => wanted.Contains(m.Ref)).Select(m => new { m.Ref, Sort = "milestone", m.Title })
            .Concat(context.Reports.AsNoTracking().Where(r => wanted.Contains(r.Ref)).Select(r => new { r.Ref, Sort = "report", Title = r.PublicTitle.Length > 0 ? r.PublicTitle : r.FinalTitle.Length > 0 ? r.FinalTitle : r.Subject }))
            .Concat(context.ChangeRequests.AsNoTracking().Where(r => wanted.Contains(r.Ref)).Select(r => new { r.Ref, Sort = "changeRequest", Title = r.Reason }))
            .Concat(context.Actions.AsNoTracking().Where(r => wanted.Contains(r.Ref)).Select(r => new { r.Ref, Sort = "action", Title = r.Text }))
            .ToDictionaryAsync(r => r.Ref, StringComparer.Ordinal, cancellationToken);
        return
        [
            .. review.Topics.Select(t => known.TryGetValue(t.Ref, out var row) ? Line(row, t.Words)
                : titles.TryGetValue(t.Ref, out var other) ? new PaperLine(t.Ref, other.Sort, other.Title, t.Words)
                : new PaperLine(t.Ref, "", t.Words, "")),
        ];
    }

    private static async Task<IReadOnlyList<PaperLine>> DecisionsAsync(PlanDbContext context, List<PlanModel> plans, CancellationToken cancellationToken)
    {
        var references = plans.Select(p => p.Header.Ref).ToList();
        var asked = await context.ChangeRequests.AsNoTracking().Where(r => references.Contains(r.Plan) && r.State == ChangeRequestState.Asked).OrderBy(r => r.Id).ToListAsync(cancellationToken);
        var titles = await PublicTitles.AboutAsync(context.Milestones, context.Reports, asked, cancellationToken);
        return
        [
            .. plans.Where(p => p.Header.State is PlanState.Submitted).Select(p => new PaperLine(p.Header.Ref, "plan", p.Header.Title, $"Submitted {p.Header.Submitted.Text} {Holding(p)}. Agree it, which takes baseline 1?")),
            .. asked.Select(r => new PaperLine(
                r.Ref, "changeRequest", titles.GetValueOrDefault(r.About, r.About),
                $"{ChangeRequestWords.Sentence(r)}? {r.Reason} {string.Join(' ', r.Effects)}".Trim()) { Owner = r.AskedBy }),
        ];
    }

    /// <summary>How much a submitted plan would fix, and what it leaves open.</summary>
    private static string Holding(PlanModel plan)
    {
        var standing = plan.Rows.Values.Where(r => r.Status is not MilestoneStatus.Cancelled).ToList();
        var undated = standing.Count(r => !r.Baseline.IsSet && !r.Forecast.IsKnown);
        return $"with {(standing.Count == 1 ? "1 milestone" : $"{standing.Count} milestones")}{(undated == 0 ? "" : $", {undated} of them without a date yet")}";
    }

    /// <summary>What the chair decided since the last pack, which is reported to this one, whatever day its changes are shown from.</summary>
    private static async Task<IReadOnlyList<PaperLine>> ReportedAsync(PlanDbContext context, Review review, List<Review> reviews, CancellationToken cancellationToken)
    {
        var plans = review.Plans;
        var since = plans.ToDictionary(p => p, p => review.ReportsSince(p, reviews), StringComparer.Ordinal);
        var from = since.Values.DefaultIfEmpty(DateTime.MaxValue).Min();
        var decided = await context.ChangeRequests.AsNoTracking().Where(r => plans.Contains(r.Plan) && r.Review == null && r.DecidedAt != null && r.DecidedAt >= from).OrderBy(r => r.DecidedAt).ToListAsync(cancellationToken);
        var reported = decided.Where(r => r.IsToBeReported && r.DecidedAt >= since[r.Plan]).ToList();
        var titles = await PublicTitles.AboutAsync(context.Milestones, context.Reports, reported, cancellationToken);
        return [.. reported.Select(r => new PaperLine(r.Ref, "changeRequest", titles.GetValueOrDefault(r.About, r.About), $"{ChangeRequestWords.Sentence(r)}. {ChangeRequestWords.Decision(r)} {r.DecisionNote}".Trim()))];
    }

    /// <summary>How the forecasts moved of those outside tolerance first, then of those that moved at all.</summary>
    private static async Task<IReadOnlyList<PaperTrend>> TrendsAsync(PlanDbContext context, List<PlanRow> rows, List<PlanRow> outside, DateOnly today, CancellationToken cancellationToken)
    {
        var drawn = outside.Concat(rows.Where(r => r.Computed.Slip is { ApproximateDays: not 0 }).OrderByDescending(r => r.Computed.Slip!.Value.ApproximateDays).ThenBy(r => r.Ref, StringComparer.Ordinal))
            .DistinctBy(r => r.Ref, StringComparer.Ordinal).Take(MostTrends).ToList();
        var references = drawn.Select(r => r.Ref).ToList();
        var said = references.Count == 0 ? [] : await context.Updates.AsNoTracking().Where(u => references.Contains(u.Milestone) && u.UndoneAt == null)
            .OrderBy(u => u.Number).Select(u => new { u.Milestone, u.At, u.Status, u.Forecast, u.Actual }).ToListAsync(cancellationToken);
        var by = said.ToLookup(u => u.Milestone, StringComparer.Ordinal);
        return
        [
            .. drawn.Select(r => new PaperTrend(r.Ref, r.Title, r.Baseline.End, Points(by[r.Ref].Select(u => new PaperTrendPoint(
                LondonTime.DayOf(u.At), u.Status is MilestoneStatus.Complete && u.Actual.IsKnown ? u.Actual : u.Forecast, u.Status is MilestoneStatus.Complete)), today)))
                .Where(t => t.Points.Count > 0),
        ];
    }

    /// <summary>One point a day, the day’s last word; what was not met yet reaches to today.</summary>
    private static List<PaperTrendPoint> Points(IEnumerable<PaperTrendPoint> said, DateOnly today)
    {
        List<PaperTrendPoint> points = [.. said.Where(p => p.Forecast.IsKnown).GroupBy(p => p.Reported).Select(g => g.Last())];
        return points is [.., { Met: false } last] && last.Reported < today ? [.. points, last with { Reported = today }] : points;
    }
}
