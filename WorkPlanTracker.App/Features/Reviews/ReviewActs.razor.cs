using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>What can be done with a review now.</summary>
public sealed partial class ReviewActs(FreezePack freeze, UnfreezePack unfreeze, StartReview start, PlanClock clock)
{
    private bool _asking;

    [Parameter, EditorRequired]
    public required ReviewBoard Board { get; set; }

    [Parameter, EditorRequired]
    public required Person Person { get; set; }

    /// <summary>The page listens, so that no click is lost.</summary>
    [Parameter]
    public bool MayAct { get; set; }

    /// <summary>The instant shown, for addresses; empty for now.</summary>
    [Parameter]
    public string Past { get; set; } = "";

    /// <summary>Something is being done already.</summary>
    [Parameter]
    public bool Busy { get; set; }

    [Parameter]
    public EventCallback OnEdit { get; set; }

    /// <summary>Runs a command and shows how it ended.</summary>
    [Parameter]
    public EventCallback<Func<Task<Outcome>>> OnAct { get; set; }

    private Review Review => Board.Review;

    private DateOnly Today => LondonTime.DayOf(clock.GetUtcNow().UtcDateTime);

    /// <summary>One that was planned for another day is started on purpose.</summary>
    private Task AskAsync()
    {
        _asking = Review.Date != Today;
        return _asking ? Task.CompletedTask : StartAsync();
    }

    private Task StartAsync()
    {
        _asking = false;
        return OnAct.InvokeAsync(() => start.RunAsync(Person.Actor, Review.Ref, Review.Version, CancellationToken.None));
    }

    private bool May(Act act) => Person.May(act, "");
}
