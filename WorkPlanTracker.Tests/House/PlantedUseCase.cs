#pragma warning disable IDE0130 // Planted where a feature would be, so that the rule has something to find.
namespace WorkPlanTracker.Tests.House.App.Features.Planted;

/// <summary>A use case with two doors, for the rule that forbids it.</summary>
internal sealed class PlantedUseCase
{
    private readonly Task _done = Task.CompletedTask;

    public Task RunAsync() => _done;

    public Task AlsoAsync() => RunAsync();
}
