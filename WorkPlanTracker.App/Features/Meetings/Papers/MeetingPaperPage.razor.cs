using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.Publishing;
using WorkPlanTracker.App.SignIn;

namespace WorkPlanTracker.App.Features.Meetings.Papers;

/// <summary>One paper of a meeting as a page, to be read and printed; it follows the meeting.</summary>
public sealed partial class MeetingPaperPage(MeetingBoards boards, MeetingPast past, CurrentPerson current)
{
    private readonly PageLoads _loads = new();
    private MeetingBoard? _board;
    private PrintedDocument? _document;
    private AskedPast? _asked;
    private PaperKind? _kind;
    private bool _read;

    [Parameter]
    public string Reference { get; set; } = "";

    [Parameter]
    public string Paper { get; set; } = "";

    /// <summary>A past day or instant.</summary>
    [SupplyParameterFromQuery(Name = "asAt")]
    public string? AsAtWords { get; set; }

    /// <summary>The instant shown, for addresses; empty for now.</summary>
    private string Past => _asked?.InAddress ?? "";

    protected override Task OnParametersSetAsync() => LoadAsync(null);

    private async Task LoadAsync(long? atLeast)
    {
        using var load = _loads.Begin();
        var person = await current.GetAsync();
        _kind = MeetingPapers.Read(Paper);
        _asked = await past.AskAsync(AsAtWords);
        if (_asked.Instant is { } at)
        {
            _board = _kind is null ? null : await past.ForAsync(Reference, at, person, CancellationToken.None);
            (_document, _read) = (_board is { } stood && _kind is { } asked ? MeetingPapers.Make(asked, stood) : null, true);
            return;
        }

        var open = _kind is null ? null : await boards.GetAsync(Reference, withPrivate: false, atLeast, CancellationToken.None);
        _board = open is not null && person.ReadsPrivateOf(open.Meeting.Committee) ? await boards.GetAsync(Reference, withPrivate: true, open.Sequence, CancellationToken.None) : open;
        _document = _board is { } board && _kind is { } kind ? MeetingPapers.Make(kind, board) : null;
        _read = true;
    }

    private async Task TakeAsync(IReadOnlyList<Notice> notices)
    {
        if (_asked is { Instant: null } && _board is { } board && MeetingBoards.Concerns(notices, board))
        {
            await LoadAsync(notices.Max(n => n.Sequence));
            StateHasChanged();
        }
    }
}
