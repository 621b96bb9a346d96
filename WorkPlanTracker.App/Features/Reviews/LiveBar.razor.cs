using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>Who leads, where the room is, and what this person can do in it.</summary>
public sealed partial class LiveBar(TakeOverReview takeOver, CloseReview close)
{
    private bool _closing;

    [Parameter, EditorRequired]
    public required ReviewRoom Room { get; set; }

    [Parameter, EditorRequired]
    public required Review Review { get; set; }

    [Parameter, EditorRequired]
    public required Person Person { get; set; }

    /// <summary>The person looks around instead of following.</summary>
    [Parameter]
    public bool Looking { get; set; }

    /// <summary>The place of the item on this screen, from 0.</summary>
    [Parameter]
    public int At { get; set; }

    /// <summary>How many items there are.</summary>
    [Parameter]
    public int Of { get; set; }

    /// <summary>The page listens, so that no click is lost.</summary>
    [Parameter]
    public bool MayAct { get; set; }

    [Parameter]
    public EventCallback<int> OnStep { get; set; }

    [Parameter]
    public EventCallback OnFollow { get; set; }

    [Parameter]
    public EventCallback OnDecide { get; set; }

    [Parameter]
    public EventCallback OnAsk { get; set; }

    /// <summary>Opens the attendance.</summary>
    [Parameter]
    public EventCallback OnAttend { get; set; }

    /// <summary>Told how taking over or closing ended.</summary>
    [Parameter]
    public EventCallback<Outcome> OnDone { get; set; }

    private bool Leads => Room.PresenterEmail == Person.Email;

    private bool May(Act act) => Person.May(act, "");

    private async Task TakeOverAsync() => await OnDone.InvokeAsync(await takeOver.RunAsync(Person.Actor, Review.Ref, Room.PresenterEmail, CancellationToken.None));

    private async Task CloseAsync()
    {
        _closing = false;
        await OnDone.InvokeAsync(await close.RunAsync(Person.Actor, Review.Ref, Review.Version, CancellationToken.None));
    }
}
