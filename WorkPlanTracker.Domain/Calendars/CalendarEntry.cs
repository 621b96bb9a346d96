namespace WorkPlanTracker.Domain.Calendars;

/// <summary>One meeting or deadline in a calendar file.</summary>
/// <param name="Uid">Stays the same for good, whatever else changes: see <see cref="UidFor"/>.</param>
/// <param name="Sequence">Raised by every change that matters to a diary; from 0.</param>
/// <param name="ChangedAt">When it last changed, in UTC.</param>
/// <param name="Day">The day, in London.</param>
/// <param name="Summary">What it is, in a few words.</param>
public sealed record CalendarEntry(string Uid, int Sequence, DateTime ChangedAt, DateOnly Day, string Summary)
{
    /// <summary>When it starts, in London; null for a whole day, such as a deadline.</summary>
    public TimeOnly? Start { get; init; }

    /// <summary>How long it lasts, in minutes; null where that is not known. Of no meaning for a whole day.</summary>
    public int? Minutes { get; init; }

    /// <summary>Where; empty where that is not known.</summary>
    public string Place { get; init; } = "";

    /// <summary>What else to know; empty where nothing is.</summary>
    public string Description { get; init; } = "";

    /// <summary>Where its page is; null where it has none.</summary>
    public Uri? Page { get; init; }

    /// <summary>It takes no place after all, and stays in the file so that diaries strike it out.</summary>
    public bool Cancelled { get; init; }

    /// <summary>The identifier of a record's entry: its reference, what of it, and the host that gives it.</summary>
    /// <param name="reference">The record's reference, which never changes: <c>SOP-2011-04-07</c>.</param>
    /// <param name="host">The host's name.</param>
    /// <param name="what">The step, for a deadline of the meeting; null for the meeting itself.</param>
    public static string UidFor(string reference, string host, string? what = null) => $"{reference}{(what is null ? "" : $"-{what}")}@{host}";
}
