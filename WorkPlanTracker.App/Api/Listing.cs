using System.Globalization;
using Microsoft.Extensions.Primitives;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Plan;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.App.Api;

/// <summary>A page of a list, as every list answers.</summary>
public sealed record Listing<T>(IReadOnlyList<T> Items, int Total, int Page, int PageSize);

/// <summary>How a list is ordered by one field. What is unknown comes last, whichever way round.</summary>
internal readonly record struct Order<T>(Comparison<T> By, Func<T, bool>? IsUnknown = null)
{
    internal int Compare(T a, T b, bool descending)
    {
        if (IsUnknown is { } unknown && unknown(a) != unknown(b))
        {
            return unknown(a) ? 1 : -1;
        }

        return descending ? -By(a, b) : By(a, b);
    }
}

/// <summary>What a call takes in its address, read by hand so that nonsense is answered by field.</summary>
internal sealed record ListQuery(int Page, int PageSize, IReadOnlyList<(string Key, bool Descending)> Sort, DateTime? AsAt, IQueryCollection Asked)
{
    internal const int MostPerPage = 500;

    private const int MostText = 200;

    /// <summary>The one order of words.</summary>
    internal static StringComparer Words { get; } = StringComparer.Create(CultureInfo.GetCultureInfo("en-GB"), CompareOptions.IgnoreCase | CompareOptions.NumericOrdering);

    internal IReadOnlyList<string> Search => Text("q").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Reads the address as the call's own <see cref="Takes"/> says, or says what is wrong with it.</summary>
    internal static (ListQuery? Query, IResult? Problem) Of(HttpRequest request)
    {
        var takes = request.HttpContext.GetEndpoint()?.Metadata.GetMetadata<Takes>() ?? Takes.Nothing;
        IReadOnlyList<Asked> known = [.. takes.All];
        foreach (var (name, values) in request.Query)
        {
            if (Wrong(name, values, known) is { } wrong)
            {
                return (null, Answers.Invalid(PlainWords.Clean(name) is { Length: > 0 and <= 60 } field ? field : "query", wrong));
            }
        }

        var keys = request.Query["sort"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (keys.Any(k => !takes.Sortable.Contains(k.StartsWith('-') ? k[1..] : k, StringComparer.Ordinal)))
        {
            return (null, Answers.Invalid("sort", $"sort takes {string.Join(", ", takes.Sortable)}; a minus in front turns it round."));
        }

        var (instant, problem) = InstantOf(request.Query["asAt"].ToString(), request.HttpContext.RequestServices.GetRequiredService<PlanClock>().GetUtcNow().UtcDateTime);
        return problem is not null
            ? (null, Answers.Invalid("asAt", problem))
            : (new ListQuery(Number(request.Query["page"], 1), Number(request.Query["pageSize"], 100), [.. keys.Select(k => (k.TrimStart('-'), k.StartsWith('-')))], instant, request.Query), null);
    }

    /// <summary>A filter by words; empty where it is not asked for.</summary>
    internal string Text(string name) => Asked[name].ToString().Trim();

    /// <summary>Whether a field passes a filter by words.</summary>
    internal bool Passes(string name, string? value) => Text(name) is not { Length: > 0 } asked || string.Equals(value, asked, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a field passes a filter by yes or no.</summary>
    internal bool Passes(string name, bool value) => Passes(name, value ? "true" : "false");

    /// <summary>Whether a field passes a filter by one of the API's words.</summary>
    internal bool Passes<T>(string name, T value)
        where T : struct, Enum => Passes(name, value.ToString());

    /// <summary>Whether all words looked for are in one of these texts.</summary>
    internal bool Finds(params IReadOnlyList<string> texts) => Search.All(word => texts.Any(t => t.Contains(word, StringComparison.OrdinalIgnoreCase)));

    internal Listing<T> Cut<T>(IReadOnlyList<T> all) => new([.. all.Skip((Page - 1) * PageSize).Take(PageSize)], all.Count, Page, PageSize);

    internal IReadOnlyList<T> Ordered<T>(IEnumerable<T> rows, Func<string, Order<T>> by)
    {
        var list = rows.ToList();
        IReadOnlyList<(Order<T> Order, bool Descending)> orders = [.. Sort.Select(s => (by(s.Key), s.Descending)), (by("ref"), false)];
        list.Sort((a, b) => orders.Select(o => o.Order.Compare(a, b, o.Descending)).FirstOrDefault(order => order != 0));
        return list;
    }

    private static string? Wrong(string name, StringValues values, IReadOnlyList<Asked> known)
    {
        if (known.FirstOrDefault(k => k.Name == name) is not { } asked)
        {
            return known.Count == 0 ? "This call takes nothing in its address." : $"This call does not take that. It takes {string.Join(", ", known.Select(k => k.Name))}.";
        }

        if (values.Count > 1)
        {
            return $"Send {name} once.";
        }

        var value = values.ToString();
        return value.Length > MostText ? $"{name} has at most {MostText} characters."
            : !PlainWords.AreKeepable(value) ? $"{name} holds characters that cannot be read. Leave out control characters."
            : asked.Words.Count > 0 && value.Length > 0 && !asked.Words.Contains(value, StringComparer.OrdinalIgnoreCase) ? $"{name} is one of {string.Join(", ", asked.Words)}."
            : asked.Most is { } most && value.Length > 0 && !(int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most) ? $"{name} is a whole number from 1 to {most:N0}."
            : null;
    }

    /// <summary>An instant of the past. The plan's own day means as far as it has got.</summary>
    private static (DateTime? Instant, string? Problem) InstantOf(string asAt, DateTime now)
    {
        if (asAt.Length == 0)
        {
            return (null, null);
        }

        if (PlanView.InstantOf(asAt) is not { } instant)
        {
            return (null, "asAt is an ISO instant or date, such as 2010-11-12 or 2010-11-12T18:00:00Z.");
        }

        return instant <= now ? (instant, null)
            : asAt == LondonTime.DayOf(now).ToString("O", CultureInfo.InvariantCulture) ? (now, null)
            : (null, $"asAt lies after the plan's now, {now:yyyy-MM-ddTHH:mm:ssZ}. Leave it out for what stands now.");
    }

    private static int Number(string? text, int otherwise) => string.IsNullOrEmpty(text) ? otherwise : int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
