using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.Publishing;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>One paper of a review as a page, to be read and printed.</summary>
public sealed partial class ReviewPaperPage(ReviewBoards boards, ReviewPasts pasts, PackPreviews previews)
{
    private readonly PageLoads _loads = new();
    private PrintedDocument? _document;
    private AskedPast? _asked;
    private bool _read, _found;

    [Parameter]
    public string Reference { get; set; } = "";

    [Parameter]
    public string Paper { get; set; } = "";

    /// <summary>A past day or instant.</summary>
    [SupplyParameterFromQuery(Name = "asAt")]
    public string? AsAtWords { get; set; }

    /// <summary>The instant shown, for addresses; empty for now.</summary>
    private string Past => _asked?.InAddress ?? "";

    private string Why => _found && Past.Length > 0 && Paper.Equals("pack", StringComparison.OrdinalIgnoreCase) ? "The pack was not frozen yet."
        : _found && ReviewDocuments.Names.Contains(Paper.ToLowerInvariant(), StringComparer.Ordinal)
        ? "The note of the meeting and the action sheet are written when the review is closed."
        : "Open the review and choose one of its papers.";

    protected override Task OnParametersSetAsync() => LoadAsync(null);

    private async Task LoadAsync(long? atLeast)
    {
        using var load = _loads.Begin();
        _asked = await pasts.AskAsync(AsAtWords);
        var board = _asked.Instant is { } at ? await pasts.BoardAsync(Reference, at, CancellationToken.None) : await boards.GetAsync(Reference, atLeast);
        var preview = Past.Length == 0 && board is { Pack: null } && Paper.Equals("pack", StringComparison.OrdinalIgnoreCase) ? await previews.GetAsync(Reference) : null;
        (_document, _found, _read) = (board is null ? null : ReviewDocuments.Make(Paper, board, preview), board is not null, true);
    }

    private async Task TakeAsync(IReadOnlyList<Notice> notices)
    {
        if (Past.Length == 0 && notices.Any(n => n.Touched.Any(t => t.Ref == Reference && t.Kind == "review")))
        {
            await LoadAsync(ReviewBoards.Concerning(notices));
            StateHasChanged();
        }
    }
}
