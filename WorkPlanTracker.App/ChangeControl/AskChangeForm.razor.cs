using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.ChangeControl;

/// <summary>Collects a request for a change of what was agreed, and shows what depends on it before it is sent.</summary>
public sealed partial class AskChangeForm(AskChange ask, ChangeRequestQueries queries)
{
    private DraftOffer? _offer;
    private Outcome? _outcome;
    private IReadOnlyList<string> _effects = [];
    private ChangeRequestKind _asks;
    private string _after = "";
    private string _reason = "";
    private bool _busy;
    private int _looks;

    /// <summary>The milestone or report, by reference.</summary>
    [Parameter, EditorRequired]
    public required string About { get; set; }

    /// <summary>Its version on the page.</summary>
    [Parameter, EditorRequired]
    public int Version { get; set; }

    /// <summary>It is about a report, not a milestone.</summary>
    [Parameter]
    public bool OfReport { get; set; }

    /// <summary>As agreed now.</summary>
    [Parameter]
    public string Before { get; set; } = "";

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    /// <summary>Told what was saved; null where it was given up.</summary>
    [Parameter]
    public EventCallback<Outcome.Saved?> OnClosed { get; set; }

    private string DraftKey => $"change:{About}";

    private string Address => $"{(OfReport ? "reports" : "milestones")}/{About}?open=change";

    protected override Task OnInitializedAsync()
    {
        _asks = OfReport ? ChangeRequestKind.WithdrawReport : ChangeRequestKind.MoveBaseline;
        return LookAsync();
    }

    private string? For(string field) => OutcomeMessage.For(_outcome, field);

    private string? Wrong(string field) => For(field) is null ? null : "true";

    private Task ChooseAsync(ChangeRequestKind asks)
    {
        _asks = asks;
        return LookAsync();
    }

    /// <summary>Asks what depends on it; of several answers under way the last question's counts.</summary>
    private async Task LookAsync()
    {
        var look = ++_looks;
        var effects = await queries.EffectsAsync(_asks, About, _after, CancellationToken.None);
        if (look == _looks)
        {
            _effects = effects;
        }
    }

    private async Task KeyAsync(KeyboardEventArgs key)
    {
        if (key is { Key: "Enter" } and ({ CtrlKey: true } or { MetaKey: true }))
        {
            await SendAsync();
        }
        else if (key.Key == "Escape")
        {
            await CancelAsync();
        }
    }

    private Task CancelAsync() => OnClosed.InvokeAsync(null);

    private async Task SendAsync()
    {
        if (_busy)
        {
            return;
        }

        _busy = true;
        try
        {
            _outcome = StaleWords.Of(await ask.RunAsync(Actor, new ChangeInput(ApiWords.Of(_asks), About, _reason, _asks is ChangeRequestKind.MoveBaseline ? _after : null), Version, CancellationToken.None));
        }
        finally
        {
            _busy = false;
        }

        if (_outcome is Outcome.Saved saved)
        {
            await (_offer?.SavedAsync() ?? ValueTask.CompletedTask);
            await OnClosed.InvokeAsync(saved);
        }
    }
}
