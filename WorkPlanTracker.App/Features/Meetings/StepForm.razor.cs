using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Deadlines;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>Asks once more before a step that cannot be taken back: publish, publish a supplement, hold.</summary>
public sealed partial class StepForm(PublishAgenda publish, PublishSupplement supplement, HoldMeeting hold)
{
    private string _reason = "";

    /// <summary>How late the agenda would be published; nothing while it is in time.</summary>
    private IReadOnlyList<string> Late => Form.Kind is FormKind.Publish ? LatePublication.Sentences(Board.Deadlines, Board.Today, Board.Calendar) : [];

    private string Title => Form.Kind switch { FormKind.Publish => "Publish the agenda", FormKind.Supplement => "Publish a supplementary agenda", _ => "Record the meeting as held" };

    private string Do => Form.Kind is FormKind.Hold ? "It was held" : "Publish";

    private string What => Form.Kind switch
    {
        FormKind.Publish => "Every item gets its number, part 2 from 1 again, and the agenda is frozen. Later items are supplementary or urgent; a withdrawn one keeps its number.",
        FormKind.Supplement => "These items are published as a supplement, as they stand now:",
        _ => $"{Board.Meeting.Ref} took place on {LondonTime.Day(Board.Meeting.Date)}. A held meeting’s agenda does not change.",
    };

    private IReadOnlyList<string> Lines => Form.Kind switch
    {
        FormKind.Publish =>
        [
            .. Board.OverRun > 0 ? [$"The agenda is {Board.OverRun} minutes longer than the meeting."] : Array.Empty<string>(),
            .. Board.Reports.Where(i => i.Report!.Stage is not (ReportStage.Cleared or ReportStage.Published)).Select(i => $"To follow: {i.Report!.Ref} {i.Report.Title}, {StageRules.NameOf(i.Report.Stage)}."),
            .. Board.Reports.SelectMany(i => i.Report!.Warnings.Select(w => $"{i.Report.Ref}: {w}")),
        ],
        FormKind.Supplement => [.. Board.Items.Where(i => Board.IsNew(i.Item)).Select(i => $"{i.Item.Number}. {i.Item.Title}{(i.Item.SpecialCircumstances.Length > 0 ? " (urgent)" : "")}")],
        _ => [],
    };

    protected override void OnInitialized() => Seen = Board.Meeting.Version;

    protected override Task<Outcome> SendAsync() => Form.Kind switch
    {
        FormKind.Publish => publish.RunAsync(Actor, Board.Meeting.Ref, Seen, _reason, CancellationToken.None),
        FormKind.Supplement => supplement.RunAsync(Actor, Board.Meeting.Ref, Seen, CancellationToken.None),
        _ => hold.RunAsync(Actor, Board.Meeting.Ref, Seen, CancellationToken.None),
    };
}
