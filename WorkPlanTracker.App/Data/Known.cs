using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Programme;

namespace WorkPlanTracker.App.Data;

/// <summary>Checks that what a command points at exists, and reads days and times as they are typed. A miss is answered by field.</summary>
internal static class Known
{
    /// <summary>References of one kind of record; what is null stays as it is kept.</summary>
    internal static async Task<IReadOnlyList<string>> AllAsync<T>(Change change, IReadOnlyList<string>? named, IReadOnlyList<string> kept, string field, string called)
        where T : class, IRecord
    {
        if (named is null)
        {
            return kept;
        }

        List<string> wanted = [.. named.Select(PlainWords.Clean).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal)];
        var found = wanted.Count == 0 ? [] : await change.Read<T>().Where(r => wanted.Contains(EF.Property<string>(r, nameof(IRecord.Ref)))).Select(r => EF.Property<string>(r, nameof(IRecord.Ref))).ToListAsync();
        return wanted.Find(w => !found.Contains(w, StringComparer.Ordinal)) is { } strange ? throw Missing(field, called, strange) : wanted;
    }

    /// <summary>One reference; null leaves what is kept, nothing clears it.</summary>
    internal static async Task<string?> OneAsync<T>(Change change, string? named, string? kept, string field, string called)
        where T : class, IRecord
    {
        var wanted = PlainWords.Clean(named);
        return named is null ? kept
            : wanted.Length == 0 ? null
            : await change.Read<T>().AnyAsync(r => EF.Property<string>(r, nameof(IRecord.Ref)) == wanted) ? wanted
            : throw Missing(field, called, wanted);
    }

    /// <summary>Thematic areas with all those above them.</summary>
    internal static async Task<IReadOnlyCollection<string>> WithThoseAboveAsync(Change change, IReadOnlyList<string> areas)
    {
        var parents = areas.Count == 0 ? [] : await change.Read<ThematicArea>().Select(a => new { a.Ref, a.Parent }).ToDictionaryAsync(a => a.Ref, a => a.Parent, StringComparer.Ordinal);
        return WithThoseAbove(areas, parents);
    }

    /// <summary>The same where the tree is known.</summary>
    internal static IReadOnlyCollection<string> WithThoseAbove(IReadOnlyList<string> areas, IReadOnlyDictionary<string, string?> parents)
    {
        var all = new HashSet<string>(StringComparer.Ordinal);
        foreach (var area in areas)
        {
            for (var next = area; next is not null && all.Add(next); next = parents.GetValueOrDefault(next))
            {
            }
        }

        return all;
    }

    /// <summary>A date to come as it is said; null leaves what is kept. Without a year, one that has passed is not meant.</summary>
    internal static PlanDate Date(string? said, PlanDate kept, DateOnly today, string field)
    {
        if (said is null || said.Trim() == kept.Text)
        {
            return kept;
        }

        var reading = PlanDateReader.Read(said, new PlanDateContext(today, kept, PlanDate.NotSet));
        if (!kept.IsSet && reading.Date?.HasPassed(today) is true)
        {
            reading = PlanDateReader.Read(said, new PlanDateContext(today, PlanDate.OnDay(today.AddMonths(6)), PlanDate.NotSet));
        }

        return reading.Date ?? throw Change.Stop(InputErrors.Of(field, reading.Problem!));
    }

    /// <summary>One day as it is said; null where nothing is.</summary>
    internal static DateOnly? Day(string? said, DateOnly near, string field)
    {
        if (string.IsNullOrWhiteSpace(said))
        {
            return null;
        }

        var reading = PlanDateReader.Read(said, new PlanDateContext(near, PlanDate.NotSet, PlanDate.NotSet));
        return reading.Date is { Precision: PlanDatePrecision.Day, End: { } day } ? day
            : throw Change.Stop(InputErrors.Of(field, reading.Problem ?? "Give one day, such as “7 April 2011”."));
    }

    /// <summary>A time of day as it is typed: <c>14:00</c>, <c>2.00pm</c>; null where nothing is.</summary>
    internal static TimeOnly? Time(string? said, string field)
    {
        var text = PlainWords.Clean(said).ToLowerInvariant().Replace('.', ':').Replace(" ", "", StringComparison.Ordinal);
        if (text.Length == 0)
        {
            return null;
        }

        var half = text.EndsWith("am", StringComparison.Ordinal) || text.EndsWith("pm", StringComparison.Ordinal);
        string[] shapes = half ? ["h:mmtt", "htt"] : ["H:mm", "HH:mm", "HH:mm:ss"];
        return TimeOnly.TryParseExact(text, shapes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time
            : throw Change.Stop(InputErrors.Of(field, "Give a time of day, such as 14:00 or 2.00pm."));
    }

    internal static Exception Missing(string field, string called, string reference) =>
        Change.Stop(InputErrors.Of(field, $"There is no {called} {(reference.Length > 40 ? $"{reference[..40]}…" : reference)}. Check its reference."));
}
