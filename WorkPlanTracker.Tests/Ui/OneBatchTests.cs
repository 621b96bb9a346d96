using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.RenderTree;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using WorkPlanTracker.App.Ui;

namespace WorkPlanTracker.Tests.Ui;

public sealed class OneBatchTests
{
    [Fact]
    public async Task Parts_that_are_told_together_go_to_the_browser_in_one_batch_and_told_one_by_one_in_one_each()
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var screen = new Screen(services);
        var (together, one, other) = (new OneBatch(), new Part(), new Part());
        await screen.Dispatcher.InvokeAsync(async () =>
        {
            foreach (var component in new IComponent[] { together, one, other })
            {
                await screen.AddAsync(component);
            }

            screen.Batches = 0;
            one.Again();
            other.Again();
            Assert.Equal(2, screen.Batches);

            screen.Batches = 0;
            together.Do(() =>
            {
                one.Again();
                other.Again();
            });
        });

        Assert.Equal((1, 3, 3), (screen.Batches, one.Written, other.Written));
    }

    private sealed class Part : ComponentBase
    {
        public int Written { get; private set; }

        public void Again() => StateHasChanged();

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            Written++;
            builder.AddContent(0, Written);
        }
    }

#pragma warning disable BL0006 // A renderer of its own is the only way to count batches.
    /// <summary>Counts what would be sent.</summary>
    private sealed class Screen(IServiceProvider services) : Renderer(services, NullLoggerFactory.Instance)
    {
        public int Batches { get; set; }

        public override Dispatcher Dispatcher { get; } = Dispatcher.CreateDefault();

        public Task AddAsync(IComponent component) => RenderRootComponentAsync(AssignRootComponentId(component));

        protected override void HandleException(Exception exception) => throw new InvalidOperationException("It does not render.", exception);

        protected override Task UpdateDisplayAsync(in RenderBatch renderBatch)
        {
            Batches++;
            return Task.CompletedTask;
        }
    }
#pragma warning restore BL0006
}
