namespace WorkPlanTracker.App.Features.Plan;

/// <summary>Says a change once to a screen reader; the person's own outcome is also shown for a few seconds.</summary>
public sealed partial class Announcer : IDisposable
{
    /// <summary>Changes of others that come closer together than this are said in one breath.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(400);

    private readonly CancellationTokenSource _gone = new();
    private string _said = "";
    private string? _notice;
    private string _waiting = "";
    private int _waitingCount;
    private int _count;

    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    /// <summary>Shows and says the person's own outcome at once.</summary>
    public void Say(string sentence)
    {
        (_said, _notice) = (sentence, sentence);
        _count++;
        StateHasChanged();
    }

    /// <summary>Says what others did, in one breath with what else they do just now.</summary>
    public void SayOfOthers(string sentence)
    {
        _waiting = sentence;
        if (_waitingCount++ == 0)
        {
            _ = SpeakAsync();
        }
    }

    private async Task SpeakAsync()
    {
        try
        {
            await Task.Delay(Breath, _gone.Token);
        }
        catch (Exception gone) when (gone is OperationCanceledException or ObjectDisposedException)
        {
            return;
        }

        _said = _waitingCount > 1 ? $"{_waitingCount} changes by others. The newest: {_waiting}" : _waiting;
        _waitingCount = 0;
        StateHasChanged();
    }
}
