using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>Writes one minute. It may take in other items of the same part, whose own minutes then go, and their numbers with them.</summary>
public sealed class EditMinute(PlanWriter writer)
{
    public Task<Outcome> RunAsync(Actor actor, string reference, int seen, MinuteInput input, CancellationToken cancellationToken) =>
        writer.RunAsync("editMinute", actor, async change =>
        {
            var minute = await change.FetchAsync<Minute>(reference, seen);
            change.Require(Act.RecordMinutes, remedy: MeetingChecks.Remedy);
            await change.AloneAsync();
            var meeting = await change.ReadAsync<Meeting>(minute.Meeting);
            MinuteWriting.RefuseAgreed(meeting);
            if (minute.Part == 2)
            {
                change.RequireToSee(meeting.Committee);
            }

            minute.Write(input.Title ?? minute.Title, input.Text ?? minute.Text, input.PrivateText ?? minute.PrivateText);
            change.Say(minute, $"Minute {(minute.Number.Length > 0 ? minute.Number : minute.Ref)} written: “{minute.Title}”.");
            if (input.AlsoCovers is { Count: > 0 } also)
            {
                await TakeInAsync(change, minute, also);
            }
        }, cancellationToken);

    private static async Task TakeInAsync(Change change, Minute minute, IReadOnlyList<string> also)
    {
        var of = minute.Meeting;
        var items = await change.FetchAllAsync<AgendaItem>([.. also.Except(minute.Items, StringComparer.Ordinal)]);
        if (also.Except(minute.Items, StringComparer.Ordinal).FirstOrDefault(r => items.All(i => i.Ref != r || i.Meeting != of || i.Part != minute.Part)) is { } strange)
        {
            throw new RuleBrokenException("items", $"{strange} is no item of part {minute.Part} of {of}.", "items");
        }

        var others = (await change.Read<Minute>().Where(m => m.Meeting == of).Select(m => new { m.Ref, m.Items }).ToListAsync())
            .Where(m => m.Ref != minute.Ref && m.Items.Any(i => also.Contains(i, StringComparer.Ordinal))).Select(m => m.Ref).ToList();
        var outcomes = (minute.Part == 2 ? minute.PrivateOutcomes : minute.Outcomes).ToList();
        var covered = minute.Items.ToList();
        foreach (var other in await change.FetchAllAsync<Minute>(others))
        {
            outcomes.AddRange(other.Part == 2 ? other.PrivateOutcomes : other.Outcomes);
            covered.AddRange(other.Items);
            minute.Write(minute.Title, Joined(minute.Text, other.Text), Joined(minute.PrivateText, other.PrivateText));
            change.Remove(other, $"Taken together with minute {minute.Number}.");
        }

        covered.AddRange(also);
        minute.Cover([.. covered.Distinct(StringComparer.Ordinal)]);
        minute.Resolve(outcomes);
        foreach (var item in await change.FetchAllAsync<AgendaItem>([.. minute.Items]))
        {
            item.MinuteAs(minute.Number);
            change.Say(item, $"“{item.Title}” is taken together under minute {minute.Number}.");
        }

        change.Say(minute, $"Minute {minute.Number} covers {minute.Items.Count} items.");
    }

    private static string Joined(string first, string second) => second.Length == 0 ? first : first.Length == 0 ? second : $"{first}\n{second}";
}

/// <summary>A minute as it was typed. Null leaves a field as it is.</summary>
public sealed record MinuteInput(string? Title, string? Text)
{
    /// <summary>What was said in private, of part 2.</summary>
    public string? PrivateText { get; init; }

    /// <summary>Other agenda items that it covers too, by reference.</summary>
    public IReadOnlyList<string>? AlsoCovers { get; init; }
}
