using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>One meeting: its agenda, what is still needed and by when, what it did, and its papers.</summary>
public sealed partial class MeetingPage(MeetingBoards boards, MeetingPast past, CurrentPerson current, BuildAgenda build, NavigationManager navigation)
{
    private readonly PageLoads _loads = new();
    private MeetingBoard? _board;
    private Person _person = Person.Nobody;
    private OpenForm? _form;
    private Outcome? _outcome;
    private string _said = "";
    private bool _missing;
    private AskedPast? _asked;
    private MeetingHead? _head;
    private bool _focusHead;

    [CascadingParameter]
    public Announcements? Announcements { get; set; }

    [Parameter]
    public string Reference { get; set; } = "";

    /// <summary>The form to open with the page: <c>move</c> or <c>cancel</c>.</summary>
    [SupplyParameterFromQuery(Name = "open")]
    public string? Asked { get; set; }

    /// <summary>A past day or instant.</summary>
    [SupplyParameterFromQuery(Name = "asAt")]
    public string? AsAtWords { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        _person = await current.GetAsync();
        (_form, _outcome, _said, _board) = (null, null, "", null);
        _asked = await past.AskAsync(AsAtWords);
        await LoadAsync(null);
        _missing = _board is null;
        if (May(Act.HoldMeeting) && _board is { Meeting.IsAhead: true } due && due.Meeting.Date <= due.Today && Asked is "hold")
        {
            _form = new OpenForm(FormKind.Hold, Reference);
        }
        else if (May(Act.PlanMeeting) && _board is { Meeting.IsAhead: true } && Asked is "move" or "cancel")
        {
            _form = new OpenForm(Asked is "move" ? FormKind.Move : FormKind.Cancel, Reference);
        }
    }

    private static string Short(string text) => text.Length > 40 ? $"{text[..40]}…" : text;

    private static bool IsOfItem(OpenForm form) => form.Kind is FormKind.Item or FormKind.Withdraw or FormKind.Outcome or FormKind.Ask or FormKind.Late;

    /// <summary>Offered once the page listens, so that no click is lost.</summary>
    private bool May(Act act) => RendererInfo.IsInteractive && _asked is { Instant: null } && _person.May(act, "");

    /// <param name="atLeast">The log entry that has to be seen; null for the newest.</param>
    private async Task LoadAsync(long? atLeast)
    {
        using var load = _loads.Begin();
        if (_asked?.Instant is { } at)
        {
            _board = await past.ForAsync(Reference, at, _person, CancellationToken.None);
            return;
        }

        // Whose meeting it is decides what may be read of it.
        var open = await boards.GetAsync(Reference, withPrivate: false, atLeast, CancellationToken.None);
        _board = open is not null && _person.ReadsPrivateOf(open.Meeting.Committee) ? await boards.GetAsync(Reference, withPrivate: true, open.Sequence, CancellationToken.None) : open;
    }

    private async Task TakeAsync(IReadOnlyList<Notice> notices)
    {
        if (_board is not { } board || _asked is not { Instant: null } || !MeetingBoards.Concerns(notices, board))
        {
            return;
        }

        await LoadAsync(notices.Max(n => n.Sequence));
        _missing = _board is null;
        var others = notices.SelectMany(n => n.Touched).LastOrDefault(t => t.ByEmail != _person.Email && (t.Ref == Reference || board.Items.Any(i => i.Item.Ref == t.Ref || i.Report?.Ref == t.Ref)));
        _said = others is null ? _said : $"{others.By}, just now: {others.Sentence}";
        StateHasChanged();
    }

    private void GoTo(DateTime? instant) => navigation.NavigateTo(instant is { } at ? $"meetings/{Reference}?asAt={AsAt.InAddress(at)}" : $"meetings/{Reference}");

    private void Open(OpenForm form) => (_form, _outcome, _said) = (form, null, "");

    private void Reopen(FormKind kind, string reference)
    {
        if (_board is { } board && _form is null && May(Act.EditAgenda) && (reference == board.Meeting.Ref || board.Items.Any(i => i.Item.Ref == reference) || board.Minutes.Any(m => m.Ref == reference)))
        {
            _form = new OpenForm(kind, reference);
        }
    }

    private async Task ClosedAsync(Outcome.Saved? saved)
    {
        // What opened a form of the head may be gone by now: the heading takes the focus.
        _focusHead = _form is { Kind: not FormKind.Minute } closed && !IsOfItem(closed);
        _form = null;
        if (saved is not null)
        {
            await TakeOutcomeAsync(saved);
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focusHead && _form is null && _head is { } head)
        {
            _focusHead = false;
            await head.FocusAsync();
        }
    }

    private async Task BuildAsync() => await TakeOutcomeAsync(await build.RunAsync(_person.Actor, Reference, _board!.Meeting.Version, CancellationToken.None));

    private async Task TakeOutcomeAsync(Outcome outcome)
    {
        _outcome = outcome is Outcome.Saved ? null : outcome;
        if (outcome is Outcome.Saved saved)
        {
            Announcements?.Say(saved);
            await LoadAsync(saved.Sequence);
        }
        else if (outcome is Outcome.Conflict)
        {
            // Somebody was quicker: the page shows what stands, and the key may be pressed again.
            _outcome = new Outcome.Refused("stale", "Somebody else changed this just now. The page shows what stands; try again.", null);
            await LoadAsync(null);
        }
    }
}
