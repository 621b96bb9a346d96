using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Ui;

namespace WorkPlanTracker.App.Features.Milestones;

/// <summary>Collects one piece of evidence.</summary>
public sealed partial class EvidenceForm(LinkEvidence link, MilestoneQueries queries)
{
    private DraftOffer? _offer;
    private string _title = "";
    private string _url = "";

    [Parameter, EditorRequired]
    public required string Reference { get; set; }

    /// <summary>The milestone's version on the page.</summary>
    [Parameter, EditorRequired]
    public int Version { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    /// <summary>Told how linking ended.</summary>
    [Parameter]
    public EventCallback<Outcome> OnDone { get; set; }

    private string DraftKey => $"evidence:{Reference}";

    private async Task LinkAsync()
    {
        var outcome = await link.RunAsync(Actor, Reference, Version, new EvidenceInput(_title, _url), false, CancellationToken.None);
        await (_offer?.EndedAsync(outcome) ?? ValueTask.CompletedTask);
        if (outcome is Outcome.Saved)
        {
            Clear();
        }

        await OnDone.InvokeAsync(outcome);
    }

    private async Task<bool> IsOnRecordAsync(DraftText draft) =>
        (await queries.NewestAsync(Reference, CancellationToken.None))?.Evidence.Any(e => e.Title == draft.Value("title").Trim()) == true;

    private void Clear() => (_title, _url) = ("", "");
}
