using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.App.Features.Covers;

/// <summary>Reads the people and days of a cover as they were said.</summary>
internal static class CoverChecks
{
    /// <summary>The one day that is meant, or what is wrong with the words.</summary>
    /// <param name="near">Without a year, the day nearest to this one is meant.</param>
    internal static (DateOnly? Day, string? Problem) Read(string? text, DateOnly near)
    {
        var reading = PlanDateReader.Read(text, new PlanDateContext(near, PlanDate.NotSet, PlanDate.NotSet));
        return reading.Date switch
        {
            null => (null, reading.Problem),
            { Precision: PlanDatePrecision.Day, End: { } day } => (day, null),
            _ => (null, "A cover runs from day to day: give one day, such as “4 March 2011”."),
        };
    }

    internal static DateOnly Day(string? text, DateOnly near, string field)
    {
        var (day, problem) = Read(text, near);
        return day ?? throw Change.Stop(InputErrors.Of(field, problem!));
    }

    /// <summary>Finds an account by its address, or by its name where only one open account bears it.</summary>
    internal static async Task<Account> PersonAsync(Change change, string said, string field)
    {
        var words = Domain.PlainWords.Clean(said);
        var address = words.ToLowerInvariant();
        var found = await change.Read<Account>().Where(a => a.Ref == address || (a.DisplayName == words && a.Active)).OrderBy(a => a.Ref != address).Take(3).ToListAsync();
        if (found.Count == 0)
        {
            throw Change.Stop(InputErrors.Of(field, $"There is no account of “{(words.Length > 60 ? $"{words[..60]}…" : words)}”. Give the name as it is shown here, or the e-mail address."));
        }

        if (found[0].Ref != address && found.Count > 1)
        {
            throw Change.Stop(InputErrors.Of(field, $"Several people are called {words}. Give the e-mail address, such as {found[0].Ref}."));
        }

        return found[0].Active ? found[0] : throw Change.Stop(InputErrors.Of(field, $"The account of {found[0].DisplayName} is closed. Choose someone else."));
    }
}
