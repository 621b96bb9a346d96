using System.Globalization;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.PlanLife;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.Api;

/// <summary>A baseline whole: what was agreed for every milestone and every report.</summary>
/// <param name="Request">The change request whose approval took it; null for baseline 1.</param>
public sealed record BaselineAnswer(
    string Ref, string Plan, int Number, string Decision, string? Request, DateTime TakenAt, string TakenBy, IReadOnlyList<AgreedDate> Dates, IReadOnlyList<AgreedSlot> Slots);

/// <summary>One milestone or report in two baselines.</summary>
/// <param name="Before">As the earlier one has it; empty where it was not in it.</param>
/// <param name="After">As the later one has it; empty where it is not in it.</param>
/// <param name="Slip">How far a date moved, in words; null for reports and where a date is unknown.</param>
public sealed record BaselineRowAnswer(string Ref, string Title, string Before, string After, BaselineChange Change, string? Slip);

/// <summary>Calls about the baselines of plans. A baseline never changes, so it has no version.</summary>
internal static class BaselineCalls
{
    private static readonly Takes Lines = new([], ["number"]);

    private static readonly Takes Compared = new(
        [new("from", "The number of one baseline; left out, the first.") { Most = 1_000_000 }, new("to", "The number of another; left out, the newest.") { Most = 1_000_000 }, Asked.OneOf<BaselineChange>("change", "Only what became of them so.")],
        ["ref"]);

    internal static void MapBaselines(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/plans/{plan}/baselines").WithTags("Plans");
        group.MapGet("", ListAsync).WithMetadata(Lines).WithSummary("The baselines of a plan, with the decision that took each and how much it holds.").Produces<Listing<BaselineLine>>();
        group.MapGet("/{number}", GetAsync).WithMetadata(Takes.AsAtAlone).WithSummary("One baseline whole, by its number.").Produces<BaselineAnswer>();
        group.MapGet("/compare", CompareAsync).WithMetadata(Compared).WithSummary("Two baselines side by side; what changed first, the furthest slip at its head.").Produces<Listing<BaselineRowAnswer>>();
    }

    private static async Task<IResult> ListAsync(string plan, HttpContext context, PlanBaselines baselines, PlanHistory history, CancellationToken cancellationToken)
    {
        var (query, problem) = ListQuery.Of(context.Request);
        if (query is null)
        {
            return problem!;
        }

        var newest = await NewestAsync(history, plan, query.AsAt, cancellationToken);
        return newest is null || (query.AsAt is null && await PlanCalls.FindAsync(context.RequestServices, plan, cancellationToken) is null)
            ? Answers.NotFound(query.AsAt is null ? plan : $"{plan} at that instant")
            : Results.Ok(query.Cut(query.Ordered((await baselines.ListAsync(plan, cancellationToken)).Where(b => b.Number <= newest && query.Finds(b.Decision, b.Request ?? "")), _ => new Order<BaselineLine>((a, b) => a.Number.CompareTo(b.Number)))));
    }

    private static async Task<IResult> GetAsync(string plan, string number, HttpContext context, PlanBaselines baselines, PlanHistory history, CancellationToken cancellationToken)
    {
        var (query, problem) = ListQuery.Of(context.Request);
        if (query is null)
        {
            return problem!;
        }

        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n <= await NewestAsync(history, plan, query.AsAt, cancellationToken) && await baselines.FindAsync(plan, n, cancellationToken) is var (b, slots)
            ? Results.Ok(new BaselineAnswer(b.Ref, b.Plan, b.Number, b.Decision, b.Request, b.TakenAt, b.TakenBy, b.Dates, slots))
            : Answers.NotFound($"baseline {number} of {plan}{(query.AsAt is null ? "" : " at that instant")}");
    }

    private static async Task<IResult> CompareAsync(string plan, HttpContext context, PlanBaselines baselines, PlanHistory history, CancellationToken cancellationToken)
    {
        var (query, problem) = ListQuery.Of(context.Request);
        if (query is null)
        {
            return problem!;
        }

        var newest = await NewestAsync(history, plan, query.AsAt, cancellationToken) ?? 0;
        List<BaselineLine> lines = [.. (await baselines.ListAsync(plan, cancellationToken)).Where(b => b.Number <= newest)];
        if (lines.Count == 0)
        {
            return Answers.NotFound($"baseline of {plan}{(query.AsAt is null ? "" : " at that instant")}");
        }

        var (from, to) = (NumberOf(query.Text("from"), lines[0].Number), NumberOf(query.Text("to"), lines[^1].Number));
        if (from > newest || to > newest || await baselines.CompareAsync(plan, from, to, cancellationToken) is not { } rows)
        {
            var field = lines.Any(b => b.Number == from) ? "to" : "from";
            return Answers.Invalid(field, $"{plan} has no such baseline. It has {string.Join(", ", lines.TakeLast(12).Select(b => b.Number))}.");
        }

        var answers = rows.Where(r => query.Passes("change", r.Change) && query.Finds(r.Ref, r.Title)).Select(r => new BaselineRowAnswer(r.Ref, r.Title, r.Before, r.After, r.Change, r.Slip?.Text));
        return Results.Ok(query.Cut(query.Sort.Count > 0 ? query.Ordered(answers, _ => new Order<BaselineRowAnswer>((a, b) => ListQuery.Words.Compare(a.Ref, b.Ref))) : [.. answers]));
    }

    /// <summary>The newest baseline's number at an instant, any number for now; null where there was no such plan then. Baselines are numbered in the order they are taken, and never change.</summary>
    private static async Task<int?> NewestAsync(PlanHistory history, string plan, DateTime? asAt, CancellationToken cancellationToken) =>
        asAt is not { } instant ? int.MaxValue : (await history.ReadAllAsync<WorkPlan>(instant, cancellationToken)).FirstOrDefault(p => p.Ref == plan)?.BaselineNumber;

    private static int NumberOf(string text, int otherwise) => text.Length == 0 ? otherwise : int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
