namespace WorkPlanTracker.App.Live;

/// <summary>Where a person can be, as presence names it.</summary>
public static class Place
{
    /// <summary>A plan's pages, its milestones' included.</summary>
    public static string Plan(string reference) => $"plan:{reference}";

    /// <summary>A milestone's own page.</summary>
    public static string Milestone(string reference) => $"milestone:{reference}";

    /// <summary>A report's own page.</summary>
    public static string Report(string reference) => $"report:{reference}";

    /// <summary>The room of a review.</summary>
    public static string Review(string reference) => $"review:{reference}";

    /// <summary>The open editor of a milestone.</summary>
    public static string Editor(string milestone) => $"editor:{milestone}";

    /// <summary>The open editors of a plan's milestones.</summary>
    public static string EditorsOf(string plan) => $"editors:{plan}";
}
