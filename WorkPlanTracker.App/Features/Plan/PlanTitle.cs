using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.Features.Plan;

/// <summary>What the page is headed with.</summary>
internal static class PlanTitle
{
    internal static string Of(PlanListing? listing) => listing is not { Plans.Count: > 0 }
        ? "Work plan"
        : listing.Plans.Count == 1
            ? listing.Plans[0].Header.Title
            : Of([.. listing.Plans.Select(p => p.Header)]);

    /// <summary>Plans of one year share it; plans of several years, or of one project, go by their own titles.</summary>
    internal static string Of(IReadOnlyList<PlanHeader> plans)
    {
        var years = plans.Select(p => FinancialYear.Containing(p.To).Name).Distinct(StringComparer.Ordinal).ToList();
        return years.Count == 1 && plans.DistinctBy(p => p.Project, StringComparer.Ordinal).Count() == plans.Count
            ? $"{string.Join(" and ", plans.Select(p => p.ProjectName))} {years[0]}"
            : string.Join(" and ", plans.Select(p => p.Title));
    }

    internal static string Describe(PlanListing? listing)
    {
        if (listing is not { Plans.Count: > 0 })
        {
            return "";
        }

        var header = listing.Plans[0].Header;
        var state = header.State switch
        {
            PlanState.Agreed => $"agreed, baseline {header.BaselineNumber}",
            PlanState.Submitted => $"submitted {header.Submitted.Text}",
            PlanState.Closed => "closed",
            _ => "draft",
        };
        return header.NextReviewAt is { } review ? $"{state} · next review {LondonTime.Instant(review)}" : state;
    }
}
