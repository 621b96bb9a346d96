using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>The room of a review: whoever leads walks the items, every other screen follows or looks around, and decisions are recorded as they are taken.</summary>
public sealed partial class ReviewLivePage(ReviewBoards boards, PlanModels models, CurrentPerson current, StepReview step, IJSRuntime script) : LiveScreen(boards, models), IAsyncDisposable
{
    private ElementReference _root;
    private IJSObjectReference? _module;
    private OneBatch? _together;
    private Part? _bar, _item;
    private Person _person = Person.Nobody;
    private Outcome? _outcome;
    private LiveForm? _form;
    private ReviewItem? _formItem;
    private string? _looking;
    private string? _going;
    private string _said = "", _tone = "good";
    private bool _missing, _settle;

    [CascadingParameter]
    public Announcements? Announcements { get; set; }

    /// <summary>Where the room is: the projector takes it from the one page to the other.</summary>
    protected override string Shown => _looking ?? _going ?? RoomItem;

    private bool Leads => Room?.PresenterEmail == _person.Email;

    private IReadOnlyList<string> Places => [Place.Review(Reference)];

    public async ValueTask DisposeAsync() => await _module.LeaveAsync();

    protected override async Task OnParametersSetAsync()
    {
        _person = await current.GetAsync();
        (_form, _formItem, _looking, _going, _outcome, _said) = (null, null, null, null, null, "");
        await LoadAsync(null);
        _missing = Board is null;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // By what is drawn, not by what is read: a screen that was drawn before may be told so when the review is known and not drawn yet.
        if (RendererInfo.IsInteractive && _module is null && Board is not null && _root.Id is not null)
        {
            _module = await script.InvokeAsync<IJSObjectReference>("import", "./js/review.js");
            await _module.InvokeVoidAsync("start", _root);
        }

        if (_settle && _form is null && _module is { } module)
        {
            // The field that had the focus is gone: the keys go on from the item.
            _settle = false;
            await module.InvokeVoidAsync("settle");
        }
    }

    private static string Short(string text) => text.Length > 40 ? $"{text[..40]}…" : text;

    private string FormKey(LiveForm form) => form is LiveForm.Attendance ? $"review{form}:{Reference}" : $"review{form}:{Reference}.{_formItem?.Key}";

    private async Task TakeAsync(IReadOnlyList<Notice> notices)
    {
        var (board, room) = (Board, Room);
        if (!await SeesAsync(notices))
        {
            return;
        }

        if (ReferenceEquals(board, Board) && room?.PresenterEmail == Room?.PresenterEmail)
        {
            // A step, or news of what is on the screen: nothing else on it has changed.
            OneBatch.Do(_together, () =>
            {
                _bar?.Refresh();
                _item?.Refresh();
            });
            return;
        }

        if (room is not null && Room is { } now && room.PresenterEmail != now.PresenterEmail)
        {
            _going = null;
            (_said, _tone) = now.PresenterEmail == _person.Email ? ("You are leading now.", "good")
                : room.PresenterEmail == _person.Email ? ($"{now.Presenter} has taken over and leads now. Your screen follows theirs.", "care")
                : ($"{now.Presenter} leads now.", "good");
        }

        if (board?.Review.State is ReviewState.Live && Board?.Review.State is ReviewState.Closed)
        {
            // Who leads is over with the meeting.
            (_said, _tone) = (Board.Review.ClosedBy == _person.Name ? "" : $"{Board.Review.ClosedBy} closed the meeting.", "good");
        }

        StateHasChanged();
    }

    /// <summary>One item on or back: for the room where the person leads, else for themselves.</summary>
    private Task MoveAsync(int by)
    {
        var at = Board!.IndexOf(Shown) + by;
        return at < 0 || at >= Board.Items.Count ? Task.CompletedTask : GoAsync(Board.Items[at].Key);
    }

    private async Task GoAsync(string key)
    {
        if (!Leads)
        {
            _looking = key == RoomItem ? null : key;
            return;
        }

        // Shown at once; the others see it when it is on the record.
        (_going, _looking, _outcome) = (key, null, null);
        StateHasChanged();
        var outcome = await step.RunAsync(_person.Actor, Reference, key, CancellationToken.None);
        if (outcome is Outcome.Saved saved)
        {
            await LoadRoomAsync(saved.Sequence);
        }
        else
        {
            _outcome = outcome;
            await LoadAsync(null);
        }

        _going = _going == key ? null : _going;
    }

    private void Follow() => (_looking, _said) = (null, "");

    private bool MayOpen(LiveForm form) => _person.May(form is LiveForm.Attendance ? Act.LeadReview : Act.RecordDecision, "");

    private void Open(LiveForm form)
    {
        if (MayOpen(form) && Item is { } item)
        {
            (_form, _formItem, _outcome) = (form, item, null);
        }
    }

    private void Reopen(LiveForm form, string key)
    {
        if (_form is null && MayOpen(form) && Board?.Items.FirstOrDefault(i => form is LiveForm.Attendance ? key == Reference : key == $"{Reference}.{i.Key}") is { } item)
        {
            (_form, _formItem) = (form, item);
        }
    }

    private async Task ClosedAsync(Outcome.Saved? saved)
    {
        (_form, _formItem, _settle) = (null, null, true);
        if (saved is not null)
        {
            await DoneAsync(saved);
        }
    }

    private async Task DoneAsync(Outcome outcome)
    {
        _outcome = outcome is Outcome.Saved ? null : outcome is Outcome.Conflict ? new Outcome.Refused("stale", "Somebody else changed this review just now. The page shows what stands; try again.", null) : outcome;
        if (outcome is Outcome.Saved saved)
        {
            Announcements?.Say(saved);
        }

        await LoadAsync((outcome as Outcome.Saved)?.Sequence);
        _said = Board?.Review.State is ReviewState.Closed ? "" : _said;
    }
}
