using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.Domain.Cycles;

/// <summary>Where one borough stands with a board that reviews boroughs.</summary>
/// <param name="Borough">Its name.</param>
/// <param name="Turns">How often it has been under review.</param>
/// <param name="LastTurn">When it was last; null where it never was.</param>
/// <param name="LastReturn">When it last came back with an update.</param>
/// <param name="PlannedTurn">When its next turn is planned; null where none is.</param>
/// <param name="PlannedReturn">When its update is planned; null where none is.</param>
public sealed record BoroughStanding(string Borough, int Turns, DateOnly? LastTurn, DateOnly? LastReturn, DateOnly? PlannedTurn, DateOnly? PlannedReturn)
{
    /// <summary>It was under review and has not come back since, nor is it planned to.</summary>
    public bool OwesReturn => LastTurn is { } turn && !(LastReturn > turn) && PlannedReturn is null;

    /// <summary>As the page says it.</summary>
    public string Sentence
    {
        get
        {
            var seen = LastTurn is { } turn
                ? $"{Borough} was under review on {LondonTime.Day(turn)}{(LastReturn > turn ? $" and came back with an update on {LondonTime.Day(LastReturn.Value)}" : "")}"
                : $"{Borough} has not been under review";
            var planned = PlannedTurn is { } next ? $"; its turn is planned for {LondonTime.Day(next)}" : "";
            var back = PlannedReturn is { } returning ? $"; its update is planned for {LondonTime.Day(returning)}" : OwesReturn ? "; it owes an update" : "";
            return $"{seen}{planned}{back}.";
        }
    }
}
