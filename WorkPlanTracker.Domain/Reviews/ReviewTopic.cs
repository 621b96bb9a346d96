namespace WorkPlanTracker.Domain.Reviews;

/// <summary>Something the management group is asked to look at.</summary>
/// <param name="Ref">The milestone, report, action or request it is about, by reference; empty where it is about none.</param>
/// <param name="Words">Why it is brought up; empty where the record speaks for itself.</param>
public sealed record ReviewTopic(string Ref, string Words)
{
    /// <summary>As it is typed: the reference first.</summary>
    public string Line => $"{Ref} {Words}".Trim();
}
