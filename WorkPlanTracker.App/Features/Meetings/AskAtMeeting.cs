using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Actions;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Programme;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>Records what a meeting asks for under an item: an action, and for a report back also the planned report, which knows who asked.</summary>
public sealed class AskAtMeeting(PlanWriter writer)
{
    public Task<Outcome> RunAsync(Actor actor, string item, AskInput input, CancellationToken cancellationToken) =>
        writer.RunAsync("askAtMeeting", actor, async change =>
        {
            change.Require(Act.RecordAction, remedy: MeetingChecks.Remedy);
            await change.AloneAsync();
            var asked = await change.ReadAsync<AgendaItem>(item);
            var meeting = await change.ReadAsync<Meeting>(asked.Meeting);
            meeting.RefuseUnlessUnderWay(change.Today);
            var text = PlainWords.Clean(input.Text);
            var owner = await Known.OneAsync<Office>(change, input.Owner, null, "owner", "office");
            var due = Known.Date(input.Due ?? "", PlanDate.NotSet, change.Today, "due");
            var source = asked.Report is { } paper ? await change.Read<PlannedReport>().SingleOrDefaultAsync(r => r.Ref == paper) : null;
            if (asked.Part == 2 && input.ReportBack && source is not { Part: 2 })
            {
                throw new RuleBrokenException("exemption", $"“{asked.Title}” was taken in private and has no exempt report, so why a report back on it is private is not known. Record the action alone, then plan its report in Part 2 with its paragraph and reason.", "reportBack");
            }

            var sort = input.ReportBack ? "Report back" : input.Urgent ? "Urgent action" : "Action";
            var action = CommitteeAction.Ask(await change.NextReferenceAsync("action", "A-"), text, sort, owner, meeting.Ref, due, source?.Areas is [var area, ..] ? area : null);
            action.Edit(new ActionDetails(text, sort, owner, meeting.Ref, asked.Ref, due, action.Area));
            action.Be(input.ReportBack ? ActionKind.ReportBack : input.Urgent ? ActionKind.UrgentAction : ActionKind.Action);
            if (asked.Part == 2)
            {
                action.AskInPrivate(asked.AskedInPrivate);
            }

            change.Add(action, $"{action.Ref} recorded: {action.Text}");
            if (input.ReportBack)
            {
                await PlanAsync(change, action, asked, meeting, source);
            }
        }, cancellationToken);

    private static async Task PlanAsync(Change change, CommitteeAction action, AgendaItem item, Meeting meeting, PlannedReport? source)
    {
        var committee = await change.ReadAsync<Committee>(meeting.Committee);
        var subject = Short(action.Part == 2 ? $"Report back: {item.Title}" : action.Text);
        var report = PlannedReport.Plan(await change.NextReferenceAsync("report", "R-"), subject, source?.Areas ?? [], source?.Projects ?? []);
        report.Describe(ReportKind.Report, "", action.Owner is { } office ? [office] : [], "", "", committee.Ref, action.Due);
        var number = item.Number.Length > 0 ? $", item {item.Number}" : "";
        report.Ask($"{committee.Abbreviation}, {LondonTime.Day(meeting.Date)}{number}", action.Text, "", change.Author, change.Now);
        report.Remark($"Report back asked for by {action.Ref} at {meeting.Ref}.", source?.Ref);
        if (action.Part == 2)
        {
            // What was asked in private is planned in private, for the same reason as the report it was asked under.
            report.Exempt(new Exemption(subject, source!.ExemptParagraphs, source.PublicInterestReason, source.Confidential), Short(action.PrivateText), action.PrivateText);
        }

        change.Add(report, $"{report.Ref} planned as the report back of {action.Ref}: “{report.Title}”{(action.Due.IsSet ? $", {action.Due.Text}" : "")}.");
    }

    private static string Short(string words) => words.Length <= PlannedReport.MaxTitleLength ? words : words[..PlannedReport.MaxTitleLength];
}

/// <summary>What is asked for, as it was typed.</summary>
/// <param name="Text">What is asked.</param>
/// <param name="Owner">The office that owes it, by reference.</param>
/// <param name="Due">When it is due, as it is said: <c>October</c>.</param>
/// <param name="ReportBack">It also makes a planned report.</param>
public sealed record AskInput(string? Text, string? Owner, string? Due, bool ReportBack)
{
    /// <summary>To be taken before the next meeting, and reported to it.</summary>
    public bool Urgent { get; init; }
}
