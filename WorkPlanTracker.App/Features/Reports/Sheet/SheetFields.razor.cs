using System.Globalization;
using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Ui;

namespace WorkPlanTracker.App.Features.Reports.Sheet;

/// <summary>The fields of one part of a report.</summary>
public sealed partial class SheetFields
{
    internal static readonly Choice[] Paragraphs = [.. Enumerable.Range(1, 7).Select(p => new Choice(p.ToString(CultureInfo.InvariantCulture), $"{p}: {SheetWords.Paragraph(p)}"))];

    internal static readonly Choice[] Confidential = [new("yes", "The public must be excluded by law, so no paragraph and no reason are needed")];

    [Parameter, EditorRequired]
    public required SheetDraft Draft { get; set; }

    [Parameter, EditorRequired]
    public required ReportChoices Choices { get; set; }

    [Parameter]
    public Outcome? Outcome { get; set; }

    private bool IsPrivate => Draft.Values["part"] == "2";

    private IReadOnlyList<Choice> Areas => [.. Choices.Index.Areas.Values.OrderBy(a => a.Order).Select(a => new Choice(a.Ref, a.Name))];

    private IReadOnlyList<Choice> Priorities => [.. Choices.Index.Priorities.Select(p => new Choice(p.Ref, p.Name))];

    private static string Text(ChangeEventArgs change) => change.Value?.ToString() ?? "";

    private bool Is(string field, string value) => Draft.Values[field] == value;

    private string? For(string field) => OutcomeMessage.For(Outcome, field);
}
