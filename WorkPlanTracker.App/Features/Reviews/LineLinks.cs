using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>Where a line of a paper leads.</summary>
internal static class LineLinks
{
    /// <summary>The address; null where there is no page of it.</summary>
    internal static string? Of(PaperLine line) => line.Ref.Length == 0 ? null : Of(line.Sort, line.Ref);

    internal static string? Of(string sort, string reference) => sort switch
    {
        "milestone" => $"milestones/{reference}",
        "report" => $"reports/{reference}",
        "plan" => $"plan?plan={Uri.EscapeDataString(reference)}",
        "changeRequest" => $"changes?open={Uri.EscapeDataString(reference)}",
        _ => null,
    };
}
