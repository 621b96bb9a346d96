using System.Globalization;
using WorkPlanTracker.App.Features.Plan;
using WorkPlanTracker.Domain;

namespace WorkPlanTracker.App.Api;

/// <summary>A page of a list, as every list answers.</summary>
public sealed record Listing<T>(IReadOnlyList<T> Items, int Total, int Page, int PageSize);

/// <summary>What every list takes: page, size, order and instant; read by hand so that nonsense is answered by field.</summary>
internal sealed record ListQuery(int Page, int PageSize, IReadOnlyList<(string Key, bool Descending)> Sort, DateTime? AsAt, string Search)
{
    internal const int MostPerPage = 500;

    /// <summary>Reads the query, or says what is wrong with it.</summary>
    internal static (ListQuery? Query, IResult? Problem) Of(HttpRequest request, params string[] sortable)
    {
        var query = request.Query;
        if (query.FirstOrDefault(p => p.Value.Any(v => !PlainWords.AreKeepable(v))) is { Key: { } broken })
        {
            return (null, Answers.Invalid(PlainWords.Clean(broken), $"{PlainWords.Clean(broken)} holds characters that cannot be read. Leave out control characters."));
        }

        if (Number(query["page"], 1) is not (>= 1 and <= 1_000_000 and var page))
        {
            return (null, Answers.Invalid("page", "page is a whole number from 1."));
        }

        if (Number(query["pageSize"], 100) is not (>= 1 and <= MostPerPage and var size))
        {
            return (null, Answers.Invalid("pageSize", $"pageSize is a whole number from 1 to {MostPerPage}."));
        }

        var keys = query["sort"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (keys.FirstOrDefault(k => !sortable.Contains(k.TrimStart('-'), StringComparer.Ordinal)) is not null)
        {
            return (null, Answers.Invalid("sort", $"sort takes {string.Join(", ", sortable)}; a minus in front turns it round."));
        }

        DateTime? instant = null;
        if (query["asAt"].ToString() is { Length: > 0 } asAt)
        {
            instant = PlanView.InstantOf(asAt);
            if (instant is null)
            {
                return (null, Answers.Invalid("asAt", "asAt is an ISO instant or date, such as 2010-11-12 or 2010-11-12T18:00:00Z."));
            }
        }

        return (new ListQuery(page, size, [.. keys.Select(k => (k.TrimStart('-'), k.StartsWith('-')))], instant, query["q"].ToString()), null);
    }

    internal Listing<T> Cut<T>(IReadOnlyList<T> all) => new([.. all.Skip((Page - 1) * PageSize).Take(PageSize)], all.Count, Page, PageSize);

    internal IReadOnlyList<T> Ordered<T>(IEnumerable<T> rows, Func<string, Comparison<T>> by)
    {
        var list = rows.ToList();
        list.Sort((a, b) =>
        {
            foreach (var (key, descending) in Sort)
            {
                if (by(key)(a, b) is var order and not 0)
                {
                    return descending ? -order : order;
                }
            }

            return by("ref")(a, b);
        });
        return list;
    }

    private static int? Number(string? text, int otherwise) =>
        string.IsNullOrEmpty(text) ? otherwise : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
