using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>Records who is at a live review, and who sent apologies. Once it is closed nothing of it changes.</summary>
public sealed class RecordReviewAttendance(PlanWriter writer)
{
    /// <param name="people">Everyone, in the order in which the note names them.</param>
    public Task<Outcome> RunAsync(Actor actor, string reference, int seen, IReadOnlyList<AttendantInput> people, CancellationToken cancellationToken) =>
        writer.RunAsync("recordReviewAttendance", actor, async change =>
        {
            var review = await change.FetchAsync<Review>(reference, seen);
            change.Require(Act.LeadReview, remedy: ReviewChecks.Leading);
            var attendance = AttendantInput.Listed(people);
            review.Attend(attendance);
            var (present, apologies) = (attendance.Count(a => a.Sort is not AttendanceSort.Apologies), attendance.Count(a => a.Sort is AttendanceSort.Apologies));
            change.Say(review, $"Attendance of {reference} recorded: {present} present, {apologies} {(apologies == 1 ? "apology" : "apologies")}.");
        }, cancellationToken);
}
