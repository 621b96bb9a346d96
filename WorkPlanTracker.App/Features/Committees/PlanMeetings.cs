using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Cycles;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Features.Committees;

/// <summary>Plans a whole year's meetings of one body: all of them or none, each wrong day named. A bank holiday or a sister body's day is allowed, and said.</summary>
public sealed class PlanMeetings(PlanWriter writer)
{
    /// <summary>The most warnings that are read out.</summary>
    private const int MostWarnings = 12;

    private static readonly MeetingYearInputValidator Validator = new();

    /// <summary>The field of one meeting's kind: with whom it is joint, or what its theme is.</summary>
    public static string KindField(int index) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"kind-{index}");

    /// <summary>The field of one meeting's day.</summary>
    public static string DayField(int index) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"day-{index}");

    public async Task<Outcome> RunAsync(Actor actor, MeetingYearInput input, CancellationToken cancellationToken)
    {
        if (InputErrors.Of(await Validator.ValidateAsync(input, cancellationToken)) is { } wrong)
        {
            return wrong;
        }

        return await writer.RunAsync("planMeetings", actor, async change =>
        {
            change.Require(Act.PlanMeeting, remedy: "Committee clerks and administrators can.");
            await change.AloneAsync();
            var code = PlainWords.Clean(input.Committee);
            var committee = await change.Read<Committee>().SingleOrDefaultAsync(c => c.Ref == code) ?? throw Known.Missing("committee", "committee", code);
            var time = Known.Time(input.Time, "time");
            var wrongDays = new Dictionary<string, string[]>(StringComparer.Ordinal);
            var days = Read(input.Sittings!, change.Today, committee, wrongDays);
            var first = days.Count == 0 ? change.Today : days.Min(d => d.Day);
            var last = days.Count == 0 ? change.Today : days.Max(d => d.Day);
            var meetings = await change.Read<Meeting>().Where(m => m.Date >= first && m.Date <= last && m.State != MeetingState.Cancelled).ToListAsync();
            var there = meetings.SelectMany(TakenDay.Of).ToList();
            _ = await Known.AllAsync<Committee>(change, [.. input.Sittings!.SelectMany(s => s.JointWith)], [], "jointWith", "committee");
            var prefix = $"{committee.Ref}-";
            var given = (await change.Read<Meeting>().Where(m => m.Ref.StartsWith(prefix)).Select(m => m.Ref).ToListAsync()).ToHashSet(StringComparer.Ordinal);
            foreach (var (index, day) in days.Where(d => !input.Sittings![d.Index].Second && there.Exists(t => t.Day == d.Day && t.Committee == committee.Ref)))
            {
                var times = meetings.Where(m => m.Date == day && m.IsOf(committee.Ref)).Select(m => m.Time);
                wrongDays[DayField(index)] = [$"{MeetingWords.AskSecond(committee.Abbreviation, day, times)} Say so, leave it out, or choose another day."];
            }

            var calendar = committee.Calendar(await change.CalendarAsync());
            var warnings = new List<string>();
            var strange = new List<string>();
            foreach (var (index, day) in days.Where(d => !wrongDays.ContainsKey(DayField(d.Index))).OrderBy(d => d.Day).ToList())
            {
                try
                {
                    var meeting = Call(committee, input.Sittings![index], day, time, input.Place, given);
                    change.Add(meeting, $"{committee.Abbreviation} meets on {LondonTime.Day(day)}.");
                    strange.AddRange(meeting.Boroughs.Concat(meeting.Returning));
                }
                catch (RuleBrokenException broken)
                {
                    wrongDays[broken.Field is "jointWith" or "theme" && input.Sittings![index].Sitting is not null ? KindField(index) : DayField(index)] = [broken.Message];
                }

                if (CycleProposal.WhyAvoid(day, committee.Ref, there, calendar) is { } why)
                {
                    warnings.Add($"{LondonTime.DayAndWeekday(day)} is {why}.");
                }
            }

            if (wrongDays.Count > 0)
            {
                throw Change.Stop(new Outcome.Invalid(wrongDays));
            }

            if (committee.WhyNotInTurn(strange) is { } unknown)
            {
                warnings.Insert(0, unknown);
            }

            warnings.Take(MostWarnings).ToList().ForEach(change.Warn);
        }, cancellationToken);
    }

    /// <summary>The days as they were typed; what cannot be read, stands there twice, or lies outside the body's life is named.</summary>
    private static List<(int Index, DateOnly Day)> Read(IReadOnlyList<SittingInput> sittings, DateOnly today, Committee committee, Dictionary<string, string[]> wrong)
    {
        var days = new List<(int Index, DateOnly Day)>();
        for (var i = 0; i < sittings.Count; i++)
        {
            var reading = PlanDateReader.Read(sittings[i].Day, new PlanDateContext(today, PlanDate.NotSet, PlanDate.NotSet));
            var problem = reading.Date is not { Precision: PlanDatePrecision.Day, End: { } day } ? reading.Problem ?? "Enter one day, such as 9 June 2011."
                : day.Year is < 2000 or > 2100 ? "Enter a day from 2000 to 2100."
                : !sittings[i].Second && days.Exists(d => d.Day == day) ? $"{LondonTime.Day(day)} stands here twice: is this a second meeting? Say so, leave it out, or choose another day."
                : null;
            if (problem is null)
            {
                try
                {
                    MeetingDays.RefuseUnlessThere(committee, reading.Date!.End!.Value);
                }
                catch (RuleBrokenException broken)
                {
                    problem = broken.Message;
                }
            }

            if (problem is not null)
            {
                wrong[DayField(i)] = [problem];
                continue;
            }

            days.Add((i, reading.Date!.End!.Value));
        }

        return days;
    }

    private static Meeting Call(Committee committee, SittingInput sitting, DateOnly day, TimeOnly? time, string? place, HashSet<string> given)
    {
        var nth = Enumerable.Range(1, given.Count + 1).First(n => !given.Contains(Meeting.ReferenceFor(committee.Ref, day, n)));
        var theme = PlainWords.Clean(sitting.Theme);
        var kind = string.IsNullOrEmpty(sitting.Sitting) ? theme.Length > 0 ? MeetingKind.Thematic : MeetingKind.Ordinary : ApiWords.Read<MeetingKind>(sitting.Sitting)!.Value;
        var where = PlainWords.Clean(place) is { Length: > 0 } said ? said : committee.UsualVenue;
        var meeting = Meeting.Call(Meeting.ReferenceFor(committee.Ref, day, nth), committee.Ref, day, time, where, kind);
        var details = new MeetingDetails(kind, time, where, null, null, [], committee.AsListed(sitting.Boroughs ?? []), theme) { Returning = committee.AsListed(sitting.Returning ?? []), JointWith = sitting.JointWith };
        details.RefuseUnlessComplete();
        meeting.Arrange(details);
        given.Add(meeting.Ref);
        return meeting;
    }
}
