using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.Comparisons;

namespace WorkPlanTracker.App.Api;

/// <summary>A comparison as the API gives it: data and sentences, the worst first.</summary>
/// <param name="Plans">References of the plans compared.</param>
/// <param name="From">The first instant.</param>
/// <param name="To">The second instant.</param>
/// <param name="Counts">How many milestones stood how at both.</param>
/// <param name="Total">How many changes there are.</param>
/// <param name="Groups">The changes by kind, the worst kind first.</param>
/// <param name="Notes">What has to be known to read it.</param>
public sealed record CompareAnswer(
    IReadOnlyList<string> Plans, DateTime From, DateTime To, ComparedCounts Counts, int Total, IReadOnlyList<ComparedGroupAnswer> Groups, IReadOnlyList<string> Notes);

/// <summary>How many milestones stood how at both instants. One without the update it owed is counted as silent alone.</summary>
public sealed record ComparedCounts(StandingCounts Then, StandingCounts Now);

/// <summary>All changes of one kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Heading">What pages call it.</param>
/// <param name="Sentence">All of them in one sentence, where one says enough; else null.</param>
/// <param name="Changes">Each of them, the worst first.</param>
public sealed record ComparedGroupAnswer(ChangeKind Kind, string Heading, string? Sentence, IReadOnlyList<ComparedChangeAnswer> Changes);

/// <summary>One change.</summary>
/// <param name="Kind">What became of the record.</param>
/// <param name="Record">The record's kind.</param>
/// <param name="Ref">The record.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Before">What it was, in words.</param>
/// <param name="After">What it is, in words.</param>
/// <param name="Sentence">The same as a plain sentence.</param>
public sealed record ComparedChangeAnswer(ChangeKind Kind, string Record, string Ref, string Title, string Before, string After, string Sentence);

/// <summary>The comparison of plans at two instants.</summary>
internal static class CompareCalls
{
    private const string Instants = "An ISO instant or date, a review such as RV-1, or words such as “the last review”.";

    private static readonly Takes Compare = new(
        [
            new("plan", "Plans by reference, with commas between; the current ones where it is left out."),
            new("from", $"Where it begins. {Instants} A date counts from its beginning; left out, the last closed review."),
            new("to", $"Where it ends. {Instants} A date counts to its end; left out, now."),
        ],
        [],
        AsAt: false);

    internal static void MapCompare(this IEndpointRouteBuilder api) =>
        api.MapGet("/compare", CompareAsync).WithTags("Reviews").WithMetadata(Compare).WithSummary("What became of plans between two instants or reviews, as data and as sentences, the worst first.").Produces<CompareAnswer>();

    private static async Task<IResult> CompareAsync(HttpContext context, ComparisonQuestions questions, CancellationToken cancellationToken)
    {
        var (query, problem) = ListQuery.Of(context.Request);
        if (query is null)
        {
            return problem!;
        }

        // From the log, so that a program reads what it has just written.
        var answer = await questions.AskAsync(query.Text("plan"), query.Text("from"), query.Text("to"), Person.Of(context.User).ReadsPrivate, live: false, cancellationToken);
        return answer.Compared is { } compared ? Results.Ok(AnswerOf(compared, answer.Notes)) : Answers.Invalid(answer.Field, answer.Problem);
    }

    private static CompareAnswer AnswerOf(ComparedPlans compared, IReadOnlyList<string> notes)
    {
        var comparison = compared.Comparison;
        return new CompareAnswer(
            [.. compared.Plans.Select(p => p.Ref)], comparison.Then, comparison.Now, new ComparedCounts(comparison.CountsThen, comparison.CountsNow), comparison.Count,
            [
                .. comparison.Groups.Select(g => new ComparedGroupAnswer(
                    g.Kind, ChangeKindWords.Of(g.Kind), g.Summary?.Text,
                    [.. g.Changes.Select(c => new ComparedChangeAnswer(c.Kind, c.RecordKind, c.Ref, c.Title, c.Before, c.After, c.Sentence.Text))])),
            ],
            notes);
    }
}
