using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;

namespace WorkPlanTracker.App.SignIn;

/// <summary>Tells a person's open circuits and streams that their sign-in is over, so that none stays behind, and knows which cookies not to take at their word.</summary>
/// <remarks>Over on every instance when they sign out, when their account is closed, and when its roles or password change. See docs/adr/0027.</remarks>
public sealed class SignOuts
{
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();
    private readonly List<Watching> _open = [];
    private readonly Dictionary<string, (string? Stamp, DateTimeOffset At)> _changed = new(StringComparer.Ordinal);
    private readonly PlanDatabase _database;
    private readonly PlanWriter _writer;
    private readonly PersonWatch _people;
    private readonly TimeProvider _real;
    private DateTimeOffset _sureSince;

    public SignOuts(PlanDatabase database, PlanWriter writer, PersonWatch people, TimeProvider real)
    {
        (_database, _writer, _people, _real, _sureSince) = (database, writer, people, real, real.GetUtcNow());
        people.Changed += email => TakeAsync(email, "changed");
        people.SignedOut += email => TakeAsync(email, "out");
        people.HeardAgain += AskOfAllAsync;
    }

    /// <summary>Has a circuit or a stream leave when its sign-in is over; until disposed.</summary>
    /// <param name="email">Whose it is.</param>
    /// <param name="stamp">The stamp they signed in with; null for a token, which no sign-out ends.</param>
    /// <param name="leave">Told with why: <c>out</c> or <c>changed</c>.</param>
    /// <param name="page">The open page it is, so that it can leave by itself.</param>
    public IDisposable Watch(string email, string? stamp, Action<string> leave, string? page = null)
    {
        var watching = new Watching(this, email, stamp, leave, page);
        lock (_gate)
        {
            _open.Add(watching);
        }

        return watching;
    }

    /// <summary>Whether a cookie must be asked of the database, sooner than the minute in which all are: its sign-in is over as far as is known here, or this instance may have missed that it is.</summary>
    /// <param name="email">Whose cookie it is.</param>
    /// <param name="stamp">The stamp in it.</param>
    /// <param name="issued">When it was last found good.</param>
    public bool MustAsk(string email, string? stamp, DateTimeOffset? issued)
    {
        lock (_gate)
        {
            return !_people.Hears || issued is null || issued < _sureSince || (_changed.TryGetValue(email, out var known) && known.Stamp != stamp);
        }
    }

    /// <summary>Ends every sign-in of a person, here and on every other instance: a copied cookie is worth nothing afterwards.</summary>
    /// <param name="page">The page that asks for it, which is leaving by itself; null where none is.</param>
    public async Task SignOutAsync(string email, string? page = null)
    {
        lock (_gate)
        {
            _open.RemoveAll(w => page is not null && w.Email == email && w.Page == page);
        }

        await _writer.KeepSignOutAsync(email, CancellationToken.None);
        await TakeAsync(email, "out");
    }

    private async Task TakeAsync(string email, string why)
    {
        string? stamp;
        try
        {
            await using var context = _database.CreateDbContext();
            stamp = await context.Users.AsNoTracking().Where(a => a.Ref == email && a.Active).Select(a => a.SecurityStamp).SingleOrDefaultAsync();
        }
        catch (DbException)
        {
            // Who cannot be asked about signs in again.
            stamp = null;
        }

        Remember(email, stamp);
        Leave(w => w.Email == email && w.Stamp is not null && w.Stamp != stamp, why);
    }

    private void Remember(string email, string? stamp)
    {
        lock (_gate)
        {
            var now = _real.GetUtcNow();
            foreach (var old in _changed.Where(c => now - c.Value.At > Remembered).Select(c => c.Key).ToList())
            {
                _changed.Remove(old);
            }

            _changed[email] = (stamp, now);
        }
    }

    /// <summary>After a time in which others could not be heard: no cookie is taken at its word any more, and everyone who is here is asked about, in one question.</summary>
    private async Task AskOfAllAsync()
    {
        List<string> here;
        lock (_gate)
        {
            _sureSince = _real.GetUtcNow();
            here = [.. _open.Where(w => w.Stamp is not null).Select(w => w.Email).Distinct(StringComparer.Ordinal)];
        }

        if (here.Count == 0)
        {
            return;
        }

        await using var context = _database.CreateDbContext();
        var stamps = await context.Users.AsNoTracking().Where(a => a.Active && here.Contains(a.Ref)).ToDictionaryAsync(a => a.Ref, a => a.SecurityStamp, StringComparer.Ordinal);
        Leave(w => w.Stamp is not null && here.Contains(w.Email, StringComparer.Ordinal) && stamps.GetValueOrDefault(w.Email) != w.Stamp, "out");
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

    private sealed record Watching(SignOuts Of, string Email, string? Stamp, Action<string> Leave, string? Page) : IDisposable
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
