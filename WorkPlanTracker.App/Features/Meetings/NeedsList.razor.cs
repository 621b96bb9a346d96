using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>What the meeting still needs, report by report.</summary>
public sealed partial class NeedsList
{
    private IReadOnlyList<BoardItem> _waiting = [];

    [Parameter, EditorRequired]
    public required MeetingBoard Board { get; set; }

    protected override void OnParametersSet() =>
        _waiting = [.. Board.Reports.Where(i => i.Report!.Needs.Count + i.Report.Warnings.Count > 0).OrderBy(i => i.Report!.Missed?.Date ?? i.Report.Next?.Date ?? DateOnly.MaxValue)];
}
