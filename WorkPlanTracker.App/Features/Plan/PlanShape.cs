namespace WorkPlanTracker.App.Features.Plan;

/// <summary>What the rows of a plan are shown as.</summary>
public enum PlanShape
{
    Table,

    /// <summary>Along a line of time.</summary>
    Timeline,

    /// <summary>In columns by declared status.</summary>
    Board,
}

/// <summary>The words of a shape, on the page and in the address.</summary>
internal static class PlanShapes
{
    /// <summary>The furthest a time line is drawn out.</summary>
    internal const int MostZoom = 4;

    internal static readonly IReadOnlyList<(PlanShape Shape, string Key, string Name)> All =
        [(PlanShape.Table, "table", "Table"), (PlanShape.Timeline, "timeline", "Timeline"), (PlanShape.Board, "board", "Board")];

    internal static bool IsName(string word) => All.Any(s => s.Key == word);

    internal static PlanShape Of(string? word) => All.FirstOrDefault(s => s.Key == word).Shape;

    /// <summary>A saved view and a shape as the address says them; null where there is neither.</summary>
    internal static string? InAddress(string saved, PlanShape shape) =>
        shape is PlanShape.Table ? saved.Length > 0 ? saved : null : $"{saved}{(saved.Length > 0 ? "," : "")}{All.First(s => s.Shape == shape).Key}";
}
