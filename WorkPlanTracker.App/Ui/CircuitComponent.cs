using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Ui;

/// <summary>A component that hears of things off its own circuit, such as a new address or a sign-out.</summary>
public abstract class CircuitComponent : ComponentBase
{
    /// <summary>Does something on the component's own circuit. What fails there is shown there, as a failing click would be.</summary>
    protected void Start(Func<Task> act) =>
        _ = InvokeAsync(async () =>
        {
            try
            {
                await act();
            }
            catch (Exception failure)
            {
                await DispatchExceptionAsync(failure);
            }
        });
}
