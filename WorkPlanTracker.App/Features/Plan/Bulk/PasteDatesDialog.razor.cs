using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.Ui;

namespace WorkPlanTracker.App.Features.Plan.Bulk;

/// <summary>Takes a column of dates, shows how each is read, and saves all of them or none.</summary>
public sealed partial class PasteDatesDialog(ForecastMany forecast, KeptCalendar calendar, IJSRuntime script)
{
    private ElementReference _dialog;
    private DraftOffer? _offer;
    private ElementReference _field;
    private string _text = "";
    private string _why = "";
    private string _wrong = "";
    private PastedForecasts _matched = PastedForecasts.Nothing;
    private List<PastedForecast> _rows = [];
    private Outcome? _outcome;
    private bool _busy;

    /// <summary>The selected milestones, in the order of the table, as the person saw them.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<PlanRow> Selected { get; set; }

    /// <summary>Finds a milestone of the plans shown.</summary>
    [Parameter, EditorRequired]
    public required Func<string, PlanRow?> Find { get; set; }

    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    /// <summary>Told which milestones an unsaved draft was about.</summary>
    [Parameter]
    public EventCallback<IReadOnlyList<string>> OnSelect { get; set; }

    [Parameter]
    public EventCallback<Outcome.Saved?> OnClosed { get; set; }

    private List<PastedForecast> Changing => [.. _rows.Where(r => r.Problem is null && !r.IsLeft)];

    private string Summary
    {
        get
        {
            var (bad, left) = (_rows.Count(r => r.Problem is not null), _rows.Count(r => r.IsLeft));
            return string.Join(", ", new[] { $"{Changing.Count} to change", left > 0 ? $"{left} stay as they are" : "", bad > 0 ? $"{bad} cannot be read" : "" }.Where(w => w.Length > 0));
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await using var module = await script.InvokeAsync<IJSObjectReference>("import", "./js/dialog.js");
            await module.InvokeVoidAsync("open", _dialog);
        }
    }

    /// <summary>A draft's rows come after its words: they are matched again.</summary>
    protected override void OnParametersSet()
    {
        if (_text.Length > 0 && _outcome is null)
        {
            _matched = PastedForecasts.Of(_text, Selected, Find, Today);
            _rows = [.. _matched.Rows];
        }
    }

    private void Read()
    {
        (_wrong, _outcome) = ("", null);
        _matched = PastedForecasts.Of(_text, Selected, Find, Today, calendar.Days);
        _rows = [.. _matched.Rows];
    }

    private async Task SaveAsync()
    {
        if (_busy)
        {
            return;
        }

        (_outcome, _wrong) = (null, "");
        if (_matched.Problem is { } problem)
        {
            await NameAsync(problem, _matched.ProblemRow);
            return;
        }

        if (_matched.FirstBad is { } bad)
        {
            await NameAsync(bad.Named, bad.Cell.Row);
            return;
        }

        if (Changing.Count == 0)
        {
            await NameAsync(_rows.Count == 0 ? "Paste the dates first." : "Every milestone has this forecast already.", 1);
            return;
        }

        _busy = true;
        try
        {
            _outcome = await forecast.RunAsync(Actor, [.. Changing.Select(r => new NewForecast(r.Cell.Row, r.Ref, r.Milestone!.Version, r.Cell.Text))], _why, CancellationToken.None);
        }
        finally
        {
            _busy = false;
        }

        await (_offer?.EndedAsync(_outcome) ?? ValueTask.CompletedTask);
        if (_outcome is Outcome.Saved saved)
        {
            await OnClosed.InvokeAsync(saved);
        }
    }

    /// <summary>Says what is wrong, and takes the person to the row in what they pasted.</summary>
    private async Task NameAsync(string problem, int row)
    {
        _wrong = problem;
        await (_offer?.EndedAsync(_outcome) ?? ValueTask.CompletedTask);
        await using var module = await script.InvokeAsync<IJSObjectReference>("import", "./js/picking.js");
        await module.InvokeVoidAsync("showRow", _field, Math.Max(1, row));
    }

    private Task CancelAsync() => OnClosed.InvokeAsync(null);
}
