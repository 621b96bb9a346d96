namespace WorkPlanTracker.App.Live;

/// <summary>Follows what the other instances say, notices what was missed, and forgets those that fell silent.</summary>
internal sealed class PresencePeers(PresenceBoard board, TimeProvider time)
{
    /// <summary>An instance not heard of for this long is dead, and its people are gone.</summary>
    internal static readonly TimeSpan Silence = TimeSpan.FromSeconds(6);

    private readonly Dictionary<Guid, Peer> _peers = [];

    /// <summary>Takes a message.</summary>
    /// <returns>The instance to ask for all its marks, where something was missed; else null.</returns>
    internal Guid? Take(PresenceMessage message)
    {
        if (message.Instance == board.Instance)
        {
            return null;
        }

        if (message.Stops)
        {
            Forget(message.Instance);
            return null;
        }

        if (message.Asks is not null)
        {
            return null;
        }

        var known = _peers.TryGetValue(message.Instance, out var peer);
        var complete = message.FromNew || (known && peer!.Complete && message.Number == peer.Number + (message.Marks.Count > 0 ? 1 : 0));
        var asked = known && !peer!.Complete && time.GetElapsedTime(peer.HeardAt) < TimeSpan.FromSeconds(1);
        _peers[message.Instance] = new Peer(message.Number, time.GetTimestamp(), complete);
        if (!complete)
        {
            return asked ? null : message.Instance;
        }

        board.Take(message.Instance, message.FromNew, message.Marks.Select(m => (m.Id, m.ToMark())));
        return null;
    }

    /// <summary>Forgets instances that fell silent.</summary>
    internal void Expire()
    {
        foreach (var dead in _peers.Where(p => time.GetElapsedTime(p.Value.HeardAt) > Silence).Select(p => p.Key).ToList())
        {
            Forget(dead);
        }
    }

    private void Forget(Guid instance)
    {
        _peers.Remove(instance);
        board.Take(instance, all: true, []);
    }

    private sealed record Peer(long Number, long HeardAt, bool Complete);
}
