using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.App.Features.Milestones;

/// <summary>Collects one update. It stays open, with what was typed, until the update is saved or given up.</summary>
public sealed partial class UpdateEditor(PostProgressUpdate post, PostNoChange noChange, MilestoneQueries queries, PlanClock clock)
{
    /// <summary>The status of each digit key, 1 to 7.</summary>
    public static readonly IReadOnlyList<MilestoneStatus> ByKey =
        [MilestoneStatus.OnTrack, MilestoneStatus.AtRisk, MilestoneStatus.OffTrack, MilestoneStatus.Complete, MilestoneStatus.NotStarted, MilestoneStatus.Deferred, MilestoneStatus.Cancelled];

    private readonly UpdateDraft _draft = new();
    private DraftOffer? _offer;
    private int _opened;
    private int _seen;
    private int _conflicts;
    private bool _busy;
    private Outcome? _outcome;
    private Milestone? _theirs;
    private string? _question;
    private string _asked = "";

    /// <summary>The milestone as the person saw it when the editor opened.</summary>
    [Parameter, EditorRequired]
    public required PlanRow Row { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    /// <summary>A status chosen by key before the editor opened.</summary>
    [Parameter]
    public MilestoneStatus? Chosen { get; set; }

    /// <summary>Told when the editor closes, with what was saved if anything was.</summary>
    [Parameter]
    public EventCallback<Outcome.Saved?> OnClosed { get; set; }

    private string DraftKey => $"update:{Row.Ref}";

    private string? Closed => Row.Status is MilestoneStatus.Cancelled ? $"{Row.Ref} was cancelled and takes no more updates. Copy what you need." : null;

    private DateOnly Today => LondonTime.DayOf(clock.GetUtcNow().UtcDateTime);

    private bool NeedsWords => _draft.Status is MilestoneStatus.AtRisk or MilestoneStatus.OffTrack or MilestoneStatus.Cancelled;

    protected override void OnInitialized()
    {
        _seen = _opened = Row.Version;
        _draft.Status = Chosen ?? Row.Status;
        _draft.Forecast = Row.Forecast.Text;
        _draft.Actual = Row.Actual.Precision is PlanDatePrecision.Day ? Row.Actual.Text : "";
        _draft.Misses = Row.MissesMeeting;
        Pick(_draft.Status);
    }

    private void Pick(MilestoneStatus status)
    {
        _draft.Status = status;
        if (status is MilestoneStatus.Complete && _draft.Actual.Length == 0)
        {
            _draft.Actual = LondonTime.Day(Today);
        }
    }

    private string ReadingOf(string text)
    {
        var reading = PlanDateReader.Read(text, new PlanDateContext(Today, Row.Forecast, Row.Baseline));
        if (reading.Date is not { IsKnown: true } date)
        {
            return reading.Problem ?? (reading.Date!.IsSet ? "no day" : "no forecast");
        }

        var slip = _draft.Status is MilestoneStatus.Complete ? null : Slip.Between(Row.Baseline, date, queries.Calendar);
        return slip is { } moved ? $"= {reading.Meaning}, {moved.Text}" : $"= {reading.Meaning}";
    }

    private PlanDate? ForecastRead => PlanDateReader.Read(_draft.Forecast, new PlanDateContext(Today, Row.Forecast, Row.Baseline)).Date;

    private string? Doubt => ForecastRead is { } forecast ? ForecastDoubt.Of(forecast, _draft.Status, Today) : null;

    /// <summary>What was asked, while it still is the question.</summary>
    private string? Question => _asked == _draft.Forecast && Doubt is not null ? _question : null;

    private string? For(string field) => OutcomeMessage.For(_outcome, field) ?? (field == "forecast" ? Question : null);

    private string? Wrong(string field) => For(field) is null ? null : "true";

    private async Task KeyAsync(KeyboardEventArgs key)
    {
        if (key is { Key: "Enter", CtrlKey: true } or { Key: "Enter", MetaKey: true })
        {
            await SaveAsync();
        }
        else if (key.Key == "Escape")
        {
            await CancelAsync();
        }
    }

    private Task SaveAsync()
    {
        // A forecast in the past is asked about once; whoever means it saves again.
        _question = _asked != _draft.Forecast && ForecastRead != Row.Forecast && Doubt is { } doubt ? $"{doubt} Give a later one, or save again to keep it." : null;
        _asked = _draft.Forecast;
        return _question is null ? PostAsync() : _offer?.EndedAsync(null).AsTask() ?? Task.CompletedTask;
    }

    private Task PostAsync() => RunAsync(() => post.RunAsync(Actor, Row.Ref, _seen, _draft.ToInput(), CancellationToken.None));

    private Task NoChangeAsync() => RunAsync(() => noChange.RunAsync(Actor, Row.Ref, _seen, CancellationToken.None));

    private async Task RunAsync(Func<Task<Outcome>> command)
    {
        if (_busy)
        {
            return;
        }

        _busy = true;
        try
        {
            _outcome = await command();
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
        else if (_outcome is Outcome.Conflict conflict)
        {
            _theirs = RecordDocument.Read<Milestone>(conflict.Theirs);
            _seen = conflict.Version;
            _conflicts++;
        }
    }

    /// <summary>The fields that differ between what is on the record and what is typed here.</summary>
    private IReadOnlyList<ConflictField> Differences(Milestone theirs) => _draft.Against(theirs);

    private void Choose((string Field, string Value) choice)
    {
        _draft.Take(choice.Field, choice.Value);
        Pick(_draft.Status);
    }

    private Task<Milestone?> NewestAsync() => queries.NewestAsync(Row.Ref, CancellationToken.None);

    private async Task<bool> IsOnRecordAsync(DraftText draft) =>
        await NewestAsync() is { } newest && newest.Version > draft.Version
        && newest.Status.ToString() == draft.Value("status") && newest.LastUpdate.Narrative == Domain.PlainWords.Clean(draft.Value("narrative"));

    /// <summary>Text typed against an older version goes to the conflict view at once.</summary>
    private async Task UsedAsync(DraftText draft)
    {
        if (draft.Version < _opened && await NewestAsync() is { } newest)
        {
            (_theirs, _seen) = (newest, newest.Version);
            _conflicts++;
            _outcome = new Outcome.Conflict(Row.Ref, [], newest.Version, newest.LastUpdate.By.Length > 0 ? newest.LastUpdate.By : "Someone", null);
        }
    }

    private Task ArrivedAsync() => OnClosed.InvokeAsync(new Outcome.Saved(Row.Ref, _seen + 1, 0, $"Your update of {Row.Ref} was saved before the connection broke.", []));

    private Task CancelAsync() => OnClosed.InvokeAsync(null);
}
