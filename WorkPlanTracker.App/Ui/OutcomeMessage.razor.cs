using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Ui;

/// <summary>Shows how a command ended; one part for all pages.</summary>
public sealed partial class OutcomeMessage
{
    [Parameter, EditorRequired]
    public Data.Outcome? Outcome { get; set; }

    /// <summary>The sentence for one field, or null where that field is not at fault.</summary>
    public static string? For(Data.Outcome? outcome, string field) => outcome switch
    {
        Data.Outcome.Invalid invalid when invalid.Errors.TryGetValue(field, out var errors) => errors[0],
        Data.Outcome.Refused refused when refused.Field == field => refused.Sentence,
        _ => null,
    };
}
