using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;

namespace WorkPlanTracker.App.SignIn;

/// <summary>Tells a person's open circuits and streams that their sign-in is over, so that none stays behind.</summary>
/// <remarks>Over when they sign out here; and on every instance when their account is closed, or its roles or password change.</remarks>
public sealed class SignOuts
{
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();
    private readonly List<Watching> _open = [];
    private readonly Dictionary<string, (string? Stamp, DateTimeOffset At)> _changed = new(StringComparer.Ordinal);
    private readonly PlanDatabase _database;
    private readonly TimeProvider _real;

    public SignOuts(PlanDatabase database, PersonWatch people, TimeProvider real)
    {
        (_database, _real) = (database, real);
        people.Changed += ChangedAsync;
    }

    /// <summary>Has a circuit or a stream leave when its sign-in is over; until disposed.</summary>
    /// <param name="email">Whose it is.</param>
    /// <param name="stamp">The stamp they signed in with; null where only signing out ends it.</param>
    /// <param name="leave">Told with why: <c>out</c> or <c>changed</c>.</param>
    public IDisposable Watch(string email, string? stamp, Action<string> leave)
    {
        var watching = new Watching(this, email, stamp, leave);
        lock (_gate)
        {
            _open.Add(watching);
        }

        return watching;
    }

    /// <summary>Whether a sign-in with this stamp is known to be over, sooner than the minute in which cookies are checked anyway.</summary>
    public bool IsOver(string email, string? stamp)
    {
        lock (_gate)
        {
            return _changed.TryGetValue(email, out var known) && known.Stamp != stamp;
        }
    }

    /// <summary>Sends that person's circuits to the sign-in page.</summary>
    public void SignedOut(string email) => Leave(w => w.Email == email, "out");

    private async Task ChangedAsync(string email)
    {
        await using var context = _database.CreateDbContext();
        var stamp = await context.Users.AsNoTracking().Where(a => a.Ref == email && a.Active).Select(a => a.SecurityStamp).SingleOrDefaultAsync();
        lock (_gate)
        {
            var now = _real.GetUtcNow();
            foreach (var old in _changed.Where(c => now - c.Value.At > Remembered).Select(c => c.Key).ToList())
            {
                _changed.Remove(old);
            }

            _changed[email] = (stamp, now);
        }

        Leave(w => w.Email == email && w.Stamp is not null && w.Stamp != stamp, "changed");
    }

    private void Leave(Func<Watching, bool> whom, string why)
    {
        List<Watching> leaving;
        lock (_gate)
        {
            leaving = [.. _open.Where(whom)];
        }

        foreach (var circuit in leaving)
        {
            try
            {
                circuit.Leave(why);
            }
            catch (ObjectDisposedException)
            {
                // That page has gone already; the others are still told.
            }
        }
    }

    private sealed record Watching(SignOuts Of, string Email, string? Stamp, Action<string> Leave) : IDisposable
    {
        public void Dispose()
        {
            lock (Of._gate)
            {
                Of._open.Remove(this);
            }
        }
    }
}
