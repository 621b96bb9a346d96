using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Reports.Register;

/// <summary>One report in the register, as its reader may see it. Immutable, and shared by all screens.</summary>
/// <param name="Ref">Its reference.</param>
/// <param name="Title">What it is called now.</param>
/// <param name="Subject">The subject as planned, where it differs from the title; empty else.</param>
/// <param name="Committee">The committee it stands with or is meant for, by code; empty where there is none.</param>
/// <param name="CommitteeName">The same as printed.</param>
/// <param name="Meeting">The meeting it stands on, by reference; empty where there is none.</param>
/// <param name="Date">That meeting's day.</param>
/// <param name="Wanted">When it is wanted, while it has no meeting.</param>
/// <param name="Stage">How far it has got.</param>
/// <param name="Status">How it stands.</param>
/// <param name="Step">The next thing it owes, in words; empty where nothing is left.</param>
/// <param name="Due">When that is due.</param>
/// <param name="HowFar">How far off that is, in words.</param>
/// <param name="Late">Whether it has passed.</param>
/// <param name="Deferrals">How often it was put off.</param>
/// <param name="Part">1 in public, 2 in private.</param>
/// <param name="Missed">Milestones whose lead says it will miss its meeting.</param>
/// <param name="Word">What its office says, where that is not <em>on time</em>; empty else.</param>
/// <param name="By">Who is to be named for its newest change; empty where none was seen.</param>
public sealed record RegisterLine(
    string Ref, string Title, string Subject, string Committee, string CommitteeName, string Meeting, DateOnly? Date, string Wanted, ReportStage Stage, DeliveryStatus Status,
    string Step, DateOnly? Due, string HowFar, bool Late, int Deferrals, int Part, string Missed, string Word, string By)
{
    /// <summary>Whether its meeting passed without it.</summary>
    public bool PassedWithout { get; init; }

    /// <summary>Thematic areas with all those above them.</summary>
    internal IReadOnlyCollection<string> Areas { get; init; } = [];

    internal IReadOnlyList<string> Projects { get; init; } = [];

    /// <summary>What else it is found by.</summary>
    internal string Words { get; init; } = "";

    internal bool IsUnscheduled => Meeting.Length == 0 && StageRules.IsOpen(Stage);

    /// <summary>Reads alike on a screen.</summary>
    internal bool ReadsAs(RegisterLine other) => this with { Areas = other.Areas, Projects = other.Projects, Words = other.Words } == other;
}
