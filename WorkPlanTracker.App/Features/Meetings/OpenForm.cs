namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>The one form that is open on a meeting's page.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Ref">The meeting, item or minute it is about.</param>
public sealed record OpenForm(FormKind Kind, string Ref)
{
    /// <summary>The form as the browser's drafts name it.</summary>
    public string DraftKey => $"{DraftKind(Kind)}:{Ref}";

    /// <summary>The part of the name before the colon.</summary>
    public static string DraftKind(FormKind kind) => $"meeting{kind}";
}

/// <summary>The forms of a meeting's page.</summary>
public enum FormKind
{
    Add,
    Sitting,
    Move,
    Cancel,
    Publish,
    Supplement,
    Hold,
    Attendance,
    Item,
    Withdraw,
    Outcome,
    Ask,
    Late,
    Minute,
}
