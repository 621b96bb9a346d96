namespace WorkPlanTracker.App.Features.Milestones;

/// <summary>An update as it was typed or sent, before anything is known to be right.</summary>
/// <param name="Status">In the API's words: <c>onTrack</c>.</param>
/// <param name="Forecast">As people say it; null to keep the forecast as it is, empty to clear it.</param>
/// <param name="Actual">The day it was met, as people say it.</param>
/// <param name="Narrative">What happened and the path to green.</param>
/// <param name="Evidence">What came with it.</param>
/// <param name="MissesMeeting">The report will miss the meeting it is placed on; null to leave that as it was.</param>
public sealed record ProgressInput(
    string? Status,
    string? Forecast,
    string? Actual,
    string? Narrative,
    IReadOnlyList<EvidenceInput>? Evidence = null,
    bool? MissesMeeting = null);

/// <summary>A piece of evidence as it was typed or sent.</summary>
public sealed record EvidenceInput(string? Title, string? Url);
