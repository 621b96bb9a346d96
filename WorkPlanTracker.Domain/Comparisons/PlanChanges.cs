using System.Globalization;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.Domain.Comparisons;

/// <summary>Says what became of the plans themselves.</summary>
internal static class PlanChanges
{
    internal static void Add(List<ComparedChange> changes, ComparedState then, ComparedState now)
    {
        foreach (var (reference, plan) in now.Plans)
        {
            var was = then.Plans.GetValueOrDefault(reference);
            if (was is null || was.State != plan.State)
            {
                Say(was?.State.ToString() ?? "", plan.State.ToString(), was is null ? " was begun" : plan.State switch
                {
                    PlanState.Submitted => " was submitted to the management group",
                    PlanState.Agreed => string.Create(CultureInfo.InvariantCulture, $" was agreed, with baseline {plan.BaselineNumber}"),
                    PlanState.Closed => " was closed",
                    _ => " is a draft again",
                });
            }
            else if (was.BaselineNumber != plan.BaselineNumber)
            {
                Say(was.BaselineNumber.ToString(CultureInfo.InvariantCulture), plan.BaselineNumber.ToString(CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $" took baseline {plan.BaselineNumber}"));
            }

            void Say(string before, string after, string rest) =>
                changes.Add(new(ChangeKind.PlanLife, "plan", plan.Ref, plan.Title, before, after, 0, Sentence.About(plan.Title, rest)));
        }

        foreach (var gone in then.Plans.Values.Where(p => !now.Plans.ContainsKey(p.Ref)))
        {
            changes.Add(new(ChangeKind.PlanLife, "plan", gone.Ref, gone.Title, gone.State.ToString(), "", 1, Sentence.About(gone.Title, " was removed")));
        }
    }
}
