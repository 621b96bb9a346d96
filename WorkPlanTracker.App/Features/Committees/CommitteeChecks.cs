using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Cycles;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Deadlines;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Programme;

namespace WorkPlanTracker.App.Features.Committees;

/// <summary>Reads a committee's details as they were typed, and checks that what they point at exists.</summary>
internal static class CommitteeChecks
{
    internal static async Task<CommitteeDetails> DetailsAsync(Change change, string code, CommitteeInput input, CommitteeDetails kept)
    {
        var parent = await Known.OneAsync<Committee>(change, input.Parent, kept.Parent, "parent", "committee");
        await RefuseRingAsync(change, code, parent);
        return new CommitteeDetails(
            input.Name ?? kept.Name,
            PlainWords.Clean(input.Abbreviation) is { Length: > 0 } said ? said : input.Abbreviation is null ? kept.Abbreviation : code,
            ApiWords.Read(input.Kind, kept.Body, "kind"),
            parent,
            input.Aliases ?? kept.Aliases,
            input.Remit ?? kept.Remit,
            await Known.AllAsync<ThematicArea>(change, input.RemitAreas, kept.RemitAreas, "remitAreas", "thematic area"),
            input.UsualVenue ?? kept.UsualVenue,
            input.Cycle ?? kept.Cycle,
            input.MeetingCycle is null ? kept.MeetingCycle : CycleOf(input.MeetingCycle),
            Number(input.CycleWorkingDays, kept.CycleWorkingDays),
            input.StandingItems ?? kept.StandingItems,
            Number(input.CapacityMinutes, kept.CapacityMinutes),
            Number(input.CapacityItems, kept.CapacityItems),
            input.MeetsInPrivate ?? kept.MeetsInPrivate,
            input.DeadlineRules is null ? kept.DeadlineRules : [.. input.DeadlineRules.Select(r => RuleOf(r, change.Today))],
            input.ClosureDays is null ? kept.ClosureDays : [.. input.ClosureDays.Select(d => new NamedDay(Day(d.Day, change.Today, "closureDays"), d.Name ?? ""))],
            input.FirstDay is null ? kept.FirstDay : Known.Day(input.FirstDay, change.Today, "firstDay"),
            input.LastDay is null ? kept.LastDay : Known.Day(input.LastDay, change.Today, "lastDay"),
            input.Successor ?? kept.Successor)
        {
            Boroughs = input.Boroughs ?? kept.Boroughs,
        };
    }

    /// <summary>A body does not end before a meeting it has held.</summary>
    internal static async Task RefuseToEndBeforeHeldAsync(Change change, Committee committee, DateOnly lastDay)
    {
        var code = committee.Ref;
        if (await change.Read<Meeting>().Where(m => m.Committee == code && m.State == MeetingState.Held).OrderByDescending(m => m.Date).FirstOrDefaultAsync() is { } held)
        {
            committee.RefuseToEndBefore(held, lastDay);
        }
    }

    private static int? Number(int? said, int? kept) => said is CommitteeInput.Nothing ? null : said ?? kept;

    private static MeetingCycle? CycleOf(CycleInput input)
    {
        const string Field = "meetingCycle";
        if (input is { Every: null, Unit: null, Weekday: null })
        {
            return null;
        }

        try
        {
            return new MeetingCycle(
                input.Every ?? 1,
                ApiWords.Read<CycleUnit>(input.Unit) ?? throw Change.Stop(InputErrors.Of(Field, $"A cycle counts one of: {ApiWords.All<CycleUnit>()}.")),
                ApiWords.Read<DayOfWeek>(input.Weekday) ?? throw Change.Stop(InputErrors.Of(Field, "A cycle names a weekday, such as thursday.")),
                input.Nth ?? 1, input.NotIn, ApiWords.Read(input.WhenTaken, WhenTaken.Shift, Field));
        }
        catch (RuleBrokenException broken)
        {
            throw new RuleBrokenException(broken.Rule, broken.Message, Field);
        }
    }

    private static DeadlineRule RuleOf(DeadlineRuleInput input, DateOnly today)
    {
        const string Field = "deadlineRules";
        try
        {
            return new DeadlineRule(
                input.Name ?? "",
                ApiWords.Read<DeadlineStep>(input.Step) ?? throw Change.Stop(InputErrors.Of(Field, $"Each rule names a step, one of: {ApiWords.All<DeadlineStep>()}.")),
                input.Offset ?? throw Change.Stop(InputErrors.Of(Field, "Each rule has an offset: how many days or weeks before the meeting.")),
                ApiWords.Read<CountingWay>(input.Way) ?? throw Change.Stop(InputErrors.Of(Field, $"Each rule names a way of counting, one of: {ApiWords.All<CountingWay>()}.")),
                input.Statutory ?? false,
                [.. (input.Excluding ?? []).Select(p => new ExcludedPeriod(p.Name ?? "", Day(p.From, today, Field), Day(p.To, today, Field)))]);
        }
        catch (RuleBrokenException broken)
        {
            throw new RuleBrokenException(broken.Rule, broken.Message, Field);
        }
    }

    private static DateOnly Day(string? said, DateOnly today, string field) =>
        Known.Day(said, today, field) ?? throw Change.Stop(InputErrors.Of(field, "Give each day, such as 29 December 2011."));

    /// <summary>Nobody reports to a body that reports to them, however far round.</summary>
    private static async Task RefuseRingAsync(Change change, string code, string? parent)
    {
        var parents = parent is null ? [] : await change.Read<Committee>().Select(c => new { c.Ref, c.Parent }).ToDictionaryAsync(c => c.Ref, c => c.Parent, StringComparer.Ordinal);
        var above = new HashSet<string>(StringComparer.Ordinal);
        for (var next = parent; next is not null && above.Add(next); next = parents.GetValueOrDefault(next))
        {
            if (next == code)
            {
                throw new RuleBrokenException("parent", $"{code} cannot report to {parent}: that reports to {code}.", "parent");
            }
        }
    }
}
