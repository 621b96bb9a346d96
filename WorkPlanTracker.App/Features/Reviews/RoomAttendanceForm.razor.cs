using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Ui;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>Collects who is in the room. Members of the management group are offered.</summary>
public sealed partial class RoomAttendanceForm(RecordReviewAttendance record, ReviewQueries queries)
{
    private AttendanceDraft _draft = new();
    private IReadOnlyList<string> _offered = [];
    private int _seen;

    [Parameter, EditorRequired]
    public required ReviewBoard Board { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    private string DraftKey => $"reviewAttendance:{Board.Review.Ref}";

    protected override IReadOnlyList<string> Fields => ["attendance"];

    protected override Outcome? AtNoField => Ended is Outcome.Conflict ? null : base.AtNoField;

    protected override async Task OnInitializedAsync()
    {
        (_draft, _seen) = (AttendanceDraft.Of(Board.Review.Attendance), Board.Review.Version);
        _offered = await queries.MembersAsync(CancellationToken.None);
    }

    protected override Task TakeNewerAsync(Outcome.Conflict conflict)
    {
        _seen = conflict.Version;
        return Task.CompletedTask;
    }

    protected override Task<Outcome> SendAsync() => record.RunAsync(Actor, Board.Review.Ref, _seen, _draft.ToInput(), CancellationToken.None);
}
