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
            : $"{string.Join(" and ", listing.Plans.Select(p => p.Header.ProjectName))} {FinancialYear.Containing(listing.Plans[0].Header.To).Name}";

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
