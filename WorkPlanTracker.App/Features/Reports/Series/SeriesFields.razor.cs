using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Reports.Sheet;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Series;

namespace WorkPlanTracker.App.Features.Reports.Series;

/// <summary>The fields of a series, for a new one and for a change.</summary>
public sealed partial class SeriesFields
{
    private static readonly string Months = ApiWords.Of(RhythmKind.Months);

    private static readonly string After = ApiWords.Of(RhythmKind.Offsets);

    private static readonly (string Key, string Words)[] Rhythms =
        [(Months, "Every so many months"), (ApiWords.Of(RhythmKind.EachMeeting), "At each meeting"), (After, "So many months on: six months on, one year on")];

    [Parameter, EditorRequired]
    public required SeriesDraft Draft { get; set; }

    [Parameter, EditorRequired]
    public required ReportChoices Choices { get; set; }

    [Parameter]
    public Outcome? Outcome { get; set; }

    private IEnumerable<(string Name, string Label, IReadOnlyList<Choice> Choices, HashSet<string> Chosen)> Picks =>
    [
        ("offices", "Offices that write it", Choices.Offices, Draft.Offices),
        ("areas", "Thematic areas", [.. Choices.Index.Areas.Values.Select(a => new Choice(a.Ref, a.Name))], Draft.Areas),
        ("projects", "Projects", Choices.Projects, Draft.Projects),
    ];

    private static void Toggle(HashSet<string> chosen, string reference, bool on) => _ = on ? chosen.Add(reference) : chosen.Remove(reference);

    private string? For(string field) => OutcomeMessage.For(Outcome, field);

    private string? Wrong(string field) => For(field) is null ? null : "true";
}
