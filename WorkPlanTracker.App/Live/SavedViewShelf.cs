using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.SavedViews;

namespace WorkPlanTracker.App.Live;

/// <summary>Everybody's saved views, read once and shared; read again after one of them, or someone's choice, has changed.</summary>
public sealed class SavedViewShelf(PlanDatabase database)
{
    private static readonly string[] Kinds = ["savedView", "person"];

    private readonly Lock _gate = new();
    private Task<ShelvedViews>? _read;

    /// <summary>The views as they stand.</summary>
    public Task<ShelvedViews> GetAsync()
    {
        lock (_gate)
        {
            return _read is { IsFaulted: false } warm ? warm : _read = Task.Run(ReadAsync);
        }
    }

    /// <summary>Has the next who asks read again: what this instance saved itself is seen at once.</summary>
    public void Forget()
    {
        lock (_gate)
        {
            _read = null;
        }
    }

    /// <summary>Takes a change from the log.</summary>
    internal void Take(Notice notice)
    {
        if (notice.Touched.Any(t => Kinds.Contains(t.Kind, StringComparer.Ordinal)))
        {
            Forget();
        }
    }

    private async Task<ShelvedViews> ReadAsync()
    {
        await using var context = database.CreateDbContext();
        var views = await context.SavedViews.AsNoTracking().ToListAsync();
        var chosen = await context.Users.AsNoTracking().Where(a => a.OpensOn != null).Select(a => new { a.Ref, a.OpensOn }).ToListAsync();
        return new ShelvedViews(views.ToDictionary(v => v.Ref, StringComparer.Ordinal), chosen.ToDictionary(c => c.Ref, c => c.OpensOn!, StringComparer.Ordinal));
    }
}

/// <summary>All saved views at one moment.</summary>
/// <param name="ByRef">By reference.</param>
/// <param name="Chosen">Which view the plan opens on, by account; those on the usual view are not in it.</param>
public sealed record ShelvedViews(IReadOnlyDictionary<string, SavedView> ByRef, IReadOnlyDictionary<string, string> Chosen)
{
    /// <summary>A person's own views, then those shared with them, each by name.</summary>
    public IReadOnlyList<SavedView> For(string email) =>
        [.. ByRef.Values.Where(v => v.IsOpenTo(email)).OrderBy(v => !v.IsOf(email)).ThenBy(v => v.Name, StringComparer.CurrentCultureIgnoreCase)];
}
