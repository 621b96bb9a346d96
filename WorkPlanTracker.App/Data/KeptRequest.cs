namespace WorkPlanTracker.App.Data;

/// <summary>What became of a request that carried a key: the command's outcome, written in the command's own transaction, and the answer that was sent.</summary>
public sealed class KeptRequest
{
    /// <summary>The longest answer that is kept word for word; a longer one is made again from the outcome.</summary>
    public const int MaxAnswerLength = 256 * 1024;

    private KeptRequest()
    {
    }

    public KeptRequest(string account, OnceOnly once) => (Account, Key, Fingerprint, At) = (account, once.Key, once.Fingerprint, once.At);

    /// <summary>The caller's account: keys of different callers never meet.</summary>
    public string Account { get; private set; } = "";

    public string Key { get; private set; } = "";

    public string Fingerprint { get; private set; } = "";

    public DateTime At { get; private set; }

    /// <summary>The saved outcome as JSON; null where nothing was changed.</summary>
    public string? Outcome { get; private set; }

    /// <summary>The status of the answer; null until it is known.</summary>
    public int? Status { get; private set; }

    /// <summary>The headers that are part of the answer, as JSON.</summary>
    public string? Headers { get; private set; }

    public string? Body { get; private set; }

    /// <summary>Keeps what the command came to.</summary>
    public void Came(string outcome) => Outcome = outcome;

    /// <summary>Keeps the answer that is sent.</summary>
    public void Answered(int status, string headers, string body) => (Status, Headers, Body) = (status, headers, body);
}
