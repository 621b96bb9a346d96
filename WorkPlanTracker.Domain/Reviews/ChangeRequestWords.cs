using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.Domain.Reviews;

/// <summary>How requests read.</summary>
public static class ChangeRequestWords
{
    public static string Of(ChangeRequestState state) => state.ToString();

    public static string Of(ChangeRequestKind asks) => asks switch
    {
        ChangeRequestKind.MoveBaseline => "Move the baseline",
        ChangeRequestKind.DropMilestone => "Drop the milestone",
        _ => "Withdraw the report",
    };

    /// <summary><c>Move the baseline of PP-M52 from 31 January 2011 to summer 2011</c>.</summary>
    public static string Sentence(ChangeRequest request) => Sentence(request, request.About);

    /// <summary>The same with the record called as readers know it.</summary>
    public static string Sentence(ChangeRequest request, string name) => request.Asks switch
    {
        ChangeRequestKind.MoveBaseline => $"Move the baseline of {name} {(request.Before.IsSet ? $"from {request.Before.Text} " : "")}to {request.After.Text}",
        ChangeRequestKind.DropMilestone => $"Drop {name}{(request.Before.IsSet ? $", agreed for {request.Before.Text}" : "")}",
        _ => $"Withdraw {name}{(request.Before.IsSet ? $", planned for {request.Before.Text}" : "")}",
    };

    /// <summary>How it was decided and where; empty while it is open.</summary>
    public static string Decision(ChangeRequest request) => request.DecidedAt is not { } at ? "" : request.State switch
    {
        ChangeRequestState.Withdrawn => $"Withdrawn by {request.DecidedBy}, {LondonTime.Instant(at)}.",
        _ when request.Review is { } review => $"{Outcome(request)} at review {review}, recorded by {request.DecidedBy}, {LondonTime.Instant(at)}.",
        _ => $"{Outcome(request)} between reviews by the chair, {request.Chair}{(request.Chair == request.DecidedBy ? "" : $", recorded by {request.DecidedBy}")}, {LondonTime.Instant(at)}. It is reported to the next review.",
    };

    private static string Outcome(ChangeRequest request) => request.State is ChangeRequestState.Amended ? $"Approved with another date ({request.AskedFor} was asked for)" : Of(request.State);
}
