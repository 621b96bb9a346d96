using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.App.Features.Milestones;

/// <summary>What is being typed about a milestone, new or known.</summary>
public sealed class MilestoneForm
{
    public string Plan { get; set; } = "";

    public string Title { get; set; } = "";

    public string Description { get; set; } = "";

    public string Objective { get; set; } = "";

    public string Owner { get; set; } = "";

    public string Baseline { get; set; } = "";

    public string Forecast { get; set; } = "";

    /// <summary>References and names with commas between.</summary>
    public string DependsOn { get; set; } = "";

    public string ProvedBy { get; set; } = "";

    public Deliverable Deliverable { get; set; }

    public HashSet<string> Priorities { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Areas { get; } = new(StringComparer.Ordinal);

    internal static MilestoneForm Of(Milestone milestone)
    {
        var form = new MilestoneForm
        {
            Plan = milestone.Plan,
            Title = milestone.Title,
            Description = milestone.Description,
            Objective = milestone.Objective,
            Owner = milestone.Owner,
            Baseline = milestone.Baseline.Text,
            Forecast = milestone.Forecast.Text,
            DependsOn = string.Join(", ", milestone.DependsOn),
            ProvedBy = milestone.ProvedBy ?? "",
            Deliverable = milestone.Deliverable,
        };
        form.Areas.UnionWith(milestone.Areas);
        form.Priorities.UnionWith(milestone.Priorities);
        return form;
    }

    internal MilestoneInput ToInput() => new(
        Plan, Title, Description, [.. Areas], Objective, Owner, null, Baseline, Forecast,
        DependsOn.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), StatusNames.Of(Deliverable), ProvedBy)
    {
        Priorities = [.. Priorities],
    };
}
