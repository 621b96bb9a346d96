using System.Globalization;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>Changes what the sitting is, apart from its day.</summary>
public sealed partial class SittingForm(EditMeeting edit)
{
    private string _time = "";
    private MeetingKind _sitting;
    private string _minutes = "";
    private string _items = "";
    private string _place = "";
    private string _boroughs = "";
    private string _returning = "";
    private string _theme = "";
    private readonly HashSet<string> _jointWith = new(StringComparer.Ordinal);
    private string _standing = "";

    private string _asked = "";

    /// <summary>The bodies that hold the meeting, and would not once this is saved; empty where all stay.</summary>
    private string Leaving
    {
        get
        {
            IEnumerable<string> stay = _sitting is MeetingKind.Joint ? _jointWith : [];
            return string.Join(" and ", Board.Meeting.JointWith.Except(stay, StringComparer.Ordinal).Select(Named));
        }
    }

    private bool IsHeld => Board.Meeting.State is MeetingState.Held;

    protected override void OnInitialized()
    {
        var meeting = Board.Meeting;
        Seen = meeting.Version;
        (_time, _sitting, _place, _theme) = (meeting.Time is { } time ? LondonTime.Clock(time) : "", meeting.Sitting, meeting.Place, meeting.Theme);
        _jointWith.UnionWith(meeting.JointWith);
        (_minutes, _items) = (Text(meeting.CapacityMinutes), Text(meeting.CapacityItems));
        (_boroughs, _returning, _standing) = (string.Join(", ", meeting.Boroughs), string.Join(", ", meeting.Returning), string.Join('\n', meeting.StandingItems));
    }

    protected override async Task<Outcome> SendAsync()
    {
        if (IsHeld)
        {
            return await edit.RunAsync(Actor, Board.Meeting.Ref, Seen, new MeetingInput(null, null) { Boroughs = Names(_boroughs), Returning = Names(_returning), Theme = _theme }, CancellationToken.None);
        }

        if (Leaving is { Length: > 0 } leaving && leaving != _asked)
        {
            _asked = leaving;
            return InputErrors.Of("sitting", $"The meeting is held with {leaving}: it would go from {leaving}’s programme and calendar. Save again if so, or choose Joint and who it is held with.");
        }

        var (minutes, items) = (Number(_minutes), Number(_items));
        return minutes is null ? InputErrors.Of("capacityMinutes", "Give the minutes as a whole number, or leave them out.")
            : items is null ? InputErrors.Of("capacityItems", "Give the items as a whole number, or leave them out.")
            : await edit.RunAsync(Actor, Board.Meeting.Ref, Seen, new MeetingInput(null, null)
            {
                Time = _time,
                Sitting = ApiWords.Of(_sitting),
                CapacityMinutes = minutes,
                CapacityItems = items,
                Place = _place,
                Boroughs = Names(_boroughs),
                Returning = Names(_returning),
                Theme = _theme,
                JointWith = _sitting is MeetingKind.Joint ? [.. _jointWith.Order(StringComparer.Ordinal)] : [],
                StandingItems = _standing.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            }, CancellationToken.None);
    }

    private string Named(string body) => Board.Bodies.FirstOrDefault(b => b.Ref == body).Abbreviation ?? body;

    private static string[] Names(string typed) => typed.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>A number, or nothing; null where it is neither.</summary>
    private static int? Number(string text) =>
        text.Trim().Length == 0 ? MeetingInput.Nothing : int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
