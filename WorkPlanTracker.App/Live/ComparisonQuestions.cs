using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Comparisons;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.App.Live;

/// <summary>Works out what a comparison in an address asks for, and answers it, or says plainly by field what of it cannot be.</summary>
public sealed class ComparisonQuestions(PlanComparisons comparisons, PlanModels models, PlanDatabase database)
{
    /// <summary>The most plans compared at once.</summary>
    public const int MostPlans = 8;

    /// <summary>The plan's instant, in UTC.</summary>
    public DateTime Now => comparisons.Now;

    /// <summary>Answers a question.</summary>
    /// <param name="plan">References with commas between; nothing means the current plans.</param>
    /// <param name="from">Where it begins, in words; nothing means the last review.</param>
    /// <param name="to">Where it ends, in words; nothing means now.</param>
    /// <param name="withPrivate">Whether the reader may see private Part 2 text.</param>
    /// <param name="live">Answer <em>now</em> from the shared read models; else from the log.</param>
    public async Task<AnsweredComparison> AskAsync(string? plan, string? from, string? to, bool withPrivate, bool live, CancellationToken cancellationToken)
    {
        var index = await models.IndexAsync();
        IReadOnlyList<string> named = [.. (plan ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];
        var plans = named.Count > 0 ? named : [.. index.Default.Take(MostPlans)];
        var answer = new AnsweredComparison { Plans = [.. plans.Select(p => index.Plans.FirstOrDefault(h => h.Ref == p)).OfType<PlanHeader>()], Known = index.Plans };
        if (plans.Count == 0)
        {
            return answer.Without("plan", "There is no plan yet, so there is nothing to compare.");
        }

        if (plans.Count > MostPlans || answer.Plans.Count < plans.Count)
        {
            return answer.Without("plan", plans.Count > MostPlans ? $"At most {MostPlans} plans are compared at once." : "There is no such plan. Choose one of those there are.");
        }

        await using var context = database.CreateDbContext();
        var reviews = await context.Reviews.AsNoTracking().ToListAsync(cancellationToken);
        answer = answer with { LastReview = answer.Plans.Max(p => p.LastReviewAt) };
        var first = string.IsNullOrWhiteSpace(from) && answer.LastReview is null ? await comparisons.FirstDayAsync(plans, cancellationToken) : null;
        var begins = first is { } day ? new AsAtReading(LondonTime.EndOfDay(day), null) : ComparedInstants.ReadFrom(from, Now, answer.LastReview, reviews);
        var ends = ComparedInstants.ReadTo(to, Now, answer.LastReview, reviews);
        if (begins.Problem is { } strange)
        {
            return answer.Without("from", strange);
        }

        if (ends.Problem is { } wrong)
        {
            return (answer with { From = begins.Instant }).Without("to", wrong);
        }

        var start = begins.Instant!.Value > Now ? Now : begins.Instant.Value;
        answer = answer with { From = start, To = ends.Instant };
        if (ends.Instant is { } end && start > end)
        {
            return answer.Without("from", $"It begins after it ends: {ComparedInstants.FromInWords(start)} lies after {LondonTime.PastInstant(end)}. Swap the two.") with { Swapped = true };
        }

        var compared = ends.Instant is null && live
            ? await comparisons.SinceAsync(plans, start, withPrivate)
            : await comparisons.CompareAsync(plans, start, ends.Instant ?? Now, withPrivate);
        if (compared.NotThereThen.Count == plans.Count)
        {
            var began = await comparisons.FirstDayAsync(plans, cancellationToken);
            return answer.Without("from", $"There was no plan yet at {ComparedInstants.FromInWords(start)}.{(began is { } on ? $" The record of {Names(answer, plans)} begins on {LondonTime.Day(on)}." : "")}") with { FirstDay = began };
        }

        return answer with
        {
            Compared = compared,
            Notes = [.. compared.NotThereThen.Where(p => !compared.NotThereNow.Contains(p, StringComparer.Ordinal)).Select(p => $"{Names(answer, [p])} did not exist yet at {ComparedInstants.FromInWords(start)}: all of it counts as added.")],
        };
    }

    /// <summary>The same answer as things stand now; the same object where nothing it says has changed.</summary>
    public async Task<AnsweredComparison> RefreshAsync(AnsweredComparison shown, bool withPrivate)
    {
        if (shown is not { Compared: { } before, From: { } from, To: null })
        {
            return shown;
        }

        var now = await comparisons.SinceAsync([.. shown.Plans.Select(p => p.Ref)], from, withPrivate);
        return ReferenceEquals(before, now) ? shown : shown with { Compared = now };
    }

    private static string Names(AnsweredComparison answer, IReadOnlyList<string> plans) =>
        string.Join(" and ", answer.Plans.Where(p => plans.Contains(p.Ref, StringComparer.Ordinal)).Select(p => p.Title));
}

/// <summary>What became of a question for a comparison.</summary>
public sealed record AnsweredComparison
{
    /// <summary>The plans it is about.</summary>
    public required IReadOnlyList<PlanHeader> Plans { get; init; }

    /// <summary>Every plan there is.</summary>
    public required IReadOnlyList<PlanHeader> Known { get; init; }

    /// <summary>When the last closed review started, in UTC.</summary>
    public DateTime? LastReview { get; init; }

    /// <summary>Where it begins, in UTC.</summary>
    public DateTime? From { get; init; }

    /// <summary>Where it ends, in UTC; null for now.</summary>
    public DateTime? To { get; init; }

    /// <summary>The answer; null where there is a problem.</summary>
    public ComparedPlans? Compared { get; init; }

    /// <summary>The field of the question that cannot be answered: <c>plan</c>, <c>from</c> or <c>to</c>; empty where all can.</summary>
    public string Field { get; init; } = "";

    /// <summary>What is wrong with it, and what to do.</summary>
    public string Problem { get; init; } = "";

    /// <summary>It only has to be asked the other way round.</summary>
    public bool Swapped { get; init; }

    /// <summary>With a beginning before the plan was there, the first day it was.</summary>
    public DateOnly? FirstDay { get; init; }

    /// <summary>Sentences about what has to be known to read the answer.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    internal AnsweredComparison Without(string field, string problem) => this with { Field = field, Problem = problem };
}
