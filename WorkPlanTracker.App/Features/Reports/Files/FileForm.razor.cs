using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Reports.Sheet;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Reports.Files;

/// <summary>Adds a file to a report's papers. The browser sends it past the circuit, and the form stays as it is until the file has arrived.</summary>
public sealed partial class FileForm(IJSRuntime script, PaperLimits limits) : SaveOnceForm
{
    private SheetDraft _why = null!;
    private ElementReference _file;
    private string _title = "";
    private bool _private;
    private int _opened;

    [Parameter, EditorRequired]
    public required ReportSheet Sheet { get; set; }

    protected override IReadOnlyList<string> Fields => AsksWhy ? ["file", "papers", "exemptParagraphs", "publicInterestReason", "confidential"] : ["file", "papers"];

    private PlannedReport Report => Sheet.Report;

    private string DraftKey => $"report:{Report.Ref}:file";

    /// <summary>A first private paper of a report taken in public needs a reason; later ones have it.</summary>
    private bool AsksWhy => _private && Sheet.SeesPrivate && Report is { Part: 1, HasExemptPapers: false };

    protected override void OnInitialized()
    {
        _why = SheetDraft.Of(SheetSection.Openness, Report, seesPrivate: true);
        (_private, _opened) = (Report.Part == 2 && Sheet.SeesPrivate, Report.Version);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await _file.FocusAsync();
        }
    }

    protected override async Task<Outcome> SendAsync()
    {
        await using var module = await script.InvokeAsync<IJSObjectReference>("import", "./js/papers.js");

        // It takes as long as the line to the browser needs; the circuit only waits for the end.
        var answer = await module.InvokeAsync<PaperAnswer>("send", Timeout.InfiniteTimeSpan, DraftKey, $"reports/{Report.Ref}/papers", limits.Most, limits.TooLarge, AsksWhy);
        return answer.ToOutcome();
    }
}
