using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.Domain.WorkPlans;

/// <summary>What the management group agreed at one instant: the date of every milestone and the meeting of every report. Numbered, never changed.</summary>
public sealed class PlanBaseline : Record
{
    private PlanBaseline()
    {
    }

    private PlanBaseline(string reference)
        : base(reference)
    {
    }

    public override string Kind => "baseline";

    public string Plan { get; private set; } = "";

    /// <summary>From 1, which agreeing the plan takes.</summary>
    public int Number { get; private set; }

    /// <summary>The decision that took it, in words.</summary>
    public string Decision { get; private set; } = "";

    /// <summary>The change request whose approval took it, by reference; null for baseline 1.</summary>
    public string? Request { get; private set; }

    public DateTime TakenAt { get; private set; }

    public string TakenBy { get; private set; } = "";

    public IReadOnlyList<AgreedDate> Dates { get; private set; } = [];

    public IReadOnlyList<AgreedSlot> Slots { get; private set; } = [];

    /// <summary><c>PP-2010-11-B1</c>.</summary>
    public static string ReferenceOf(string plan, int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{plan}-B{number}");

    /// <summary>Takes what a plan has agreed.</summary>
    /// <exception cref="RuleBrokenException">No decision is named.</exception>
    public static PlanBaseline Take(WorkPlan plan, string decision, string? request, IEnumerable<AgreedDate> dates, IEnumerable<AgreedSlot> slots, Author by, DateTime at) =>
        new(ReferenceOf(plan.Ref, plan.BaselineNumber))
        {
            Plan = plan.Ref,
            Number = plan.BaselineNumber,
            Decision = Words(decision, 500, "decision", "the decision"),
            Request = request,
            TakenAt = at,
            TakenBy = by.Name,
            Dates = [.. dates.OrderBy(d => d.Milestone, StringComparer.Ordinal)],
            Slots = [.. slots.OrderBy(s => s.Report, StringComparer.Ordinal)],
        };
}

/// <summary>The date a milestone was agreed for.</summary>
public sealed record AgreedDate(string Milestone, string Title, PlanDate Date);

/// <summary>The meeting a report was agreed for; null while it had none.</summary>
/// <param name="Title">The public title.</param>
public sealed record AgreedSlot(string Report, string Title, string? Meeting);
