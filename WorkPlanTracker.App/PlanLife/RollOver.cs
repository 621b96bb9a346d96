using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.ChangeControl;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.PlanLife;

/// <summary>Starts next year's plan as a draft in one step, and carries what was not met into it, linked to what it was.</summary>
public sealed class RollOver(PlanWriter writer)
{
    /// <summary>How many milestones a warning names.</summary>
    private const int MostNamed = 10;

    private static readonly RollOverInputValidator Validator = new();

    public async Task<Outcome> RunAsync(Actor actor, string reference, int? seen, RollOverInput input, CancellationToken cancellationToken) =>
        InputErrors.Of(await Validator.ValidateAsync(input, cancellationToken)) is { } wrong ? wrong : await writer.RunAsync("rollOver", actor, async change =>
        {
            var plan = await change.ReadAsync<WorkPlan>(reference);
            change.Require(Act.PreparePlan, plan);
            await change.RefuseUnlessSeenAsync(plan, seen);
            await change.AloneAsync();
            if (plan.State is PlanState.Draft or PlanState.Submitted)
            {
                throw new RuleBrokenException("notAgreed", $"{plan.Title} is {PlanWords.Of(plan.State)}. Only a plan that was agreed is carried into the next year.", "state");
            }

            if (await change.Read<WorkPlan>().FirstOrDefaultAsync(p => p.Continues == plan.Ref, cancellationToken) is { } known)
            {
                throw new RuleBrokenException("rolledOver", $"{plan.Title} was carried into {known.Title} already. Add what is missing there.", "state");
            }

            var period = NextPeriod.After(plan);
            var from = Known.Day(input.From, period.From, "from") ?? period.From;
            var to = Known.Day(input.To, period.To, "to") ?? period.To;
            var title = PlainWords.Clean(input.Title);
            var next = WorkPlan.Draft(await ReferenceAsync(change, period.ReferenceFor(plan.Project), cancellationToken), plan.Project, title.Length > 0 ? title : period.TitleFor(plan), from, to);
            next.Continue(plan.Ref);
            change.Add(next, "");
            var carried = await CarryAsync(change, plan, next, input.Milestones ?? [], cancellationToken);
            var reports = await JoinAsync(change, plan, next, input.Reports ?? [], cancellationToken);
            WarnOfEarly(change, next, carried);
            change.Say(next, $"{next.Title} drafted from {plan.Title}, with {Counted.Of(carried.Count, "milestone")} and {Counted.Of(reports, "report")} carried.");
        }, cancellationToken);

    private static async Task<IReadOnlyList<Milestone>> CarryAsync(Change change, WorkPlan plan, WorkPlan next, IReadOnlyList<string> wanted, CancellationToken cancellationToken)
    {
        var found = await change.Read<Milestone>().Where(m => m.Plan == plan.Ref && wanted.Contains(m.Ref)).ToListAsync(cancellationToken);
        if (wanted.Except(found.Select(m => m.Ref), StringComparer.Ordinal).FirstOrDefault() is { } strange)
        {
            throw Known.Missing("milestones", $"milestone of {plan.Ref} called", strange);
        }

        if (found.Find(m => m.IsFinished) is { } finished)
        {
            throw Change.Stop(InputErrors.Of("milestones", $"{finished.Ref} is {StatusWords.Of(finished.Status).ToLowerInvariant()}, so there is nothing to carry. Leave it out."));
        }

        var numbers = await MilestoneNumbers.OfAsync(change, plan.Project, cancellationToken);
        var names = found.OrderBy(m => m.Ref, StringComparer.Ordinal).ToDictionary(m => m.Ref, _ => numbers.Next(), StringComparer.Ordinal);
        List<Milestone> all = [];
        foreach (var was in found.OrderBy(m => m.Ref, StringComparer.Ordinal))
        {
            var carried = Milestone.Carry(names[was.Ref], next, was);
            carried.Edit(next, MilestoneDetails.Of(carried) with { Priorities = carried.Priorities, DependsOn = [.. carried.DependsOn.Select(d => names.GetValueOrDefault(d, d))] });
            change.Add(carried, $"{carried.Ref} carries on {was.Ref} in {next.Title}: {carried.Title}.");
            all.Add(carried);
        }

        return all;
    }

    /// <summary>A date that was missed is carried as it stood, and nobody is to agree it unseen.</summary>
    private static void WarnOfEarly(Change change, WorkPlan next, IReadOnlyList<Milestone> carried)
    {
        var early = carried.Where(m => m.Forecast.HasPassed(next.From)).ToList();
        if (early.Count > 0)
        {
            var named = string.Join(", ", early.Take(MostNamed).Select(m => $"{m.Ref} ({m.Forecast.Text})"));
            change.Warn(early.Count == 1
                ? $"{named} is expected before the plan begins on {LondonTime.Day(next.From)}. Give it a new forecast."
                : $"{Counted.Of(early.Count)} milestones are expected before the plan begins on {LondonTime.Day(next.From)}: {named}{(early.Count > MostNamed ? $" and {Counted.Of(early.Count - MostNamed)} more" : "")}. Give each a new forecast.");
        }
    }

    private static async Task<int> JoinAsync(Change change, WorkPlan plan, WorkPlan next, IReadOnlyList<string> wanted, CancellationToken cancellationToken)
    {
        var ofPlan = await PlanRecords.Of(change).ReportsOfAsync(plan, cancellationToken);
        if (wanted.Except(ofPlan.Select(r => r.Ref), StringComparer.Ordinal).FirstOrDefault() is { } strange)
        {
            throw Known.Missing("reports", $"report of {plan.Ref} called", strange);
        }

        if (ofPlan.FirstOrDefault(r => !r.IsOpen && wanted.Contains(r.Ref, StringComparer.Ordinal)) is { } over)
        {
            throw Change.Stop(InputErrors.Of("reports", $"{over.Ref} is {StageRules.NameOf(over.Stage)}, so there is nothing to carry. Leave it out."));
        }

        // What was the plan's by its project alone is linked to it now: what is left out would else be the next plan's as well.
        var loose = ofPlan.Where(r => !r.IsLinked).Select(r => r.Ref).ToHashSet(StringComparer.Ordinal);
        var left = ofPlan.Where(r => r.IsOpen && !r.IsLinked).Select(r => r.Ref).Except(wanted, StringComparer.Ordinal);
        foreach (var report in await change.FetchAllAsync<PlannedReport>([.. left]))
        {
            report.JoinPlan(plan.Ref);
            change.Say(report, $"“{report.Title}” stays with {plan.Title}: it was not carried into {next.Title}.");
        }

        foreach (var report in await change.FetchAllAsync<PlannedReport>([.. wanted.Distinct(StringComparer.Ordinal)]))
        {
            if (loose.Contains(report.Ref))
            {
                report.JoinPlan(plan.Ref);
            }

            report.JoinPlan(next.Ref);
            change.Say(report, $"“{report.Title}” carried into {next.Title}.");
        }

        return wanted.Distinct(StringComparer.Ordinal).Count();
    }

    private static async Task<string> ReferenceAsync(Change change, string wanted, CancellationToken cancellationToken)
    {
        var used = await change.Read<WorkPlan>().Where(p => p.Ref.StartsWith(wanted)).Select(p => p.Ref).ToListAsync(cancellationToken);
        var reference = wanted;
        for (var n = 2; used.Contains(reference, StringComparer.Ordinal); n++)
        {
            reference = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{wanted}-{n}");
        }

        return reference;
    }
}
