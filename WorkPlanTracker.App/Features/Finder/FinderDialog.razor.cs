using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.App.Ui;

namespace WorkPlanTracker.App.Features.Finder;

/// <summary>Finds anything from anywhere. The browser opens it and moves in it by itself; each keystroke asks the shared index, and the newest text wins.</summary>
public sealed partial class FinderDialog(FinderIndexes indexes, ReadFinderFacts readFacts, CurrentPerson current, IJSRuntime script) : IAsyncDisposable
{
    private readonly PageLoads _loads = new();
    private ElementReference _root;
    private IJSObjectReference? _module;
    private DotNetObjectReference<FinderDialog>? _self;
    private Person _person = Person.Nobody;
    private FinderReach _reach = new(Person.Nobody);
    private FinderUse _use = FinderUse.None;
    private FinderAnswer? _answer;
    private FinderFacts? _facts;
    private string _text = "";
    private int _number;
    private bool _open;

    /// <summary>Opens with what this person has used lately, as their browser remembers it.</summary>
    [JSInvokable]
    public async Task OpenAsync(string? text, int number, string?[]? keys, double[]? weights)
    {
        _use = FinderUse.Of(keys, weights);
        _person = await current.GetAsync();
        _reach = new FinderReach(_person);
        _open = true;
        await SearchAsync(text, number);
    }

    /// <summary>Answers one text. The browser numbers them: an answer to an older one is thrown away.</summary>
    [JSInvokable]
    public async Task SearchAsync(string? text, int number)
    {
        if (!_open || number < _number)
        {
            return;
        }

        using var load = _loads.Begin();
        (_text, _number, _facts) = (text ?? "", number, null);
        var answer = await indexes.SearchAsync(text, _reach, _use);
        if (_open && number == _number)
        {
            _answer = answer;
            StateHasChanged();
        }
    }

    /// <summary>Shows the facts of something that has no page.</summary>
    [JSInvokable]
    public async Task ShowFactsAsync(string? key)
    {
        var facts = await readFacts.RunAsync(key ?? "", _reach);
        if (_open && facts is not null)
        {
            _facts = facts;
            StateHasChanged();
        }
    }

    /// <summary>Goes back from facts to the results.</summary>
    [JSInvokable]
    public void Back()
    {
        _facts = null;
        StateHasChanged();
    }

    /// <summary>Forgets everything: a closed finder keeps nothing.</summary>
    [JSInvokable]
    public void Close()
    {
        (_open, _answer, _facts, _text, _number, _use) = (false, null, null, "", 0, FinderUse.None);
        StateHasChanged();
    }

    public async ValueTask DisposeAsync()
    {
        _self?.Dispose();
        await _module.LeaveAsync();
    }

    protected override async Task OnInitializedAsync() => _person = await current.GetAsync();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _self = DotNetObjectReference.Create(this);
            _module = await script.InvokeAsync<IJSObjectReference>("import", "./js/finder.js");
            await _module.InvokeVoidAsync("start", _root, _self);
        }
    }

    /// <summary>Takes a change while it is open: what is shown is found again.</summary>
    private async Task TakeAsync(IReadOnlyList<Notice> notices)
    {
        if (_open && _facts is null && notices.Count > 0)
        {
            await SearchAsync(_text, _number);
        }
    }
}
