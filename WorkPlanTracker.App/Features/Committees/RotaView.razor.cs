using Microsoft.AspNetCore.Components;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Cycles;

namespace WorkPlanTracker.App.Features.Committees;

/// <summary>Where each borough stands with a board that looks at them in turn.</summary>
public sealed partial class RotaView
{
    [Parameter, EditorRequired]
    public required Committee Committee { get; set; }

    [Parameter, EditorRequired]
    public required BoroughRota Rota { get; set; }

    private int Seen => Rota.Standings.Count(s => s.LastTurn is not null);
}
