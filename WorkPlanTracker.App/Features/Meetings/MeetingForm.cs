using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Ui;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>What all forms of a meeting's page share beside saving once: the meeting, and the version it was typed against.</summary>
public abstract class MeetingForm : SaveOnceForm
{
    /// <summary>The meeting as the page shows it.</summary>
    [Parameter, EditorRequired]
    public required MeetingBoard Board { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    /// <summary>The form.</summary>
    [Parameter, EditorRequired]
    public required OpenForm Form { get; set; }

    /// <summary>The version that what is typed was typed against.</summary>
    protected int Seen { get; set; }

    /// <summary>The sentence for the whole form; what a field can show stands beside the field.</summary>
    protected override Outcome? AtNoField => Ended is Outcome.Invalid or Outcome.Refused { Field: not null and not "state" } or Outcome.Conflict ? null : Ended;

    /// <summary>Who else changed it meanwhile; null where nobody did.</summary>
    protected string? ChangedBy => (Ended as Outcome.Conflict)?.By;

    /// <summary>Remembers the version that somebody else saved meanwhile.</summary>
    protected override Task TakeNewerAsync(Outcome.Conflict conflict)
    {
        Seen = conflict.Version;
        return Task.CompletedTask;
    }

    /// <summary>The item that the form is about.</summary>
    protected BoardItem? ItemOf() => Board.Items.FirstOrDefault(i => i.Item.Ref == Form.Ref);
}
