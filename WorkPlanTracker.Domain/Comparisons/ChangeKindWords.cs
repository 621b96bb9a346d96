namespace WorkPlanTracker.Domain.Comparisons;

/// <summary>What pages and documents call the kinds of change.</summary>
public static class ChangeKindWords
{
    /// <summary>The heading of a group: <c>Newly off track</c>.</summary>
    public static string Of(ChangeKind kind) => kind switch
    {
        ChangeKind.NewlyRed => "Newly off track",
        ChangeKind.NewlyAmber => "Newly at risk",
        ChangeKind.Slipped => "Slipped",
        ChangeKind.Silent => "No update received",
        ChangeKind.ActionLate => "Actions overdue or blocked",
        ChangeKind.Reopened => "Opened again",
        ChangeKind.Deferred => "Put off",
        ChangeKind.Dropped => "Dropped",
        ChangeKind.CommitteeCaused => "Caused by a committee",
        ChangeKind.MovedSlot => "Placed or brought forward",
        ChangeKind.ChangeControl => "Change requests",
        ChangeKind.Rebaselined => "Baselines",
        ChangeKind.PlanLife => "The plan itself",
        ChangeKind.Reowned => "Another lead",
        ChangeKind.Dated => "Given a forecast",
        ChangeKind.Retitled => "Renamed",
        ChangeKind.Added => "Added",
        ChangeKind.ActionAsked => "Actions asked for",
        ChangeKind.ActionClosed => "Actions closed",
        ChangeKind.Recovered => "Recovered",
        ChangeKind.Delivered => "Delivered",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of change."),
    };
}
