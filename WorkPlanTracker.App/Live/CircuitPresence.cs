using Microsoft.AspNetCore.Components.Server.Circuits;

namespace WorkPlanTracker.App.Live;

/// <summary>One circuit's share of presence: gone while its connection is down, back with it, gone for good with the circuit.</summary>
public sealed class CircuitPresence(PresenceBoard board) : CircuitHandler
{
    private readonly Lock _gate = new();
    private readonly List<Stay> _stays = [];
    private bool _down;

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken) => SetAsync(down: true);

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken) => SetAsync(down: false);

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken) => SetAsync(down: true);

    /// <summary>Puts this circuit's person at some places, until disposed or while the connection is down.</summary>
    internal IDisposable Enter(PresentPerson person, IReadOnlyList<string> places)
    {
        var stay = new Stay(this, person, places);
        lock (_gate)
        {
            _stays.Add(stay);
            if (!_down)
            {
                stay.Mark = board.Enter(person, places);
            }
        }

        return stay;
    }

    private Task SetAsync(bool down)
    {
        lock (_gate)
        {
            _down = down;
            foreach (var stay in _stays)
            {
                if (down)
                {
                    stay.Mark?.Dispose();
                    stay.Mark = null;
                }
                else
                {
                    stay.Mark ??= board.Enter(stay.Person, stay.Places);
                }
            }
        }

        return Task.CompletedTask;
    }

    private sealed class Stay(CircuitPresence circuit, PresentPerson person, IReadOnlyList<string> places) : IDisposable
    {
        internal PresentPerson Person { get; } = person;

        internal IReadOnlyList<string> Places { get; } = places;

        internal IDisposable? Mark { get; set; }

        public void Dispose()
        {
            lock (circuit._gate)
            {
                circuit._stays.Remove(this);
                Mark?.Dispose();
                Mark = null;
            }
        }
    }
}
