using System.Globalization;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Cycles;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.App.Features.Committees;

/// <summary>The cycle of a meeting year as it is being chosen, and the days it gives.</summary>
public sealed class YearDraft
{
    public string From { get; set; } = "";

    public string To { get; set; } = "";

    public string Every { get; set; } = "2";

    public string Unit { get; set; } = ApiWords.Of(CycleUnit.Months);

    public string Nth { get; set; } = "2";

    public string Weekday { get; set; } = ApiWords.Of(DayOfWeek.Thursday);

    public HashSet<int> NotIn { get; } = [8];

    public string WhenTaken { get; set; } = ApiWords.Of(Domain.Cycles.WhenTaken.Shift);

    public string Time { get; set; } = "";

    public string Place { get; set; } = "";

    /// <summary>For a year of a body: its usual rhythm, and the weekday it last met on.</summary>
    internal static YearDraft For(Committee committee, MeetingYear year, IEnumerable<Meeting> meetings)
    {
        var draft = new YearDraft { From = LondonTime.Day(year.From), To = LondonTime.Day(year.To), Place = committee.UsualVenue, Every = committee.CycleWorkingDays is < 30 ? "1" : "2" };
        if (committee.MeetingCycle is { } cycle)
        {
            (draft.Every, draft.Unit, draft.Nth) = (cycle.Every.ToString(CultureInfo.InvariantCulture), ApiWords.Of(cycle.Unit), cycle.Nth.ToString(CultureInfo.InvariantCulture));
            (draft.Weekday, draft.WhenTaken) = (ApiWords.Of(cycle.Weekday), ApiWords.Of(cycle.WhenTaken));
            draft.NotIn.Clear();
            draft.NotIn.UnionWith(cycle.NotIn);
        }
        else if (meetings.Where(m => m.Sitting is MeetingKind.Ordinary && m.State is not MeetingState.Cancelled).MaxBy(m => m.Date) is { } last && last.Date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
        {
            draft.Weekday = ApiWords.Of(last.Date.DayOfWeek);
            draft.Nth = Math.Min((last.Date.Day - 1) / 7 + 1, MeetingCycle.Last).ToString(CultureInfo.InvariantCulture);
        }

        draft.Time = meetings.Where(m => m.Time is not null).MaxBy(m => m.Date)?.Time is { } time ? LondonTime.Clock(time) : "";

        return draft;
    }

    /// <summary>The proposal; or what is wrong, by field.</summary>
    internal (CycleProposal? Proposal, MeetingCycle? Cycle, Outcome? Wrong) Propose(Committee committee, CommitteeBoard board)
    {
        var (from, to) = (DayOf(From, board.Plan.Today), DayOf(To, board.Plan.Today));
        if (from is null || to is null)
        {
            return (null, null, InputErrors.Of(from is null ? "from" : "to", "Enter one day, such as 1 September 2011."));
        }

        try
        {
            var cycle = new MeetingCycle(
                Number(Every), ApiWords.Read<CycleUnit>(Unit) ?? (CycleUnit)(-1), ApiWords.Read<DayOfWeek>(Weekday) ?? DayOfWeek.Sunday, Number(Nth), [.. NotIn], ApiWords.Read<WhenTaken>(WhenTaken) ?? Domain.Cycles.WhenTaken.Shift);
            var taken = board.Plan.Meetings.Values.Where(m => m.Meeting.State is not MeetingState.Cancelled).SelectMany(m => TakenDay.Of(m.Meeting)).ToList();
            var meets = board.MeetingsOf(committee.Ref).Where(m => m.Meeting.State is not MeetingState.Cancelled && m.Meeting.Sitting is not MeetingKind.Special && m.Meeting.Committee == committee.Ref).Select(m => m.Meeting.Date).ToList();
            return (CycleProposal.For(new CycleQuestion(committee.Ref, cycle, from.Value, to.Value, taken, committee.FirstDay, committee.LastDay) { Meets = meets }, board.Plan.CalendarOf(committee.Ref)), cycle, null);
        }
        catch (RuleBrokenException broken)
        {
            return (null, null, new Outcome.Refused(broken.Rule, broken.Message, broken.Field));
        }
    }

    internal static DateOnly? DayOf(string text, DateOnly today) =>
        PlanDateReader.Read(text, new PlanDateContext(today, PlanDate.NotSet, PlanDate.NotSet)) is { Date: { Precision: PlanDatePrecision.Day, End: { Year: >= 2000 and <= 2100 } day } } ? day : null;

    private static int Number(string text) => int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}

/// <summary>One meeting of the previewed year.</summary>
public sealed class SittingDraft
{
    /// <summary>The day the cycle falls on; null for one that was added by hand.</summary>
    public DateOnly? Wanted { get; init; }

    /// <summary>Why another day is proposed, or none.</summary>
    public string Why { get; init; } = "";

    /// <summary>The body meets in this turn already, or its day has passed: nothing is to be planned unless somebody says so. A turn that is left out for another reason is not one of them: the reason is news.</summary>
    public bool NeedsNone { get; init; }

    /// <summary>Whether it is planned at all.</summary>
    public bool Meet { get; set; } = true;

    /// <summary>The day, as it is typed.</summary>
    public string Day { get; set; } = "";

    public string First { get; set; } = "";

    public string Second { get; set; } = "";

    public string Returning { get; set; } = "";

    public string Theme { get; set; } = "";

    public MeetingKind Kind { get; set; }

    /// <summary>The other bodies of a joint meeting, by code.</summary>
    public HashSet<string> JointWith { get; } = new(StringComparer.Ordinal);

    /// <summary>It is a second meeting of a day on which the body meets already, and meant as one.</summary>
    public bool IsSecond { get; set; }

    /// <summary>Something was said about it that no cycle proposes.</summary>
    internal bool IsSaid => Kind is not MeetingKind.Ordinary || Theme.Length > 0 || IsSecond;

    /// <summary>Keeps what was said of the same day before the cycle was changed.</summary>
    internal void TakeKind(SittingDraft? said)
    {
        if (said is not null && said != this)
        {
            (Kind, Theme, IsSecond) = (said.Kind, said.Theme, said.IsSecond);
            JointWith.UnionWith(said.JointWith);
        }
    }

    /// <summary>As the cycle proposes it. A day that has passed is there to be taken in, and is not taken in by itself.</summary>
    internal static SittingDraft Of(ProposedDay turn, DateOnly today) => new()
    {
        Wanted = turn.Wanted,
        Why = turn.Day < today ? $"{turn.Why}{(turn.Why.Length > 0 ? " " : "")}{LondonTime.Day(turn.Day.Value)} has passed." : turn.Why,
        Meet = turn.Day >= today,
        NeedsNone = turn.Meets is not null || turn.Day < today,
        Day = turn.Day is { } day ? LondonTime.Day(day) : "",
    };

    internal SittingInput ToInput() => new(
        Day, Kind is MeetingKind.Ordinary ? null : ApiWords.Of(Kind), [.. new[] { First, Second }.Where(b => b.Trim().Length > 0)], [.. Returning.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)], Theme)
    {
        JointWith = Kind is MeetingKind.Joint ? [.. JointWith.Order(StringComparer.Ordinal)] : [],
        Second = IsSecond,
    };
}
