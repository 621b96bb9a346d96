using Microsoft.AspNetCore.Components;
using WorkPlanTracker.Domain.Pictures;

namespace WorkPlanTracker.App.Pictures;

/// <summary>One milestone along a line of time: baseline hollow, forecast solid, what is met ticked, the slip between, the report's flag.</summary>
public sealed partial class MilestoneStrip
{
    [Parameter, EditorRequired]
    public required MilestoneMarks Marks { get; set; }

    /// <summary>The class of its status.</summary>
    [Parameter]
    public string Css { get; set; } = "";

    /// <summary>The same in words.</summary>
    [Parameter, EditorRequired]
    public required string Words { get; set; }

    /// <summary>How far it moved, in short; empty where it did not.</summary>
    [Parameter]
    public string Slip { get; set; } = "";

    /// <summary>What is said where no mark can say it.</summary>
    [Parameter]
    public string Said { get; set; } = "";

    /// <summary>Lines of its own, for paper; on the screen one set of lines runs behind all strips.</summary>
    [Parameter]
    public IReadOnlyList<double> Rulers { get; set; } = [];

    /// <summary>Today's own line, for paper.</summary>
    [Parameter]
    public double? Today { get; set; }

    /// <summary>Where the report that proves it stands; null where nowhere.</summary>
    [Parameter]
    public double? Flag { get; set; }

    /// <summary>Which report, and when.</summary>
    [Parameter]
    public string FlagWords { get; set; } = "";

    /// <summary>There is no room to the right of the last mark.</summary>
    private bool IsAtEnd => Math.Max(Marks.Now?.End ?? 0, Marks.Baseline?.End ?? 0) > 84;

    private double Beside(DateMark now) => IsAtEnd ? Math.Min(now.Start, Marks.Baseline?.Start ?? 100) : Math.Max(now.End, Marks.Baseline?.End ?? 0);
}
