using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Features.Reports.Register;

/// <summary>What narrows the register.</summary>
public sealed partial class RegisterFilters
{
    [Parameter, EditorRequired]
    public required RegisterView View { get; set; }

    [Parameter, EditorRequired]
    public required RegisterContents Contents { get; set; }

    [Parameter]
    public EventCallback<RegisterView> OnView { get; set; }

    /// <summary>The meeting that the register is narrowed to, in words.</summary>
    private string OnWhich => Contents.Plan.NameOf(View.Meeting);

    private static string Text(ChangeEventArgs change) => change.Value?.ToString()?.Trim() ?? "";

    private Task GoAsync(RegisterView view) => OnView.InvokeAsync(view with { Page = 1 });
}
