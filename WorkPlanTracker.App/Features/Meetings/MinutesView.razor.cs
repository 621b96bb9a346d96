using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>The minutes as they stand, and the steps that take them on.</summary>
public sealed partial class MinutesView(DraftMinutes draft, AdvanceMinutes advance)
{
    private bool _busy;

    [Parameter, EditorRequired]
    public required MeetingBoard Board { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Parameter]
    public bool MayMinute { get; set; }

    [Parameter]
    public EventCallback<OpenForm> OnOpen { get; set; }

    /// <summary>Told how a step ended.</summary>
    [Parameter]
    public EventCallback<Outcome> OnDone { get; set; }

    private Meeting Meeting => Board.Meeting;

    private Task DraftAsync() => OnceAsync(() => draft.RunAsync(Actor, Meeting.Ref, Meeting.Version, CancellationToken.None));

    private Task AdvanceAsync(MinutesStage stage) => OnceAsync(() =>
        advance.RunAsync(Actor, Meeting.Ref, Meeting.Version, stage, stage is MinutesStage.Agreed ? Board.Neighbours.After?.Ref : null, CancellationToken.None));

    private async Task OnceAsync(Func<Task<Outcome>> step)
    {
        if (_busy)
        {
            return;
        }

        _busy = true;
        try
        {
            await OnDone.InvokeAsync(await step());
        }
        finally
        {
            _busy = false;
        }
    }
}
