using Microsoft.AspNetCore.Components;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Cycles;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.App.Features.Committees;

/// <summary>Works out the deadlines of a day on which a body might meet. The address carries the day.</summary>
public sealed partial class DayTrial(NavigationManager navigation)
{
    private string _text = "";
    private string? _shown;
    private string? _problem;
    private DateOnly? _day;

    [Parameter, EditorRequired]
    public required Committee Committee { get; set; }

    [Parameter, EditorRequired]
    public required CommitteeBoard Board { get; set; }

    /// <summary>The day as the address says it.</summary>
    [Parameter]
    public string? Day { get; set; }

    /// <summary>Why no meeting should be called on the day.</summary>
    private string? Off
    {
        get
        {
            var taken = Board.Plan.Meetings.Values.Where(m => m.Meeting.Date == _day && m.Meeting.State is not Domain.Meetings.MeetingState.Cancelled && m.Meeting.Committee != Committee.Ref).Select(m => new TakenDay(m.Meeting.Date, m.Meeting.Committee)).ToList();
            var why = CycleProposal.WhyAvoid(_day!.Value, Committee.Ref, taken, Board.Plan.CalendarOf(Committee.Ref));
            return why is null ? null : $"{LondonTime.DayAndWeekday(_day.Value)} is {why}. A meeting is allowed all the same.";
        }
    }

    protected override void OnParametersSet()
    {
        if (Day != _shown)
        {
            _shown = Day;
            _text = Day is null ? _text : Reading(Day) is { } day ? LondonTime.Day(day) : Day;
            Read();
        }
    }

    private DateOnly? Reading(string? text) =>
        PlanDateReader.Read(text, new PlanDateContext(Board.Plan.Today, PlanDate.NotSet, PlanDate.NotSet)) is { Date: { Precision: PlanDatePrecision.Day, End: { Year: >= 2000 and <= 2100 } day } } ? day : null;

    private void Read()
    {
        _day = Reading(_text);
        _problem = _day is null && _text.Length > 0 ? "Enter one day from 2000 to 2100, such as 7 April 2011." : null;
    }

    private void Go()
    {
        Read();
        if (_day is { } day)
        {
            navigation.NavigateTo(navigation.GetUriWithQueryParameter("day", day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), replace: true);
        }
    }
}
