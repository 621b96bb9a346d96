using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace WorkPlanTracker.App.Ui;

/// <summary>Offers what this browser kept of a form: unsaved text of an earlier visit, of another tab, or of before the page was loaded again.</summary>
/// <remarks>Place it in or above the element that carries the same <c>data-draft</c>. Typing is kept by the browser alone (wwwroot/js/drafts.js).</remarks>
public sealed partial class DraftOffer(IJSRuntime script) : IAsyncDisposable
{
    private const int PreviewLength = 160;

    private readonly List<DraftText> _offered = [];
    private DotNetObjectReference<DraftOffer>? _self;
    private DraftText? _saved;
    private string? _copied;

    /// <summary>The form, as its <c>data-draft</c> says it.</summary>
    [Parameter, EditorRequired]
    public required string Form { get; set; }

    /// <summary>The record's version now; 0 where there is none yet.</summary>
    [Parameter]
    public int Version { get; set; }

    /// <summary>Why the form cannot be used any more; null while it can.</summary>
    [Parameter]
    public string? Blocked { get; set; }

    /// <summary>Whether what was typed is on the record already, asked of the record itself.</summary>
    [Parameter]
    public Func<DraftText, Task<bool>>? OnRecord { get; set; }

    /// <summary>Told when a draft was put into the form.</summary>
    [Parameter]
    public EventCallback<DraftText> OnUsed { get; set; }

    /// <summary>Told when a save that was on its way as the connection broke turns out to have arrived.</summary>
    [Parameter]
    public EventCallback OnArrived { get; set; }

    /// <summary>Tells the browser how sending the form ended: saved, what was kept is let go of; refused or only asked back, it is simply not saved yet, and no longer on its way.</summary>
    /// <param name="outcome">The command's end; null where none was run.</param>
    public ValueTask EndedAsync(Data.Outcome? outcome) => script.InvokeVoidAsync(outcome is Data.Outcome.Saved ? "workplan.drafts.saved" : "workplan.drafts.answered", Form);

    /// <summary>Asked by the browser after the connection came back while a save was on its way.</summary>
    /// <returns>What to tell the person, or null where the save arrived.</returns>
    [JSInvokable]
    public async Task<string?> SettleAsync()
    {
        var sent = (await FindAsync()).FirstOrDefault(d => d is { Sent: true, Live: true });
        if (sent is not null && OnRecord is not null && await OnRecord(sent))
        {
            await script.InvokeVoidAsync("workplan.drafts.saved", Form);
            await OnArrived.InvokeAsync();
            return null;
        }

        return sent is null ? null : "The connection broke before this was saved. Save it again: nothing is stored twice.";
    }

    public async ValueTask DisposeAsync()
    {
        if (_self is not null)
        {
            _self.Dispose();
            await ScriptModules.UnlessGoneAsync(() => script.InvokeVoidAsync("workplan.drafts.leave", Form).AsTask());
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        _self = DotNetObjectReference.Create(this);
        DraftText? back = null;
        foreach (var draft in (await FindAsync()).Where(d => !d.Live))
        {
            if (draft.Sent && OnRecord is not null && await OnRecord(draft))
            {
                _saved = draft;
                await script.InvokeVoidAsync("workplan.drafts.discard", draft.Id);
            }
            else if (draft.Back && Blocked is null)
            {
                back = draft;
            }
            else
            {
                _offered.Add(draft);
            }
        }

        if (back is not null)
        {
            await UseAsync(back);
        }

        if (_offered.Count > 0 || _saved is not null || back is not null)
        {
            StateHasChanged();
        }
    }

    private static string Short(string text) => text.Length <= PreviewLength ? text : $"{text[..(char.IsHighSurrogate(text[PreviewLength - 1]) ? PreviewLength - 1 : PreviewLength)]}…";

    private bool IsOlder(DraftText draft) => draft.Version > 0 && draft.Version < Version;

    private async Task<IReadOnlyList<DraftText>> FindAsync() =>
        await script.InvokeAsync<DraftText[]?>("workplan.drafts.offers", Form, _self) ?? [];

    private async Task UseAsync(DraftText draft)
    {
        if (await script.InvokeAsync<bool>("workplan.drafts.use", Form, draft.Id))
        {
            // What stood in the form before is a draft of its own now.
            _offered.Clear();
            _offered.AddRange((await FindAsync()).Where(d => !d.Live));
            await OnUsed.InvokeAsync(draft);
        }
    }

    private async Task CopyAsync(DraftText draft)
    {
        if (await script.InvokeAsync<bool>("workplan.drafts.copy", draft.Id))
        {
            _copied = draft.Id;
        }
    }

    private async Task DiscardAsync(DraftText draft)
    {
        await script.InvokeVoidAsync("workplan.drafts.discard", draft.Id);
        _offered.Remove(draft);
    }
}
