using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Features.Covers;

/// <summary>One cover that is not over, and what may be done about it.</summary>
public sealed partial class CoverItem(EndCover end, ExtendCover extend, DeclineCover decline)
{
    private ElementReference _field;
    private DraftOffer? _offer;
    private bool _reopened;
    private Asked? _asked;
    private bool _focus;
    private string _typed = "";
    private Outcome? _outcome;

    private enum Asked
    {
        Extend,
        Decline,
    }

    [Parameter, EditorRequired]
    public required OpenCover Open { get; set; }

    /// <summary>The others, to name those that overlap.</summary>
    [Parameter, EditorRequired]
    public required CoverBoard Board { get; set; }

    [Parameter, EditorRequired]
    public required Person Me { get; set; }

    [Parameter]
    public EventCallback<Outcome.Saved> OnChanged { get; set; }

    /// <summary>The form that was open before the page was loaded again; it opens here if it is this one's.</summary>
    [Parameter]
    public string? Reopened { get; set; }

    private Cover Cover => Open.Cover;

    private bool IsNow => Cover.IsOn(Board.Today);

    private bool Administers => Me.Roles.Contains(Role.Administrator);

    private bool MayExtend => RendererInfo.IsInteractive && (Administers || Cover.AbsentEmail == Me.Email);

    private bool MayEnd => RendererInfo.IsInteractive && (Administers || Cover.AbsentEmail == Me.Email || Cover.ActingEmail == Me.Email);

    private bool MayDecline => RendererInfo.IsInteractive && Administers;

    private string? FieldProblem => OutcomeMessage.For(_outcome, _asked is Asked.Extend ? "to" : "reason");

    private string Lends => string.Join(" and ", Open.Absent.Roles.Select(r => r is Role.Lead ? Open.Absent.Leads.Count > 0 ? $"as lead of {string.Join(", ", Open.Absent.Leads)}" : "as lead" : "as clerk")) is { Length: > 0 } lends
        ? lends
        : "but there is nothing to act in: they are neither lead nor clerk any more";

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focus)
        {
            _focus = false;
            await _field.FocusAsync();
        }
    }

    protected override void OnParametersSet()
    {
        foreach (var asked in Reopened is null || _reopened ? [] : Enum.GetValues<Asked>())
        {
            if (Reopened == DraftKey(asked) && (asked is Asked.Extend ? MayExtend : MayDecline))
            {
                _reopened = true;
                Ask(asked);
            }
        }
    }

    private string DraftKey(Asked asked) => $"coveract:{Cover.Ref}:{asked}";

    private void Ask(Asked what) => (_asked, _typed, _outcome, _focus) = (what, "", null, true);

    private void Close() => (_asked, _outcome) = (null, null);

    private Task EndAsync() => RunAsync(() => end.RunAsync(Me.Actor, Cover.Ref, Cover.Version, CancellationToken.None));

    private Task SaveAsync() => RunAsync(() => _asked is Asked.Extend
        ? extend.RunAsync(Me.Actor, Cover.Ref, Cover.Version, _typed, CancellationToken.None)
        : decline.RunAsync(Me.Actor, Cover.Ref, Cover.Version, _typed, CancellationToken.None));

    private async Task RunAsync(Func<Task<Outcome>> command)
    {
        _outcome = await command();
        await (_asked is null ? ValueTask.CompletedTask : _offer?.EndedAsync(_outcome) ?? ValueTask.CompletedTask);
        if (_outcome is Outcome.Saved saved)
        {
            Close();
            await OnChanged.InvokeAsync(saved);
        }
    }
}
