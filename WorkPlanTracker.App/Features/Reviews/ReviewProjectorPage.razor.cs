using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>The room's item on the wall, readable from the back. It follows whoever leads and has nothing to press.</summary>
public sealed partial class ReviewProjectorPage(ReviewBoards boards, PlanModels models) : LiveScreen(boards, models)
{
    private const int LongestBrief = 110;

    private bool _missing;

    protected override string Shown => RoomItem;

    private ReviewItem? NextItem => Board is { } board && board.IndexOf(Shown) + 1 is var at && at < board.Items.Count ? board.Items[at] : null;

    protected override async Task OnParametersSetAsync()
    {
        await LoadAsync(null);
        _missing = Board is null;
    }

    private static string Brief(string words) => words.Length <= LongestBrief ? words : $"{words[..(char.IsHighSurrogate(words[LongestBrief - 1]) ? LongestBrief - 1 : LongestBrief)]}…";

    private static (int Now, int? Then, string Word, string Css)[] Together(ReviewPaper pack)
    {
        var now = pack.Figures.Aggregate(PaperCounts.None, (sum, f) => sum.And(f.Now));
        var then = pack.Figures.All(f => f.Then is null) ? null : pack.Figures.Aggregate(PaperCounts.None, (sum, f) => f.Then is { } was ? sum.And(was) : sum);
        return
        [
            (now.Complete, then?.Complete, "complete", ""),
            (now.OnTrack, then?.OnTrack, "on track", now.OnTrack > 0 ? "good" : ""),
            (now.AtRisk, then?.AtRisk, "at risk", now.AtRisk > 0 ? "warn" : ""),
            (now.OffTrack, then?.OffTrack, "off track", now.OffTrack > 0 ? "late" : ""),
            (now.Silent, then?.Silent, "no update", ""),
            (now.NotStarted, then?.NotStarted, "not started", ""),
        ];
    }

    private async Task TakeAsync(IReadOnlyList<Notice> notices)
    {
        if (await SeesAsync(notices))
        {
            StateHasChanged();
        }
    }
}
