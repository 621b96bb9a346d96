namespace WorkPlanTracker.Domain.Cycles;

/// <summary>Who has been seen by a board that reviews boroughs, who not, who returns, and who might come next. The chair picks.</summary>
/// <param name="Standings">Every borough, in the order of their names.</param>
/// <param name="Next">Proposed for review: never seen first, then the longest ago; those already planned are left out.</param>
/// <param name="Returns">Proposed to come back with an update: the longest since its turn first.</param>
public sealed record BoroughRota(IReadOnlyList<BoroughStanding> Standings, IReadOnlyList<BoroughStanding> Next, IReadOnlyList<BoroughStanding> Returns)
{
    /// <summary>How many boroughs one session reviews.</summary>
    public const int PerSession = 2;

    /// <summary>Works it out for a session.</summary>
    /// <param name="boroughs">All boroughs.</param>
    /// <param name="sessions">Every session that was held or is planned, cancelled ones left out; the one asked about too, where it is planned already.</param>
    /// <param name="session">The day of the session that is being planned: earlier sessions count as seen.</param>
    public static BoroughRota For(IReadOnlyList<string> boroughs, IReadOnlyList<BoroughSession> sessions, DateOnly session)
    {
        List<BoroughStanding> standings = [.. boroughs.Distinct(StringComparer.Ordinal).OrderBy(b => b, StringComparer.CurrentCulture).Select(b => StandingOf(b, sessions, session))];
        return new BoroughRota(
            standings,
            [.. standings.Where(s => s.PlannedTurn is null).OrderBy(s => s.LastTurn ?? DateOnly.MinValue).ThenBy(s => s.Turns).Take(PerSession)],
            [.. standings.Where(s => s.OwesReturn).OrderBy(s => s.LastTurn).Take(PerSession)]);
    }

    private static BoroughStanding StandingOf(string borough, IReadOnlyList<BoroughSession> sessions, DateOnly session)
    {
        List<DateOnly> turns = [.. sessions.Where(s => s.UnderReview.Contains(borough, StringComparer.Ordinal)).Select(s => s.Day)];
        List<DateOnly> returns = [.. sessions.Where(s => s.Returning.Contains(borough, StringComparer.Ordinal)).Select(s => s.Day)];
        return new BoroughStanding(
            borough,
            turns.Count(d => d < session),
            Latest(turns, session),
            Latest(returns, session),
            turns.Where(d => d >= session).Select(d => (DateOnly?)d).Min(),
            returns.Where(d => d >= session).Select(d => (DateOnly?)d).Min());
    }

    private static DateOnly? Latest(List<DateOnly> days, DateOnly before) => days.Where(d => d < before).Select(d => (DateOnly?)d).Max();
}
