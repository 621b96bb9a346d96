using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.ChangeControl;

/// <summary>Collects a request for a change of what was agreed, and shows what depends on it before it is sent.</summary>
public sealed partial class AskChangeForm(AskChange ask, ChangeRequestQueries queries)
{
    private IReadOnlyList<string> _effects = [];
    private ChangeRequestKind _asks;
    private string _after = "";
    private string _reason = "";
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

    protected override IReadOnlyList<string> Fields => ["reason", "after", "about"];

    private string DraftKey => $"change:{About}";

    private string Address => $"{(OfReport ? "reports" : "milestones")}/{About}?open=change";

    protected override Task OnInitializedAsync()
    {
        _asks = OfReport ? ChangeRequestKind.WithdrawReport : ChangeRequestKind.MoveBaseline;
        return LookAsync();
    }

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

    protected override async Task<Outcome> SendAsync() =>
        StaleWords.Of(await ask.RunAsync(Actor, new ChangeInput(ApiWords.Of(_asks), About, _reason, _asks is ChangeRequestKind.MoveBaseline ? _after : null), Version, CancellationToken.None));
}
