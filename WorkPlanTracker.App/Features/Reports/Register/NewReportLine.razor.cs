using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Ui;

namespace WorkPlanTracker.App.Features.Reports.Register;

/// <summary>Plans a report from a bare subject, in one line. What was typed stays until it is saved.</summary>
public sealed partial class NewReportLine(ProposeReport propose)
{
    private const string DraftKey = "new-report:subject";

    private DraftOffer? _offer;
    private string _subject = "";
    private bool _busy;
    private Outcome? _outcome;
    private Outcome.Saved? _added;

    [CascadingParameter]
    public Announcements? Announcements { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    /// <summary>The page that it is on.</summary>
    [Parameter]
    public string Address { get; set; } = "reports";

    [Parameter]
    public string Placeholder { get; set; } = "New report: write its subject, press Enter";

    /// <summary>The words of its button.</summary>
    [Parameter]
    public string Button { get; set; } = "Add report";

    [Parameter]
    public EventCallback<Outcome.Saved> OnSaved { get; set; }

    private string? Wrong => OutcomeMessage.For(_outcome, "subject");

    private async Task SaveAsync()
    {
        if (_busy)
        {
            return;
        }

        (_busy, _added) = (true, null);
        try
        {
            _outcome = await propose.RunAsync(Actor, new ReportInput(_subject), CancellationToken.None);
        }
        finally
        {
            _busy = false;
        }

        await (_offer?.EndedAsync(_outcome) ?? ValueTask.CompletedTask);
        if (_outcome is Outcome.Saved saved)
        {
            (_subject, _added) = ("", saved);

            Announcements?.Say(saved);
            await OnSaved.InvokeAsync(saved);
        }
    }
}
