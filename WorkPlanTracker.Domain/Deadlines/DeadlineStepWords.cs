namespace WorkPlanTracker.Domain.Deadlines;

/// <summary>The words of a step, as every page and document says them.</summary>
public static class DeadlineStepWords
{
    /// <summary>The steps in the order in which a report gets there.</summary>
    public static IReadOnlyList<DeadlineStep> InOrder { get; } = Enum.GetValues<DeadlineStep>();

    /// <summary>As a heading says it: <c>First draft</c>.</summary>
    public static string Of(DeadlineStep step) => step switch
    {
        DeadlineStep.Commission => "Commission",
        DeadlineStep.FirstDraft => "First draft",
        DeadlineStep.Comments => "Comments",
        DeadlineStep.Clearance => "Clearance",
        DeadlineStep.Final => "Final paper",
        DeadlineStep.MemberItems => "Members’ items",
        DeadlineStep.Publication => "Publication",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "No such step."),
    };

    /// <summary>True where a sentence says <em>are due</em> of it.</summary>
    internal static bool IsPlural(DeadlineStep step) => step is DeadlineStep.MemberItems or DeadlineStep.Comments;

    /// <summary>True where the first step has to be over before the second can be taken.</summary>
    /// <remarks>Members' items come to the agenda beside the reports, so they wait for no draft and no draft waits for them.</remarks>
    public static bool ComesBefore(DeadlineStep first, DeadlineStep second) =>
        first < second && (first is not DeadlineStep.MemberItems || second is DeadlineStep.Publication) && second is not DeadlineStep.MemberItems;
}
