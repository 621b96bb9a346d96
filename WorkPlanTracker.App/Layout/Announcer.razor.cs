using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain;

namespace WorkPlanTracker.App.Layout;

/// <summary>Says a change once to a screen reader; the person's own outcome is also shown, with its undo while that is offered.</summary>
public sealed partial class Announcer(UndoChange undo, CurrentPerson current) : IDisposable
{
    /// <summary>Changes of others that come closer together than this are said in one breath.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(400);

    private readonly CancellationTokenSource _gone = new();
    private string _said = "";
    private string? _notice;
    private Outcome.Saved? _undo;
    private string _waiting = "";
    private int _waitingCount;
    private int _count;

    /// <summary>Where the pages speak.</summary>
    [Parameter, EditorRequired]
    public required Announcements Of { get; set; }

    /// <summary>How long an undo is offered.</summary>
    [Parameter]
    public TimeSpan OfferFor { get; set; } = UndoRules.Within;

    public void Dispose()
    {
        Of.Said -= Hear;
        _gone.Cancel();
        _gone.Dispose();
    }

    protected override void OnInitialized() => Of.Said += Hear;

    private void Hear(Announcement said) => _ = InvokeAsync(() =>
    {
        if (said.OfOthers)
        {
            _waiting = said.Sentence;
            if (_waitingCount++ == 0)
            {
                _ = SpeakOfOthersAsync();
            }

            return;
        }

        Show(said.Sentence, said.Undo);
    });

    private void Show(string sentence, Outcome.Saved? change)
    {
        (_notice, _undo) = (sentence, change);
        _said = change is null ? sentence : $"{sentence} Control Z undoes it, for one minute.";
        _count++;
        StateHasChanged();
        if (change is not null)
        {
            _ = EndOfferAsync(_count);
        }
    }

    private async Task EndOfferAsync(int shown)
    {
        if (await WaitedAsync(OfferFor) && shown == _count)
        {
            Close();
            StateHasChanged();
        }
    }

    private async Task SpeakOfOthersAsync()
    {
        if (await WaitedAsync(Breath))
        {
            _said = _waitingCount > 1 ? $"{_waitingCount} changes by others. The newest: {_waiting}" : _waiting;
            _waitingCount = 0;
            StateHasChanged();
        }
    }

    private async Task<bool> WaitedAsync(TimeSpan time)
    {
        try
        {
            await Task.Delay(time, _gone.Token);
            return true;
        }
        catch (Exception gone) when (gone is OperationCanceledException or ObjectDisposedException)
        {
            return false;
        }
    }

    private void Close() => (_notice, _undo) = (null, null);

    private async Task UndoAsync()
    {
        if (_undo is not { } change)
        {
            return;
        }

        _undo = null;
        var outcome = await undo.RunAsync((await current.GetAsync()).Actor, change.FirstSequence, change.Sequence, CancellationToken.None);
        Show(
            outcome switch
            {
                Outcome.Saved saved => saved.Sentence,
                Outcome.Refused refused => refused.Sentence,
                Outcome.Forbidden forbidden => forbidden.Sentence,
                Outcome.NotFound missing => missing.Sentence,
                _ => "It was not undone.",
            },
            null);
        if (outcome is Outcome.Saved)
        {
            Of.TellUndone(change.Ref);
        }
    }
}
