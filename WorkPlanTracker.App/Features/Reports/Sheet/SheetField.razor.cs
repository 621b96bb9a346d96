using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Ui;

namespace WorkPlanTracker.App.Features.Reports.Sheet;

/// <summary>One field of words.</summary>
public sealed partial class SheetField
{
    [Parameter, EditorRequired]
    public required SheetDraft Draft { get; set; }

    /// <summary>The field by the API's name.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    [Parameter]
    public Data.Outcome? Outcome { get; set; }

    [Parameter]
    public string Hint { get; set; } = "";

    [Parameter]
    public string Placeholder { get; set; } = "";

    [Parameter]
    public int Rows { get; set; } = 1;

    private string Value
    {
        get => Draft.Values[Name];
        set => Draft.Values[Name] = value ?? "";
    }

    private string? Message => OutcomeMessage.For(Outcome, Name);

    private string? Wrong => Message is null ? null : "true";
}
