using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Features.Plan;

/// <summary>Stands where the table would: why there is no row, and the way on.</summary>
public sealed partial class PlanNothing
{
    [Parameter, EditorRequired]
    public required OpenedPlan Opened { get; set; }

    [Parameter]
    public bool MayAdd { get; set; }

    [Parameter]
    public EventCallback OnAdd { get; set; }

    private string Today => (Opened.View with { AsAt = null, AsAtWords = "", Marks = PlanMarks.None }).ToAddress();

    private string Heading => Opened.View.Marks is PlanMarks.Only ? "Nothing differs" : Opened.Shown.IsFiltered ? "No milestone matches" : "No milestones yet";

    private string Sentence => Opened.View.Marks is PlanMarks.Only ? "Every milestone stood then as it stands today."
        : Opened.Shown.IsFiltered ? "Nothing in this plan fits what you chose above."
        : "What the plan commits to will be listed here: each milestone with its dates, its status and its evidence.";
}
