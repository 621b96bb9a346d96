using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Actions;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.Reviews;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>Reads a review as it was typed, and finds what it points at.</summary>
internal static partial class ReviewChecks
{
    internal const string Preparing = "Committee clerks and administrators can.";

    internal const string Leading = "Members of the management group, committee clerks and administrators can.";

    internal const string Deciding = "Members of the management group and administrators can.";

    internal static async Task<ReviewDetails> DetailsAsync(Change change, ReviewInput input, ReviewDetails kept)
    {
        var plans = await Known.AllAsync<WorkPlan>(change, input.Plans, kept.Plans, "plans", "plan");
        var date = input.Date is null ? kept.Date : Known.Day(input.Date, kept.Date == default ? change.Today : kept.Date, "date") ?? throw Change.Stop(InputErrors.Of("date", "Give the day of the review, such as 24 February 2011."));
        if (date.Year is < 2000 or > 2100)
        {
            throw Change.Stop(InputErrors.Of("date", "Give a day from 2000 to 2100."));
        }

        var since = input.Since is null ? kept.Since : Known.Day(input.Since, date, "since") is { } day ? SinceOf(day, kept.Since) : null;
        return new ReviewDetails(
            plans, date, input.Time is null ? kept.Time : Known.Time(input.Time, "time"), since, input.Note ?? kept.Note,
            input.Topics is null ? kept.Topics : await TopicsAsync(change, input.Topics), Lines(input.Risks, kept.Risks), Lines(input.Issues, kept.Issues));
    }

    /// <summary>What a decision or an item is about: the record's title, and whether it is still there. Null where there never was such a record.</summary>
    internal static async Task<(string Title, bool Gone)?> AboutAsync(Change change, string reference)
    {
        var title = await change.Read<Milestone>().Where(r => r.Ref == reference).Select(r => r.Title).SingleOrDefaultAsync()
            ?? (await change.Read<PlannedReport>().SingleOrDefaultAsync(r => r.Ref == reference))?.Title
            ?? await change.Read<ChangeRequest>().Where(r => r.Ref == reference).Select(r => r.Reason).SingleOrDefaultAsync()
            ?? await change.Read<CommitteeAction>().Where(r => r.Ref == reference).Select(r => r.Text).SingleOrDefaultAsync()
            ?? await change.Read<WorkPlan>().Where(r => r.Ref == reference).Select(r => r.Title).SingleOrDefaultAsync();
        if (title is not null)
        {
            return (title, false);
        }

        // Another kind of record, such as a meeting, is there unless its newest entry removed it. People are nobody's business here.
        var newest = await change.Read<ChangeLogEntry>().Where(e => e.Ref == reference && e.Kind != "person").OrderByDescending(e => e.Sequence).Select(e => new { Gone = e.Record == null }).FirstOrDefaultAsync();
        return newest is null ? null : ("", newest.Gone);
    }

    /// <summary>Lines as they were typed, without those that are empty.</summary>
    internal static IReadOnlyList<string> Lines(string? typed, IReadOnlyList<string> kept) =>
        typed is null ? kept : [.. PlainWords.Clean(typed).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>A day means its end, as everywhere; one that reads as the instant kept is that instant.</summary>
    private static DateTime SinceOf(DateOnly day, DateTime? kept) => kept is { } instant && LondonTime.DayOf(instant) == day ? instant : LondonTime.EndOfDay(day);

    private static async Task<IReadOnlyList<ReviewTopic>> TopicsAsync(Change change, string typed)
    {
        List<ReviewTopic> topics = [];
        foreach (var (line, i) in Lines(typed, []).Select((l, i) => (l, i)).Take(Review.MaxLines + 1))
        {
            var named = Reference().Match(line);
            var reference = named.Success ? named.Groups[1].Value.ToUpperInvariant() : "";
            if (reference.Length > 0 && await AboutAsync(change, reference) is not { Gone: false })
            {
                throw Change.Stop(InputErrors.Of("topics", $"Line {i + 1}: there is no {reference}. Check its reference, or begin the line with other words."));
            }

            topics.Add(new ReviewTopic(reference, named.Success ? line[named.Length..].Trim(' ', ':', '–', '-', ',') : line));
        }

        return topics;
    }

    [GeneratedRegex("^((?:[A-Z][A-Z0-9]*-M|R-|CR-|A-)[0-9]{1,8})\\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Reference();
}
