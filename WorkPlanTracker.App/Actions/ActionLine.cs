using WorkPlanTracker.Domain.Actions;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.App.Actions;

/// <summary>An action as a list shows it, in words its reader may see. Immutable, and shared.</summary>
/// <param name="Text">What is asked; of a private one, for those who may not read it, where it came from.</param>
/// <param name="Owner">The office that owes it, by name; empty where none is named.</param>
/// <param name="Overdue">Whether its day has passed without it.</param>
public sealed record ActionLine(string Ref, string Text, string Owner, PlanDate Due, bool Overdue, ActionState State)
{
    /// <summary>The body whose meetings reviews are.</summary>
    private const string ReviewedBy = "BMG";

    public ActionKind Kind { get; init; }

    /// <summary>1 asked for in public, 2 in private.</summary>
    public int Part { get; init; } = 1;

    /// <summary>Who agreed to an urgent action; empty for others.</summary>
    public string AgreedBy { get; init; } = "";

    /// <summary>The agenda item it came from, by reference.</summary>
    public string? Item { get; init; }

    /// <summary>What asked: a meeting or a review, by reference; null where nothing did.</summary>
    public string? RaisedAt { get; init; }

    /// <summary>The same in words.</summary>
    public string RaisedAtName { get; init; } = "";

    /// <summary>The body that goes through it now, where another one asked, or none; else null.</summary>
    public string? Committee { get; init; }

    public bool IsOpen => State is not ActionState.Done;

    /// <summary>Where what asked is found.</summary>
    public string Address => RaisedAt is { } asked ? $"{(asked.StartsWith("RV-", StringComparison.Ordinal) ? "review" : "meetings")}/{asked}" : "";

    /// <summary>What is asked as a paper prints it: an urgent action says that it is one, and who agreed.</summary>
    public string Printed => Kind is ActionKind.UrgentAction ? $"Urgent action: {Text}{(AgreedBy.Length > 0 ? $" (agreed by {AgreedBy})" : "")}" : Text;

    /// <summary>It as an agenda prints it, which everybody reads: of what was asked in private only that it was.</summary>
    public string OnAgenda => Part == 2 ? $"{Ref}: asked for in private" : $"{Ref}: {Printed}{(Owner.Length > 0 ? $" – {Owner}" : "")}{(Due.IsSet ? $", by {Due.Text}" : "")}";

    /// <summary>An action as a reader may see it.</summary>
    /// <param name="offices">Names of offices by reference.</param>
    /// <param name="meetings">Names of meetings by reference.</param>
    /// <param name="abbreviation">A body's abbreviation, by code; null where the code will do.</param>
    internal static ActionLine Of(CommitteeAction action, bool withPrivate, DateOnly today, IReadOnlyDictionary<string, string> offices, IReadOnlyDictionary<string, string> meetings, Func<string, string>? abbreviation = null) => new(
        action.Ref, withPrivate ? action.Asked : action.Text, action.Owner is { } owner ? offices.GetValueOrDefault(owner, owner) : "", action.Due,
        action.State is not ActionState.Done && action.Due.HasPassed(today), action.State)
    {
        Kind = action.Nature,
        Part = action.Part,
        AgreedBy = action.AgreedBy,
        Item = action.Item,
        RaisedAt = action.RaisedAt,
        RaisedAtName = action.RaisedAt is not { } asked ? "" : meetings.GetValueOrDefault(asked) ?? (asked.StartsWith("RV-", StringComparison.Ordinal) ? $"{ReviewedBy}, review {asked}" : asked),
        Committee = action.Committee is { } body ? abbreviation?.Invoke(body) ?? body : null,
    };
}
