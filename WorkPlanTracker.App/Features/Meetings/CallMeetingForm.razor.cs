using System.Globalization;
using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>One meeting as it is being called: what speaks against its day stands beside the day, and a second meeting of one day is asked about once.</summary>
public sealed partial class CallMeetingForm(PlanMeeting call)
{
    private static readonly string[] Shown = ["committee", "jointWith", "theme", "date", "time", "place", "capacityMinutes", "capacityItems"];

    private readonly HashSet<string> _jointWith = new(StringComparer.Ordinal);
    private MeetingKind _kind = MeetingKind.Special;
    private string _committee = "";
    private string _theme = "";
    private string _day = "";
    private string _time = "";
    private string _place = "";
    private string _minutes = "";
    private string _items = "";
    private (string Committee, DateOnly Day)? _asked;

    [Parameter, EditorRequired]
    public required ForwardPlan Plan { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    /// <summary>The body that the address asks for, by code; empty where it names none.</summary>
    [Parameter]
    public string Asked { get; set; } = "";

    /// <summary>The day that the address asks for, in words.</summary>
    [Parameter]
    public string Day { get; set; } = "";

    protected override IReadOnlyList<string> Fields => Shown;

    private Committee? Body => Plan.Committees.GetValueOrDefault(_committee);

    /// <summary>Bodies that still meet.</summary>
    private IEnumerable<Committee> Bodies => Plan.Committees.Values.Where(c => !(c.LastDay < Plan.Today)).OrderBy(c => c.Abbreviation, StringComparer.CurrentCulture);

    private List<(string Ref, string Abbreviation, string Name)> Others => [.. Bodies.Where(c => c.Ref != _committee).Select(c => (c.Ref, c.Abbreviation, c.Name))];

    /// <summary>The day as it is read; null while it is none.</summary>
    private DateOnly? Said =>
        PlanDateReader.Read(_day, new PlanDateContext(Plan.Today, PlanDate.NotSet, PlanDate.NotSet)) is { Date: { Precision: PlanDatePrecision.Day, End: { Year: >= 2000 and <= 2100 } day } } ? day : null;

    private IEnumerable<(string Words, bool Against)> About => Said is { } day && Body is { } body ? CallOutlook.Of(Plan, body, day, _kind is MeetingKind.Joint ? _jointWith : [], asks: !IsAsked || For("date") is null) : [];

    /// <summary>Whether the question about a second meeting stands there for just this body and day.</summary>
    private bool IsAsked => _asked is { } asked && asked.Committee == _committee && asked.Day == Said;

    protected override void OnInitialized() => (_committee, _day) = (Asked, Day);

    protected override async Task<Outcome> SendAsync()
    {
        var (minutes, items) = (Number(_minutes), Number(_items));
        if (Body is not { } body)
        {
            return InputErrors.Of("committee", "Choose the committee that meets.");
        }

        if (minutes is null || items is null)
        {
            return minutes is null ? InputErrors.Of("capacityMinutes", "Give the minutes as a whole number, or leave them out.") : InputErrors.Of("capacityItems", "Give the items as a whole number, or leave them out.");
        }

        if (Said is { } day && !IsAsked && CallOutlook.DoubtOn(Plan, body, day) is { } question)
        {
            _asked = (_committee, day);
            return InputErrors.Of("date", $"{question} Save again if so, or choose another day.");
        }

        return await call.RunAsync(Actor, new MeetingInput(_committee, _day)
        {
            Sitting = ApiWords.Of(_kind),
            Time = _time,
            Place = _place.Trim().Length > 0 ? _place : null,
            CapacityMinutes = minutes,
            CapacityItems = items,
            Theme = _kind is MeetingKind.Thematic ? _theme : null,
            JointWith = _kind is MeetingKind.Joint ? [.. _jointWith.Where(b => b != _committee).Order(StringComparer.Ordinal)] : null,
        }, CancellationToken.None);
    }

    /// <summary>A number, or nothing; null where it is neither.</summary>
    private static int? Number(string text) =>
        text.Trim().Length == 0 ? MeetingInput.Nothing : int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
