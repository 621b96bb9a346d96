using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Deadlines;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Reports.Chasing;

/// <summary>Takes an office's word on a report it owes. The link is the right to it, and reaches no further; the word is on the record as the office's.</summary>
public sealed class AnswerForReport(PlanWriter writer, AuthorLinks links)
{
    public async Task<Outcome> RunAsync(AuthorInput input, CancellationToken cancellationToken)
    {
        if (ApiWords.Read<AuthorAnswer>(input.Answer) is not { } answer)
        {
            return InputErrors.Of("answer", $"Use one of: {ApiWords.All<AuthorAnswer>()}.");
        }

        if (input.Words?.Length > AuthorWord.MaxWordsLength)
        {
            return InputErrors.Of("words", $"Shorten what you say: {AuthorWord.MaxWordsLength} characters is the most.");
        }

        if (await links.FindAsync(input.Token, cancellationToken) is not { } link || !link.Reports.Contains(input.Report, StringComparer.Ordinal))
        {
            return new Outcome.NotFound(AuthorLinks.Spent);
        }

        return await writer.RunAsync("answerForReport", new Actor($"link {link.Ref}", $"{link.Office}, by its link"), async change =>
        {
            // Read again here: it may have been revoked a moment ago.
            var held = await change.ReadAsync<AuthorLink>(link.Ref);
            if (!links.IsOpen(held))
            {
                throw Change.Stop(new Outcome.NotFound(AuthorLinks.Spent));
            }

            var report = await change.FetchAsync<PlannedReport>(input.Report!);
            var slot = await AgendaSlots.OfAsync(change, report.Ref);
            var meeting = slot is null ? null : await change.ReadAsync<Meeting>(slot.Meeting);
            var committee = meeting is null ? null : await change.ReadAsync<Committee>(meeting.Committee);
            var day = answer is AuthorAnswer.Late ? Known.Day(input.Date, change.Today, "date") ?? throw Change.Stop(InputErrors.Of("date", "Say on which day it will come, such as 14 March.")) : (DateOnly?)null;
            if (day < change.Today)
            {
                throw Change.Stop(InputErrors.Of("date", $"{LondonTime.Day(day.Value)} has passed. Say a day to come."));
            }

            var before = report.AuthorSaid;
            var word = new AuthorWord(answer, day, PlainWords.Clean(input.Words), held.Office, change.Now, meeting?.Ref);
            report.Hear(word);
            change.Reason = word.Words;
            change.Say(report, $"{report.Ref}: {word.Sentence}");
            await TellMilestonesAsync(change, report, word, before, meeting is null ? null : committee!.DeadlinesOf(meeting.Date, await change.CalendarAsync()).Of(DeadlineStep.Publication)?.Date ?? meeting.Date);
        }, cancellationToken);
    }

    /// <summary>The leads hear it too: that it will miss its meeting flags the milestone it proves; that it will not after all takes the office's own flag away, never the lead's.</summary>
    private static async Task TellMilestonesAsync(Change change, PlannedReport report, AuthorWord word, AuthorWord? before, DateOnly? papersOut)
    {
        var misses = word.Misses(papersOut);
        var recants = !misses && before is not null && before.Meeting == word.Meeting && before.Misses(papersOut);
        var references = await change.Read<Milestone>().Where(m => m.ProvedBy == report.Ref).Select(m => m.Ref).ToListAsync();
        foreach (var milestone in await change.FetchAllAsync<Milestone>(references))
        {
            if (milestone.HearAuthor($"{report.Ref}: {word.Sentence}", misses ? true : recants ? false : null, change.Author, change.Now) is { } update)
            {
                change.AddPart(update);
                change.Say(milestone, update.Narrative);
            }
        }
    }
}

/// <summary>An office's word as it was sent.</summary>
/// <param name="Token">What stands in the link.</param>
/// <param name="Report">The report, by reference.</param>
/// <param name="Answer">In the API's words.</param>
/// <param name="Date">When it will come, as it is said; needed where it is late.</param>
/// <param name="Words">What is said with it.</param>
public sealed record AuthorInput(string? Token, string? Report, string? Answer, string? Date, string? Words);
