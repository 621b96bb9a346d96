using Microsoft.AspNetCore.Components;
using WorkPlanTracker.Domain.Rehearsals;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>Everything that a move or a cancellation touches, what breaks first within each kind.</summary>
public sealed partial class RehearsalView
{
    [Parameter, EditorRequired]
    public required MeetingRehearsal Rehearsal { get; set; }

    private string Summary => Rehearsal.Broken.Count switch
    {
        0 => $"Nothing would break. {Rehearsal.Effects.Count} things would change.",
        1 => $"One thing would break, of {Rehearsal.Effects.Count} that would change.",
        var broken => $"{broken} things would break, of {Rehearsal.Effects.Count} that would change.",
    };

    private static string NameOf(EffectKind kind) => kind switch
    {
        EffectKind.Meeting => "The meeting",
        EffectKind.Deadline => "Deadlines",
        EffectKind.Report => "Reports",
        EffectKind.Milestone => "Milestones",
        _ => "To be told",
    };
}
