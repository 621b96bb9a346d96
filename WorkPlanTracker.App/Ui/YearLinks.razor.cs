using Microsoft.AspNetCore.Components;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.App.Ui;

/// <summary>From one meeting year to the one before and the one after, as plain links.</summary>
public sealed partial class YearLinks
{
    /// <summary>The year shown.</summary>
    [Parameter, EditorRequired]
    public required MeetingYear Year { get; set; }

    /// <summary>Where another year is shown.</summary>
    [Parameter, EditorRequired]
    public required Func<MeetingYear, string> AddressOf { get; set; }
}
