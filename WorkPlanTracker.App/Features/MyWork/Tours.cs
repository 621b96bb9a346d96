using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;

namespace WorkPlanTracker.App.Features.MyWork;

/// <summary>Knows who was shown round. Once it is over for someone it stays over, so that alone is kept in memory.</summary>
public sealed class Tours(PlanDatabase database)
{
    internal const string Ended = "tourEnded";

    private readonly ConcurrentDictionary<string, bool> _over = new(StringComparer.Ordinal);

    /// <summary>Whether this person has turned the tour off, or walked to its end.</summary>
    public async Task<bool> IsOverAsync(string person)
    {
        if (_over.ContainsKey(person))
        {
            return true;
        }

        await using var context = database.CreateDbContext();
        return await context.PersonalChoices.AsNoTracking().AnyAsync(c => c.Person == person && c.Name == Ended) && Remember(person);
    }

    internal bool Remember(string person) => _over[person] = true;
}
