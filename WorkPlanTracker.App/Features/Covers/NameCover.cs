using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Features.Covers;

/// <summary>A lead or a clerk names who acts for them while they are away; an administrator may do it for them.</summary>
public sealed class NameCover(PlanWriter writer)
{
    private static readonly CoverInputValidator Validator = new();

    public async Task<Outcome> RunAsync(Actor actor, CoverInput input, CancellationToken cancellationToken)
    {
        if (InputErrors.Of(await Validator.ValidateAsync(input, cancellationToken)) is { } wrong)
        {
            return wrong;
        }

        return await writer.RunAsync("nameCover", actor, async change =>
        {
            var absent = await CoverChecks.PersonAsync(change, string.IsNullOrWhiteSpace(input.Absent) ? actor.Email : input.Absent, "absent");
            change.Require(Act.NameCover, absent.Ref == actor.Email, "Leads and clerks name who acts for themselves; administrators can do it for them.");
            var acting = await CoverChecks.PersonAsync(change, input.Acting!, "acting");
            var from = CoverChecks.Day(input.From, change.Today, "from");
            var to = CoverChecks.Day(input.To, from, "to");
            var cover = Cover.Name(await NextReferenceAsync(change), absent.Rights, acting.Rights, from, to, input.Reason, change.Today);
            await WarnOfOverlapAsync(change, cover);
            change.Add(cover, $"{cover.Acting} acts for {cover.Absent} {CoverWords.Days(cover)}.");
        }, cancellationToken);
    }

    private static async Task WarnOfOverlapAsync(Change change, Cover cover)
    {
        var open = await change.Read<Cover>()
            .Where(c => (c.AbsentEmail == cover.AbsentEmail || c.ActingEmail == cover.ActingEmail) && c.EndedAt == null && c.To >= cover.From && c.From <= cover.To)
            .OrderBy(c => c.From).Take(5).ToListAsync();
        foreach (var other in open.Where(cover.Overlaps))
        {
            change.Warn(other.AbsentEmail == cover.AbsentEmail
                ? $"{other.Acting} also acts for {other.Absent} {CoverWords.Days(other)} ({other.Ref}); both may act on the days they share."
                : $"{other.Acting} also acts for {other.Absent} {CoverWords.Days(other)} ({other.Ref}).");
        }
    }

    private static async Task<string> NextReferenceAsync(Change change)
    {
        // Of the log, which remembers covers that were taken back: a reference is never given twice.
        var newest = await change.Read<ChangeLogEntry>().Where(e => e.Kind == "cover" && e.Command == "nameCover").OrderByDescending(e => e.Sequence).Select(e => e.Ref).FirstOrDefaultAsync();
        var number = newest is null ? 0 : int.Parse(newest.AsSpan("CV-".Length), CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"CV-{number + 1}");
    }
}
