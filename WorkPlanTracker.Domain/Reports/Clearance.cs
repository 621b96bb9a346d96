namespace WorkPlanTracker.Domain.Reports;

/// <summary>One line of a report's clearance: what was said of it, by whom and when.</summary>
/// <param name="Area">What it is about.</param>
/// <param name="Words">What was said; <c>None</c> is an answer, silence is not.</param>
/// <param name="By">Who cleared it, as shown to readers.</param>
/// <param name="At">When, in UTC.</param>
public sealed record Clearance(ClearanceArea Area, string Words, string By, DateTime At)
{
    public const int MaxWordsLength = 1_000;

    /// <summary>As it is printed.</summary>
    public static string NameOf(ClearanceArea area) => area switch
    {
        ClearanceArea.EqualityAndDiversity => "equality and diversity",
        ClearanceArea.MetForward => "consideration of Met Forward",
        ClearanceArea.Financial => "financial",
        ClearanceArea.Legal => "legal",
        ClearanceArea.Environmental => "environmental",
        _ => "risk",
    };
}
