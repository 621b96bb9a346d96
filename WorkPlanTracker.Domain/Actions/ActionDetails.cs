using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.Domain.Actions;

/// <summary>What an action asks for, of whom and by when.</summary>
public sealed record ActionDetails(string Text, string Sort, string? Owner, string? RaisedAt, string? Item, PlanDate Due, string? Area)
{
    /// <summary>As an action stands.</summary>
    public static ActionDetails Of(CommitteeAction action) => new(action.Asked, action.Sort, action.Owner, action.RaisedAt, action.Item, action.Due, action.Area);
}
