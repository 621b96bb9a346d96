using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Deadlines;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Reports.Register;

/// <summary>The register of planned reports, made of the shared forward plan: worked out once per change for all screens, and a line that reads as before stays the same object.</summary>
/// <remarks>What the forward plan does not hold (taken over a year ago, or taken out) is read once, and again when one of those changes.</remarks>
public sealed class ReportRegister(ForwardPlans plans, PlanModels models, PlanDatabase database)
{
    /// <summary>The most projections that are kept; who has another has it made anew.</summary>
    private const int MostScopes = 12;

    private readonly Lock _gate = new();
    private readonly Dictionary<PrivateScope, Kept> _kept = [];
    private Task<IReadOnlyList<PlannedReport>>? _rest;
    private ForwardPlan? _beside;

    /// <summary>The register as it stands now.</summary>
    /// <param name="withPrivate">Whether the reader may see private Part 2 text of every committee.</param>
    internal Task<RegisterContents> GetAsync(bool withPrivate) => GetAsync(PrivateScope.Of(withPrivate));

    /// <summary>The register as it stands now, for all who read the same private Part 2 text.</summary>
    public async Task<RegisterContents> GetAsync(PrivateScope scope)
    {
        var plan = await plans.GetAsync(scope);
        var index = await models.IndexAsync();
        var rest = await RestAsync(plan);
        Kept? kept;
        lock (_gate)
        {
            kept = _kept.GetValueOrDefault(scope);
            if (kept is not null && ReferenceEquals(kept.Plan, plan) && ReferenceEquals(kept.Rest, rest) && ReferenceEquals(kept.Contents.Index, index))
            {
                return kept.Contents;
            }
        }

        var before = kept?.Lines ?? new Dictionary<string, RegisterLine>(StringComparer.Ordinal);
        var lines = new Dictionary<string, RegisterLine>(StringComparer.Ordinal);
        foreach (var line in plan.Reports.Values.Select(r => Of(r, plan)).Concat(rest.Where(r => !plan.Reports.ContainsKey(r.Ref)).Select(r => Of(r, plan, scope))))
        {
            lines[line.Ref] = before.GetValueOrDefault(line.Ref) is { } same && same.ReadsAs(line) ? same : line;
        }

        var register = new RegisterContents([.. lines.Values], plan, index);
        lock (_gate)
        {
            if (kept is null && _kept.Count >= MostScopes && _kept.Keys.FirstOrDefault(s => s.Committees.Count > 0) is { } other)
            {
                _kept.Remove(other);
            }

            _kept[scope] = new Kept(plan, rest, register, lines);
        }

        return register;
    }

    /// <summary>The register as it stood at a past instant.</summary>
    internal async Task<RegisterContents> AsAtAsync(PastForward past, PrivateScope scope)
    {
        var plan = past.Plan.For(scope);
        return new RegisterContents([.. plan.Reports.Values.Select(r => Of(r, plan)), .. past.Rest.Select(r => Of(r, plan, scope))], plan, await models.IndexAsync());
    }

    /// <summary>Takes in that something changed which the forward plan does not hold.</summary>
    internal void Take(IReadOnlyList<Notice> notices)
    {
        lock (_gate)
        {
            if (_rest is { IsCompletedSuccessfully: true } rest && notices.Any(n => n.Touched.Any(t => t.Kind == "report" && rest.Result.Any(r => r.Ref == t.Ref))))
            {
                _rest = null;
            }
        }
    }

    private async Task<IReadOnlyList<PlannedReport>> RestAsync(ForwardPlan plan)
    {
        Task<IReadOnlyList<PlannedReport>> reading;
        lock (_gate)
        {
            // A report that has left the plan since is among the rest now.
            var newer = _beside is null || _beside.Sequence <= plan.Sequence;
            var left = newer && _beside is not null && _beside.Reports.Keys.Any(r => !plan.Reports.ContainsKey(r));
            _beside = newer ? plan : _beside;
            reading = _rest = _rest is null or { IsFaulted: true } || left ? Task.Run(() => ReadRestAsync(plan)) : _rest;
        }

        return await reading;
    }

    private async Task<IReadOnlyList<PlannedReport>> ReadRestAsync(ForwardPlan plan)
    {
        ReportStage[] over = [ReportStage.Considered, ReportStage.Withdrawn, ReportStage.Merged, ReportStage.Referred];
        await using var context = database.CreateDbContext();
        var read = await context.Reports.AsNoTracking().Where(r => over.Contains(r.Stage)).ToListAsync();
        return [.. read.Where(r => !plan.Reports.ContainsKey(r.Ref))];
    }

    private static RegisterLine Of(ForwardReport report, ForwardPlan plan)
    {
        var committee = report.Committee is { } code ? plan.Committees.GetValueOrDefault(code) : null;
        var calendar = committee?.Calendar(plan.Calendar) ?? plan.Calendar;
        var meeting = report.Meeting is { } slot ? plan.Meetings.GetValueOrDefault(slot)?.Meeting : null;
        return new RegisterLine(
            report.Ref, report.Title, report.Subject == report.Title ? "" : report.Subject, report.Committee ?? "", committee?.Abbreviation ?? report.Committee ?? "", report.Meeting ?? "", meeting?.Date,
            meeting is null && report.Target.IsSet ? report.Target.Text : "", report.Stage, report.Status,
            report.Next is { } next ? DeadlineStepWords.Of(next.Step) : "", report.Next?.Date, report.Next is { } due ? Deadline.HowFar(due.Date, plan.Today, calendar) : "", report.Next?.Date < plan.Today,
            report.Deferrals, report.Part, string.Join(", ", report.MissedBy),
            report.AuthorSaid is { Answer: not AuthorAnswer.OnTime } word && word.Meeting == report.Meeting ? word.Sentence : "", report.Changed?.By ?? "")
        {
            PassedWithout = report.PassedWithout,
            Areas = Known.WithThoseAbove(report.Areas, plan.Above),
            Projects = report.Projects,
            Words = $"{report.ReportOf} {report.Author} {report.Subject}",
        };
    }

    private static RegisterLine Of(PlannedReport report, ForwardPlan plan, PrivateScope scope)
    {
        var last = report.Moves.Count > 0 ? report.Moves[^1].To : null;
        var committee = report.Committee ?? last?.Split('-')[0];
        var (subject, title) = report.Part == 1 ? (report.Subject, report.Title)
            : scope.Reads(committee) ? (report.Subject, report.PrivateTitle.Length > 0 ? report.PrivateTitle : report.Title) : ("", report.Title);
        return new RegisterLine(
            report.Ref, title, subject == title ? "" : subject, committee ?? "", committee is { } code ? plan.Committees.GetValueOrDefault(code)?.Abbreviation ?? code : "", last ?? "", null, "", report.Stage,
            report.Stage is ReportStage.Considered ? DeliveryStatus.Delivered : DeliveryStatus.Withdrawn, "", null, "", false, report.Deferrals, report.Part, "", "", "")
        {
            Areas = Known.WithThoseAbove(report.Areas, plan.Above),
            Projects = report.Projects,
            Words = $"{report.ReportOf} {report.Author} {subject}",
        };
    }

    private sealed record Kept(ForwardPlan Plan, IReadOnlyList<PlannedReport> Rest, RegisterContents Contents, Dictionary<string, RegisterLine> Lines);
}

/// <summary>Every report, and the names the filters offer. Shared and immutable.</summary>
public sealed record RegisterContents(IReadOnlyList<RegisterLine> Lines, ForwardPlan Plan, PlanIndex Index)
{
    private static readonly StringComparer Words = StringComparer.Create(CultureInfo.GetCultureInfo("en-GB"), CompareOptions.IgnoreCase | CompareOptions.NumericOrdering);

    /// <summary>The codes of the projects that some report serves.</summary>
    internal IEnumerable<string> Projects => Lines.SelectMany(l => l.Projects).Distinct(StringComparer.Ordinal).Order(Words);

    /// <summary>What in the address points at nothing; filters by it find nothing.</summary>
    internal IEnumerable<string> Strange(RegisterView view)
    {
        if (view.Committee.Length > 0 && !Plan.Committees.ContainsKey(view.Committee))
        {
            yield return $"There is no committee {view.Committee}.";
        }

        if (view.Area.Length > 0 && !Index.Areas.ContainsKey(view.Area))
        {
            yield return $"There is no thematic area {view.Area}.";
        }
    }

    /// <summary>What a view finds, in its order.</summary>
    internal IReadOnlyList<RegisterLine> Found(RegisterView view)
    {
        var words = view.Q.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var found = Lines.Where(l =>
            (view.Committee.Length == 0 || l.Committee == view.Committee)
            && (view.Stage.Length == 0 || ApiWords.Of(l.Stage) == view.Stage)
            && (view.DeliveryStatus.Length == 0 || ApiWords.Of(l.Status) == view.DeliveryStatus)
            && (view.Area.Length == 0 || l.Areas.Contains(view.Area, StringComparer.Ordinal))
            && (view.Project.Length == 0 || l.Projects.Contains(view.Project, StringComparer.Ordinal))
            && (view.Meeting.Length == 0 || l.Meeting == view.Meeting)
            && (!view.Unscheduled || l.IsUnscheduled)
            && words.All(w => l.Ref.Equals(w, StringComparison.OrdinalIgnoreCase) || l.Title.Contains(w, StringComparison.CurrentCultureIgnoreCase) || l.Words.Contains(w, StringComparison.CurrentCultureIgnoreCase)));
        return [.. Ordered(found, view)];
    }

    private static IEnumerable<RegisterLine> Ordered(IEnumerable<RegisterLine> lines, RegisterView view)
    {
        // Whatever has nothing to be sorted by comes last, either way round.
        var (missing, order) = view.SortKey switch
        {
            "title" => (Never, By((a, b) => Words.Compare(a.Title, b.Title))),
            "committee" => (l => l.Committee.Length == 0, By((a, b) => Words.Compare(a.CommitteeName, b.CommitteeName))),
            "date" => (l => l.Date is null, By((a, b) => Nullable.Compare(a.Date, b.Date))),
            "stage" => (Never, By((a, b) => a.Stage.CompareTo(b.Stage))),
            "deferrals" => (Never, By((a, b) => a.Deferrals.CompareTo(b.Deferrals))),
            "ref" => (Never, By((a, b) => Words.Compare(a.Ref, b.Ref))),
            _ => ((Func<RegisterLine, bool>)(l => l.Due is null), By((a, b) => Nullable.Compare(a.Due, b.Due))),
        };
        var first = lines.OrderBy(missing);
        var sorted = view.Descending ? first.ThenByDescending(l => l, order) : first.ThenBy(l => l, order);
        return sorted.ThenBy(l => !StageRules.IsOpen(l.Stage)).ThenBy(l => l.Ref, Words);
    }

    private static bool Never(RegisterLine line) => false;

    private static Comparer<RegisterLine> By(Comparison<RegisterLine> comparison) => Comparer<RegisterLine>.Create(comparison);
}
