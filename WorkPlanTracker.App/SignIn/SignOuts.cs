namespace WorkPlanTracker.App.SignIn;

/// <summary>Tells a person's open circuits that they signed out, so that none stays behind.</summary>
public sealed class SignOuts
{
    private readonly Lock _gate = new();
    private readonly List<(string Email, Action Leave)> _circuits = [];

    /// <summary>Has a circuit leave when its person signs out; until disposed.</summary>
    public IDisposable Watch(string email, Action leave)
    {
        var circuit = (email, leave);
        lock (_gate)
        {
            _circuits.Add(circuit);
        }

        return new Watching(() =>
        {
            lock (_gate)
            {
                _circuits.Remove(circuit);
            }
        });
    }

    /// <summary>Sends that person's circuits to the sign-in page.</summary>
    public void SignedOut(string email)
    {
        List<Action> leave;
        lock (_gate)
        {
            leave = [.. _circuits.Where(c => c.Email == email).Select(c => c.Leave)];
        }

        foreach (var circuit in leave)
        {
            try
            {
                circuit();
            }
            catch (ObjectDisposedException)
            {
                // That page has gone already; the others are still told.
            }
        }
    }

    private sealed class Watching(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
