using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Programme;

namespace WorkPlanTracker.App.Features.Milestones;

/// <summary>The fields of a milestone, for adding and editing alike.</summary>
public sealed partial class MilestoneFields(PlanClock clock)
{
    private static readonly (Deliverable Value, string Name)[] Deliverables =
        [(Deliverable.NotSaid, "Not said"), (Deliverable.Report, "A report"), (Deliverable.Briefing, "A briefing"), (Deliverable.MeetingHeld, "A meeting held"), (Deliverable.Document, "A document")];

    [Parameter, EditorRequired]
    public required MilestoneForm Form { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<AreaName> Areas { get; set; }

    /// <summary>The programme's priorities; none where it has none.</summary>
    [Parameter]
    public IReadOnlyList<Priority> Priorities { get; set; } = [];

    [Parameter]
    public Outcome? Outcome { get; set; }

    [Parameter]
    public bool IsNew { get; set; }

    /// <summary>The plan is agreed, so the baseline is not typed here.</summary>
    [Parameter]
    public bool BaselineFixed { get; set; }

    /// <summary>The milestone's own dates, which a date without a year is nearest to; none for a new one.</summary>
    [Parameter]
    public Milestone? Known { get; set; }

    private PlanDateContext Context => new(LondonTime.DayOf(clock.GetUtcNow().UtcDateTime), Known?.Forecast ?? PlanDate.NotSet, Known?.Baseline ?? PlanDate.NotSet);

    private static string Text(ChangeEventArgs change) => change.Value?.ToString() ?? "";

    /// <summary>How a typed date is read, beside it; nothing while nothing is typed.</summary>
    private string ReadingOf(string text) =>
        text.Trim().Length == 0 ? "" : PlanDateReader.Read(text, Context) is var reading && reading.Date is { IsKnown: true } ? $"= {reading.Meaning}" : reading.Problem ?? "no day";

    private string? DoubtOf(string text) => PlanDateReader.Read(text, Context).Date is { } date ? ForecastDoubt.Of(date, MilestoneStatus.NotStarted, Context.Today) : null;

    private string? For(string field) => OutcomeMessage.For(Outcome, field);

    private string? Wrong(string field) => For(field) is null ? null : "true";

    private static void Toggle(HashSet<string> chosen, string reference, bool on)
    {
        if (on)
        {
            chosen.Add(reference);
        }
        else
        {
            chosen.Remove(reference);
        }
    }
}
