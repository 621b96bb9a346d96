namespace WorkPlanTracker.App.Live;

/// <summary>Says whose account changed, on every instance, so that what hangs on their rights can end at once.</summary>
public sealed class PersonWatch : IDisposable
{
    private readonly IDisposable _listening;

    public PersonWatch(ChangeFeed feed) => _listening = feed.Listen(TakeAsync, isScreen: false);

    /// <summary>Raised with the account's reference.</summary>
    public event Func<string, Task>? Changed;

    public void Dispose() => _listening.Dispose();

    private async Task TakeAsync(IReadOnlyList<Notice> notices)
    {
        foreach (var email in notices.SelectMany(n => n.Touched).Where(t => t.Kind == "person").Select(t => t.Ref).Distinct(StringComparer.Ordinal))
        {
            await (Changed?.Invoke(email) ?? Task.CompletedTask);
        }
    }
}
