using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Data;

/// <summary>Whose members may read what is private about a report, for commands: of the body on whose meeting it stands, else of the body it is meant for. Pages and the API ask the same.</summary>
internal static class PrivateReaders
{
    /// <summary>That body, by code; null where the report has none yet, so that only those see it who see what is private of every body.</summary>
    internal static async Task<string?> OfAsync(Change change, PlannedReport report) =>
        await AgendaSlots.OfAsync(change, report.Ref) is { } slot ? (await change.ReadAsync<Meeting>(slot.Meeting)).Committee : report.Committee;
}
