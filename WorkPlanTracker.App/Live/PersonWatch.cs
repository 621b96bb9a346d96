namespace WorkPlanTracker.App.Live;

/// <summary>Says whose account changed or signed out, on every instance, so that what hangs on their rights can end at once.</summary>
public sealed class PersonWatch : IDisposable
{
    private readonly IDisposable _listening;

    public PersonWatch(ChangeFeed feed) => _listening = feed.Listen(TakeAsync, isScreen: false);

    /// <summary>Raised with the reference of an account that changed.</summary>
    public event Func<string, Task>? Changed;

    /// <summary>Raised with the reference of an account that signed out on another instance.</summary>
    public event Func<string, Task>? SignedOut;

    /// <summary>Raised when other instances are heard again, and something may have been missed.</summary>
    public event Func<Task>? HeardAgain;

    /// <summary>False while other instances cannot be heard: what they say of people is then asked of the database.</summary>
    public bool Hears { get; private set; } = true;

    public void Dispose() => _listening.Dispose();

    /// <summary>Other instances cannot be heard from here on.</summary>
    internal void Deafen() => Hears = false;

    /// <summary>Other instances are heard from here on.</summary>
    internal Task HearAgainAsync()
    {
        Hears = true;
        return HeardAgain?.Invoke() ?? Task.CompletedTask;
    }

    /// <summary>Takes in that someone signed out on another instance.</summary>
    internal Task HearSignOutAsync(string account) => SignedOut?.Invoke(account) ?? Task.CompletedTask;

    private async Task TakeAsync(IReadOnlyList<Notice> notices)
    {
        foreach (var email in notices.SelectMany(n => n.Touched).Where(t => t.Kind == "person").Select(t => t.Ref).Distinct(StringComparer.Ordinal))
        {
            await (Changed?.Invoke(email) ?? Task.CompletedTask);
        }
    }
}
