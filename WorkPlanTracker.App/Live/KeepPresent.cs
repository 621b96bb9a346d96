using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.SignIn;

namespace WorkPlanTracker.App.Live;

/// <summary>Renders nothing. Puts the person at some places while its page is open, and says when others come to or leave the places it watches.</summary>
/// <remarks>It never re-renders the page; the page renders what changed. Failures go to this circuit alone.</remarks>
public sealed class KeepPresent(PresenceBoard board, CircuitPresence circuit, CurrentPerson current) : ComponentBase, IDisposable
{
    private IReadOnlyList<string> _at = [];
    private IReadOnlyList<string> _watched = [];
    private IDisposable? _stay;
    private bool _gone;
    private IDisposable? _listening;

    /// <summary>Where the person is, as <see cref="Place"/> names it.</summary>
    [Parameter]
    public IReadOnlyList<string> Places { get; set; } = [];

    /// <summary>What to watch.</summary>
    [Parameter]
    public IReadOnlyList<string> Watch { get; set; } = [];

    /// <summary>Told who is where, first as it is and then whenever a watched place changed.</summary>
    [Parameter, EditorRequired]
    public required Action<PresenceSnapshot> OnChange { get; set; }

    public void Dispose()
    {
        _gone = true;
        _stay?.Dispose();
        _listening?.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (!RendererInfo.IsInteractive)
        {
            return;
        }

        if (!Watch.SequenceEqual(_watched, StringComparer.Ordinal))
        {
            _listening?.Dispose();
            _watched = Watch;
            _listening = board.Listen(Watch, () => InvokeAsync(PassOnAsync));
            OnChange(board.Current);
        }

        if (!Places.SequenceEqual(_at, StringComparer.Ordinal))
        {
            _stay?.Dispose();
            _at = Places;
            var person = await current.GetAsync();
            _stay = person.Email.Length > 0 && !_gone ? circuit.Enter(new PresentPerson(person.Email, person.Name), Places) : null;
        }
    }

    /// <summary>It has nothing to show.</summary>
    protected override bool ShouldRender() => false;

    private async Task PassOnAsync()
    {
        try
        {
            OnChange(board.Current);
        }
        catch (Exception failure)
        {
            await DispatchExceptionAsync(failure);
        }
    }
}
