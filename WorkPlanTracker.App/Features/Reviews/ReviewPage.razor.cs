using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>One review: what is prepared, its pack as it would read or as it was frozen, and what was decided.</summary>
public sealed partial class ReviewPage(ReviewBoards boards, ReviewPasts pasts, PackPreviews previews, CurrentPerson current, NavigationManager navigation)
{
    private readonly PageLoads _loads = new();
    private ReviewBoard? _board;
    private AskedPast? _asked;
    private PaperContents? _preview;
    private Person _person = Person.Nobody;
    private Outcome? _outcome;
    private string _said = "";
    private bool _missing, _editing, _stale, _busy;

    [CascadingParameter]
    public Announcements? Announcements { get; set; }

    [Parameter]
    public string Reference { get; set; } = "";

    /// <summary>A past day or instant.</summary>
    [SupplyParameterFromQuery(Name = "asAt")]
    public string? AsAtWords { get; set; }

    /// <summary>The instant shown, for addresses; empty for now.</summary>
    private string Past => _asked?.InAddress ?? "";

    private bool MayEdit => Past.Length == 0 && _board is { Review: { State: ReviewState.Prepared, IsFrozen: false } } && _person.May(Act.PrepareReview, "");

    private string Where
    {
        get
        {
            var review = _board!.Review;
            var when = review.Time is { } time ? $"Business Management Group, {LondonTime.Clock(time)}" : "Business Management Group";
            var since = _board.Since is { } from ? $" · changes since {LondonTime.Day(LondonTime.DayOf(from))}" : " · the first review of these plans";
            return review.ClosedAt is { } closed ? $"{when}{since} · closed by {review.ClosedBy} on {LondonTime.Instant(closed)}" : $"{when}{since}";
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        _person = await current.GetAsync();
        (_board, _preview, _outcome, _said, _editing, _stale) = (null, null, null, "", false, false);
        using (_loads.Begin())
        {
            _asked = await pasts.AskAsync(AsAtWords);
            _board = _asked.Instant is { } at ? await pasts.BoardAsync(Reference, at, CancellationToken.None) : await boards.GetAsync(Reference, null);
        }

        _missing = _board is null;
        if (Past.Length == 0 && _board is { Pack: null, Review.State: not ReviewState.Closed })
        {
            StateHasChanged();
            await PreviewAsync();
        }
    }

    private static string Short(string text) => text.Length > 40 ? $"{text[..40]}…" : text;

    private async Task PreviewAsync()
    {
        using var load = _loads.Begin();
        (_preview, _stale) = (await previews.GetAsync(Reference), false);
    }

    private async Task TakeAsync(IReadOnlyList<Notice> notices)
    {
        if (_board is not { } before || Past.Length > 0)
        {
            return;
        }

        var stale = _preview is not null && notices.Any(n => n.Touched.Any(t => t.Kind is "milestone" or "report" or "meeting" or "changeRequest" or "plan" or "proposal"));
        if (ReviewBoards.Concerning(notices) is { } sequence)
        {
            await LoadAsync(sequence);
            var other = notices.SelectMany(n => n.Touched).LastOrDefault(t => t.ByEmail != _person.Email && t.Ref == Reference && t.Kind == "review");
            _said = other is null ? _said : $"{other.By}, just now: {other.Sentence}";
        }

        if (stale != _stale || !ReferenceEquals(before, _board))
        {
            _stale |= stale;
            StateHasChanged();
        }
    }

    private async Task LoadAsync(long? atLeast)
    {
        using var load = _loads.Begin();
        _board = await boards.GetAsync(Reference, atLeast);
        _preview = _board is { Pack: not null } ? null : _preview;
        _editing &= MayEdit;
    }

    private async Task EditedAsync(Outcome.Saved? saved)
    {
        _editing = false;
        if (saved is not null)
        {
            Announcements?.Say(saved);
            await LoadAsync(saved.Sequence);
            await PreviewAsync();
        }
    }

    private async Task ActAsync(Func<Task<Outcome>> act)
    {
        if (_busy)
        {
            return;
        }

        _busy = true;
        try
        {
            var outcome = await act();
            _outcome = outcome is Outcome.Saved ? null : outcome is Outcome.Conflict ? new Outcome.Refused("stale", "Somebody else changed this review just now. The page shows what stands; try again.", null) : outcome;
            if (outcome is Outcome.Saved saved)
            {
                Announcements?.Say(saved.Sentence);
            }

            var sequence = (outcome as Outcome.Saved)?.Sequence;
            await LoadAsync(sequence);
            if (_board is { Review.State: ReviewState.Live } && sequence is not null)
            {
                navigation.NavigateTo($"review/{Reference}/live");
            }
            else if (_board is { Pack: null } && _preview is null)
            {
                await PreviewAsync();
            }
        }
        finally
        {
            _busy = false;
        }
    }
}
