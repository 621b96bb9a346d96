using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.App.Features.Committees;

/// <summary>One meeting year of a body: each meeting with its first deadline, and all of its deadlines on demand.</summary>
public sealed partial class MeetingsView
{
    private string? _open;
    private string? _asked;

    [Parameter, EditorRequired]
    public required Committee Committee { get; set; }

    [Parameter, EditorRequired]
    public required CommitteeBoard Board { get; set; }

    [Parameter, EditorRequired]
    public required MeetingYear Year { get; set; }

    [Parameter]
    public bool MayPlan { get; set; }

    /// <summary>The meeting whose deadlines the address asks for.</summary>
    [Parameter]
    public string? Asked { get; set; }

    /// <summary>Whether the minutes of a meeting are made up for the demonstration.</summary>
    [Parameter]
    public bool Illustrative { get; set; }

    private List<ForwardMeeting> Meetings => [.. Board.MeetingsOf(Committee.Ref).Where(m => m.Meeting.Date >= Year.From && m.Meeting.Date <= Year.To)];

    protected override void OnParametersSet()
    {
        if (_asked != Asked)
        {
            _open = _asked = Asked;
        }
    }

    private string AddressOf(MeetingYear year) => $"committees/{Committee.Ref}?year={year.Starts}{(Board.Past.Length > 0 ? $"&asAt={Board.Past}" : "")}";

    private void Toggle(string meeting) => _open = _open == meeting ? null : meeting;
}
