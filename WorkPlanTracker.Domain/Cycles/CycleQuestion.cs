using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.Domain.Cycles;

/// <summary>What to propose meetings for.</summary>
/// <param name="Committee">The committee's code.</param>
/// <param name="Cycle">How often it meets.</param>
/// <param name="From">The first day of the meeting year; the cycle counts from its month or week.</param>
/// <param name="To">The last day of the meeting year.</param>
/// <param name="Taken">Days on which this committee and its sister bodies meet already.</param>
/// <param name="FirstDay">The committee's first day; null where it has none.</param>
/// <param name="LastDay">The committee's last day; null where it has none.</param>
public sealed record CycleQuestion(string Committee, MeetingCycle Cycle, DateOnly From, DateOnly To, IReadOnlyList<TakenDay> Taken, DateOnly? FirstDay = null, DateOnly? LastDay = null)
{
    /// <summary>The longest meeting year, in days.</summary>
    public const int MaxDays = 550;

    /// <summary>Days on which the committee meets already as its cycle has it, special meetings left out: their turns need no other day.</summary>
    public IReadOnlyList<DateOnly> Meets { get; init; } = [];

    /// <summary>Refuses a year that is none.</summary>
    /// <exception cref="RuleBrokenException">It ends before it starts, is longer than a year and a half, or lies outside the years that are counted.</exception>
    internal void Check()
    {
        if (To < From || To.DayNumber - From.DayNumber > MaxDays)
        {
            throw new RuleBrokenException("period", "The meeting year must end after its first day and last a year and a half at most.", "to");
        }

        if (From.Year < 2000 || To.Year > OneOffHolidays.LastYear)
        {
            throw new RuleBrokenException("year", $"Choose a meeting year from 2000 to {OneOffHolidays.LastYear}.", "from");
        }
    }
}
