using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.App.Data;

/// <summary>What meetings are called where people read of them.</summary>
internal static class MeetingNames
{
    /// <summary>Names of some meetings by reference, in one question. What is no meeting is left out.</summary>
    internal static async Task<IReadOnlyDictionary<string, string>> OfAsync(PlanDbContext context, IEnumerable<string?> references, CancellationToken cancellationToken)
    {
        var wanted = references.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return wanted.Count == 0
            ? new Dictionary<string, string>(StringComparer.Ordinal)
            : (await context.Meetings.AsNoTracking().Where(m => wanted.Contains(m.Ref))
                .Join(context.Committees, m => m.Committee, c => c.Ref, (m, c) => new { m.Ref, c.Abbreviation, m.Date }).ToListAsync(cancellationToken))
                .ToDictionary(m => m.Ref, m => MeetingWords.NameOf(m.Abbreviation, m.Date), StringComparer.Ordinal);
    }
}
