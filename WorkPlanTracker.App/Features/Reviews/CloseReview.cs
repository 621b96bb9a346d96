using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Actions;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Programme;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.Reviews;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>Closes a live review: freezes it and writes the note of the meeting with its action sheet.</summary>
public sealed class CloseReview(PlanWriter writer)
{
    public Task<Outcome> RunAsync(Actor actor, string reference, int seen, CancellationToken cancellationToken) =>
        writer.RunAsync("closeReview", actor, async change =>
        {
            await change.AloneAsync();
            var review = await change.FetchAsync<Review>(reference, seen);
            change.Require(Act.LeadReview, remedy: ReviewChecks.Leading);
            review.Close(change.Author, change.Now);
            var pack = await change.ReadAsync<ReviewPaper>(ReviewPaper.RefOf(reference, PaperSort.Pack));
            var decisions = await PublicTitles.OnAsync(
                change.Read<PlannedReport>(), change.Read<CommitteeAction>(), await change.Read<ReviewDecision>().Where(d => d.Review == reference).OrderBy(d => d.Id).ToListAsync(), CancellationToken.None);
            var requests = await change.Read<ChangeRequest>().Where(r => r.Review == reference && r.DecidedAt != null).ToListAsync();
            var titles = await PublicTitles.AboutAsync(change.Read<Milestone>(), change.Read<PlannedReport>(), requests, CancellationToken.None);
            var agreed = await change.Read<PlanBaseline>().Where(b => b.Number == 1 && b.Decision == review.DecisionWords).Select(b => b.Plan).ToListAsync();
            var actions = await change.Read<CommitteeAction>().Where(a => a.RaisedAt == reference).OrderBy(a => a.Id).ToListAsync();
            var offices = await change.Read<Office>().ToDictionaryAsync(o => o.Ref, o => o.Name, StringComparer.Ordinal);
            var note = new PaperContents(change.Now, pack.Since, pack.Figures,
            [
                new PaperSection(PaperSection.Decisions, "Decisions", [.. decisions.Select(d => (d.At, Line: LineOf(d, d.IsYes && agreed.Remove(d.About)))).Concat(requests.Select(r => (At: r.DecidedAt!.Value, Line: LineOf(r, titles)))).OrderBy(d => d.At).Select(d => d.Line)]),
                new PaperSection(PaperSection.Actions, "Actions", [.. actions.Select(a => LineOf(a, offices))]),
            ], []);
            change.Say(review, $"{review.Ref} closed: {Counted.Of(decisions.Count + requests.Count, "decision")}, {Counted.Of(actions.Count, "action")}.");
            change.Add(ReviewPaper.Freeze(reference, PaperSort.Note, note, change.Author), $"Note of {reference} of {LondonTime.Day(review.Date)}.");
        }, cancellationToken);

    private static PaperLine LineOf(ReviewDecision decision, bool agreedHere) =>
        new(decision.About, "decision", decision.AboutTitle, agreedHere ? $"{decision.Sentence} Baseline 1 taken." : decision.Sentence) { Owner = decision.By, Due = LondonTime.Clock(LondonTime.TimeOf(decision.At)) };

    private static PaperLine LineOf(ChangeRequest request, IReadOnlyDictionary<string, string> titles)
    {
        var done = ReviewDecision.Name(request.State switch { ChangeRequestState.Refused => DecisionSort.Refused, ChangeRequestState.Amended => DecisionSort.Amended, _ => DecisionSort.Approved });
        var taken = request.Baseline is { } baseline ? $" Baseline {baseline} taken." : "";
        return new(request.Ref, "changeRequest", ChangeRequestWords.Sentence(request), $"{done}.{taken}{(request.DecisionNote.Length > 0 ? $" {request.DecisionNote}" : "")}") { Name = titles.GetValueOrDefault(request.About, ""), Owner = request.DecidedBy, Due = LondonTime.Clock(LondonTime.TimeOf(request.DecidedAt!.Value)) };
    }

    private static PaperLine LineOf(CommitteeAction action, Dictionary<string, string> offices) =>
        new(action.Ref, "action", action.Text, "") { Owner = action.Owner is { } owner ? offices.GetValueOrDefault(owner, owner) : "", Due = action.Due.Text };
}
