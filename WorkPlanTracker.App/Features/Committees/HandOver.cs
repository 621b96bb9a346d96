using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Actions;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.Series;

namespace WorkPlanTracker.App.Features.Committees;

/// <summary>Passes everything open of a body that ends to its successor in one step: reports, actions, series. A successor that has only a working title is established with it.</summary>
public sealed class HandOver(PlanWriter writer)
{
    public Task<Outcome> RunAsync(Actor actor, string reference, int seen, HandOverInput input, CancellationToken cancellationToken) =>
        writer.RunAsync("handOver", actor, async change =>
        {
            var ending = await change.FetchAsync<Committee>(reference, seen);
            change.Require(Act.EditCommittee, remedy: "Committee clerks and administrators can.");
            await change.AloneAsync();
            var last = PlainWords.Clean(input.LastDay).Length > 0 ? Known.Day(input.LastDay, change.Today, "lastDay") : ending.LastDay;
            ending.Exist(ending.FirstDay, last ?? throw ending.NoLastDay());
            await CommitteeChecks.RefuseToEndBeforeHeldAsync(change, ending, last.Value);
            var successor = await SuccessorAsync(change, ending, PlainWords.Clean(input.Code));
            var open = await OpenItems.OfAsync(change, ending.Ref, last, cancellationToken);
            if (open.Count == 0)
            {
                throw new RuleBrokenException("nothing", $"Nothing is open with {ending.Abbreviation} that would pass{(open.Staying.Count > 0 ? $": what stands on its meetings until {LondonTime.Day(last.Value)} stays with it" : "")}.");
            }

            change.Reason = $"{ending.Abbreviation} {(last < change.Today ? "ended" : "ends")} on {LondonTime.Day(last.Value)}.";
            ending.HandOverTo(successor.Ref);
            change.Say(ending, $"{ending.Abbreviation} hands over to {successor.Abbreviation}: {open.Words}.");
            await CancelAsync(change, ending, open);
            await PassAsync(change, ending, successor, open);
            if (open.Staying.Count > 0)
            {
                change.Warn($"{string.Join(", ", open.Staying.Select(s => s.Ref))} stay{(open.Staying.Count == 1 ? "s" : "")} with {ending.Abbreviation}: hand over again what its last meetings do not take.");
            }
        }, cancellationToken);

    /// <summary>The body that takes over: one there is, or one that is established now from its working title.</summary>
    private static async Task<Committee> SuccessorAsync(Change change, Committee ending, string code)
    {
        var named = ending.Successor ?? throw new RuleBrokenException("successor", $"Say first who takes over from {ending.Abbreviation}: a body, or a working title.", "successor");
        var isBody = await change.Read<Committee>().AnyAsync(c => c.Ref == named);
        var wanted = isBody ? named
            : code.Length > 0 ? Committee.CodeOf(code)
            : throw new RuleBrokenException("code", $"“{named}” is a working title. Give a code for it, such as VAWB, and it is established in the same step.", "code");
        if (wanted == ending.Ref)
        {
            throw new RuleBrokenException("code", $"{ending.Ref} cannot take over from itself. Give another code.", "code");
        }

        if (await change.Read<Committee>().SingleOrDefaultAsync(c => c.Ref == wanted) is { } known)
        {
            return !isBody
                ? throw new RuleBrokenException("codeTaken", $"{wanted} is another body: {known.Name}. If that takes over, say so first as the successor of {ending.Abbreviation}; otherwise give “{named}” a code of its own.", "code")
                : known.LastDay is { } over && over <= ending.LastDay
                ? throw new RuleBrokenException("successor", $"{known.Abbreviation} ends on {LondonTime.Day(over)}, so it cannot take over. Name another body.", "successor")
                : known;
        }

        var successor = ending.EstablishSuccessor(wanted);
        change.Add(successor, $"{successor.Abbreviation} established to take over from {ending.Abbreviation}: {successor.Name}.");
        return successor;
    }

    /// <summary>A body that has ended does not meet: its later meetings are cancelled, and their reports lose the slot before they pass.</summary>
    private static async Task CancelAsync(Change change, Committee ending, OpenItems open)
    {
        foreach (var meeting in await change.FetchAllAsync<Meeting>([.. open.Cancelled.Select(m => m.Ref)]))
        {
            meeting.Cancel(change.Reason, null);
            change.Say(meeting, $"{meeting.Ref} cancelled: {ending.Abbreviation} has handed over by then.");
            await AgendaSlots.EmptyAsync(change, meeting, change.Reason);
        }
    }

    private static async Task PassAsync(Change change, Committee ending, Committee successor, OpenItems open)
    {
        var way = $"passes from {ending.Abbreviation} to {successor.Abbreviation}";
        foreach (var report in await change.FetchAllAsync<PlannedReport>([.. open.Reports.Select(r => r.Ref)]))
        {
            report.PassTo(successor.Ref);
            change.AddSentence(report, $"“{report.Title}” {way}.");
        }

        foreach (var action in await change.FetchAllAsync<CommitteeAction>([.. open.Actions.Select(a => a.Ref)]))
        {
            action.PassTo(successor.Ref);
            change.Say(action, $"{action.Ref} {way}.");
        }

        foreach (var series in await change.FetchAllAsync<ReportSeries>([.. open.Series.Select(s => s.Ref)]))
        {
            series.PassTo(successor.Ref, change.Today);
            change.Say(series, $"{series.Ref} {way}.");
        }
    }
}

/// <summary>What a hand-over needs beyond what the body's life says.</summary>
/// <param name="Code">A code for a successor that has only a working title.</param>
/// <param name="LastDay">The body's last day, where it is not said yet or changes.</param>
public sealed record HandOverInput(string? Code = null, string? LastDay = null);
