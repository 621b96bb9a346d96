using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.App.Features.WorkProgramme;

/// <summary>What is shown of the work programme: how, for how long, of which committees. Every choice is an address.</summary>
public sealed partial class ScheduleBar
{
    private static readonly (string Shape, string Name)[] Shapes = [(ScheduleView.Board, "Board"), (ScheduleView.List, "List"), (ScheduleView.Year, "Year")];

    [Parameter, EditorRequired]
    public required ScheduleView View { get; set; }

    [Parameter, EditorRequired]
    public required ScheduleListing Listing { get; set; }

    /// <summary>The instant shown.</summary>
    [Parameter, EditorRequired]
    public required AskedPast Asked { get; set; }

    /// <summary>Told the view that was chosen.</summary>
    [Parameter]
    public EventCallback<ScheduleView> OnView { get; set; }

    /// <summary>Those that meet, by name as printed.</summary>
    private IEnumerable<Committee> Committees =>
        Listing.Board.InOrder.Select(c => c.Meeting.Meeting.Committee).Distinct(StringComparer.Ordinal).Select(c => Listing.Board.Plan.Committees[c]).OrderBy(c => c.Abbreviation, StringComparer.Ordinal);

    private string CommitteeWords => View.Committees.Length switch { 0 => "Every committee", 1 => NameOf(View.Committees[0]), var some => $"{some} committees" };

    private DateOnly Today => Listing.Board.Plan.Today;

    /// <summary>Whether the whole year that holds the day is chosen.</summary>
    private bool IsThisYear => View.WholeYear && View.YearOn(Today) == MeetingYear.Of(Today);

    private string PageToPrint => $"schedule/{View.Committees[0]}{(View.ShowsYear ? $"?{(View with { WholeYear = true }).Period}" : "")}";

    private string NameOf(string code) => Listing.Board.Plan.Committees.GetValueOrDefault(code)?.Abbreviation ?? code;
}
