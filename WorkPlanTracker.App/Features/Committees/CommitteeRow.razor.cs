using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Committees;

namespace WorkPlanTracker.App.Features.Committees;

/// <summary>One body in the list; rendered again only where it reads differently.</summary>
public sealed partial class CommitteeRow
{
    private (Committee Committee, ForwardMeeting? Next, int Reports, DateOnly Today, IReadOnlyDictionary<string, Committee> All)? _shown;

    [Parameter, EditorRequired]
    public required Committee Committee { get; set; }

    [Parameter, EditorRequired]
    public required CommitteeBoard Board { get; set; }

    private ForwardMeeting? Next => Board.Next(Committee.Ref);

    private int OpenReports => Board.OpenReports(Committee.Ref).Count();

    protected override bool ShouldRender()
    {
        var now = (Committee, Next, OpenReports, Board.Plan.Today, (IReadOnlyDictionary<string, Committee>)Board.Plan.Committees);
        var same = _shown is { } shown && ReferenceEquals(shown.Committee, now.Committee) && ReferenceEquals(shown.Next, now.Next) && shown.Reports == now.OpenReports && shown.Today == now.Today && ReferenceEquals(shown.All, now.Item5);
        _shown = now;
        return !same;
    }
}
