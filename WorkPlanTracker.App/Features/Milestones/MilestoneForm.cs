using WorkPlanTracker.App.Ui;
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

    /// <summary>Both versions, field by field, where someone else saved meanwhile; only those that differ.</summary>
    internal IReadOnlyList<ConflictField> Against(Milestone theirs)
    {
        var other = Of(theirs);
        ConflictField[] fields =
        [
            ConflictField.Of("title", "Title", other.Title, Title),
            ConflictField.Of("description", "Description", other.Description, Description),
            ConflictField.Of("owner", "Lead", other.Owner, Owner),
            ConflictField.Of("objective", "Objective", other.Objective, Objective),
            ConflictField.Of("baseline", "Baseline", other.Baseline, Baseline),
            new("deliverable", "What proves it", other.Deliverable.ToString(), Deliverable.ToString(), StatusNames.Of(other.Deliverable), StatusNames.Of(Deliverable)),
            ConflictField.Of("provedBy", "Report that proves it", other.ProvedBy, ProvedBy),
            ConflictField.Of("dependsOn", "Waits for", other.DependsOn, DependsOn),
            ConflictField.Of("areas", "Thematic areas", string.Join(", ", other.Areas.Order(StringComparer.Ordinal)), string.Join(", ", Areas.Order(StringComparer.Ordinal))),
            ConflictField.Of("priorities", "Priorities", string.Join(", ", other.Priorities.Order(StringComparer.Ordinal)), string.Join(", ", Priorities.Order(StringComparer.Ordinal))),
        ];
        return [.. fields.Where(f => f.Theirs != f.Mine)];
    }

    /// <summary>Takes one field from one of the versions.</summary>
    internal void Take(string field, string value)
    {
        switch (field)
        {
            case "title": Title = value; break;
            case "description": Description = value; break;
            case "owner": Owner = value; break;
            case "objective": Objective = value; break;
            case "baseline": Baseline = value; break;
            case "deliverable": Deliverable = Enum.Parse<Deliverable>(value); break;
            case "provedBy": ProvedBy = value; break;
            case "dependsOn": DependsOn = value; break;
            case "areas":
                Areas.Clear();
                Areas.UnionWith(value.Split(", ", StringSplitOptions.RemoveEmptyEntries));
                break;
            case "priorities":
                Priorities.Clear();
                Priorities.UnionWith(value.Split(", ", StringSplitOptions.RemoveEmptyEntries));
                break;
        }
    }

    /// <summary>Whether this is what a kept draft would save.</summary>
    internal bool Says(DraftText draft) =>
        Title == draft.Value("title").Trim() && Owner == draft.Value("owner").Trim() && Objective == draft.Value("objective").Trim() && Description.StartsWith(draft.Value("description").Trim(), StringComparison.Ordinal);

    internal MilestoneInput ToInput() => new(
        Plan, Title, Description, [.. Areas], Objective, Owner, null, Baseline, Forecast,
        DependsOn.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), StatusNames.Of(Deliverable), ProvedBy)
    {
        Priorities = [.. Priorities],
    };
}
