using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Data;

/// <summary>Whose members may read what is private about a report, for commands: of the body on whose meeting it stands, else of the body it is meant for. Pages and the API ask the same.</summary>
internal static class PrivateReaders
{
    /// <summary>That body, by code; null where the report has none yet, so that only those see it who see what is private of every body.</summary>
    internal static async Task<string?> OfAsync(Change change, PlannedReport report) =>
        await AgendaSlots.OfAsync(change, report.Ref) is { } slot ? (await change.ReadAsync<Meeting>(slot.Meeting)).Committee : report.Committee;

    /// <summary>Ends the command where what is private about a report would come before the members of another body, and the person may not read what is private of that one.</summary>
    /// <param name="to">The body it would be meant for; null for none, whose private text fewer may read.</param>
    internal static void RefuseToHandOver(Change change, string? from, string? to)
    {
        if (to is not null && to != from)
        {
            change.RequireToSee([to], $"Meant for {to}, what is private about this report would be read by its members. You may not read what is private of {to}, so you cannot hand it over.");
        }
    }
}
