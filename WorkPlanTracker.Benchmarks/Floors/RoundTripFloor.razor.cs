using Microsoft.JSInterop;

namespace WorkPlanTracker.Benchmarks.Floors;

/// <summary>The least interactive page: the browser sends a text, the page shows it.</summary>
public sealed partial class RoundTripFloor(IJSRuntime script) : IDisposable
{
    private DotNetObjectReference<RoundTripFloor>? _self;
    private string _text = "";

    [JSInvokable]
    public void Show(string text)
    {
        _text = text;
        StateHasChanged();
    }

    public void Dispose() => _self?.Dispose();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await script.InvokeVoidAsync("start", _self = DotNetObjectReference.Create(this));
        }
    }
}
