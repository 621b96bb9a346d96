using System.Text.Json.Serialization;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.Domain.Reports;

/// <summary>What the office that writes a report says of it.</summary>
/// <param name="Answer">On time, late or not at all.</param>
/// <param name="NewDay">When it will come, if it is late.</param>
/// <param name="Words">What was said with it; empty where nothing was.</param>
/// <param name="By">The office, as shown.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Meeting">The meeting it was owed to then, by reference; null where it had none.</param>
public sealed record AuthorWord(AuthorAnswer Answer, DateOnly? NewDay, string Words, string By, DateTime At, string? Meeting)
{
    public const int MaxWordsLength = 500;

    /// <summary>As a card says it: <c>SCD5 says: late, on 14 March 2011.</c></summary>
    [JsonIgnore]
    public string Sentence => $"{By} says: {Answer switch
    {
        AuthorAnswer.OnTime => "on time",
        AuthorAnswer.Late => $"late, on {LondonTime.Day(NewDay!.Value)}",
        _ => "it cannot be done for this meeting",
    }}.{(Words.Length > 0 ? $" “{Words}”" : "")}";

    /// <summary>Whether the report will miss the meeting it is owed to: it cannot come, or comes after the day on which papers go out.</summary>
    /// <param name="papersOut">The day on which papers go out; the meeting's own where no rule says.</param>
    public bool Misses(DateOnly? papersOut) => Answer is AuthorAnswer.Cannot || (Answer is AuthorAnswer.Late && NewDay > papersOut);
}

/// <summary>What an office can say in one tap.</summary>
public enum AuthorAnswer
{
    OnTime,
    Late,
    Cannot,
}
