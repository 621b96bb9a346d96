namespace WorkPlanTracker.App.Features.Meetings.Papers;

/// <summary>The papers that a meeting's board makes by itself.</summary>
public enum PaperKind
{
    Agenda,
    Brief,
    Decisions,
    Actions,
    Minutes,
    Digest,
}
