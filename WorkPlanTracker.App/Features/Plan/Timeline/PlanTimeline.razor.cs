using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web.Virtualization;
using Microsoft.JSInterop;
using WorkPlanTracker.App.Features.Plan.Lines;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Pictures;

namespace WorkPlanTracker.App.Features.Plan.Timeline;

/// <summary>The rows of the plan along a line of time. Only those on screen exist; each is told by name when its milestone changed.</summary>
public sealed partial class PlanTimeline(IJSRuntime script, TimelineMeetings meetings) : IAsyncDisposable
{
    private Virtualize<NumberedLine>? _rows;
    private TimelineLinks? _links;
    private ImmutableArray<PlanLine> _scaled;
    private TimeScale _scale = TimeScale.Between(default, default);
    private ImmutableArray<MeetingTick> _meetings = [];
    private ElementReference _root;
    private IJSObjectReference? _keys;
    private DotNetObjectReference<PlanTimeline>? _self;

    [Parameter, EditorRequired]
    public required PlanListing Listing { get; set; }

    [Parameter, EditorRequired]
    public required PlanView View { get; set; }

    /// <summary>Who is looking, so that their own changes are not announced to them.</summary>
    [Parameter, EditorRequired]
    public required Person Me { get; set; }

    /// <summary>Told which look is wanted: another zoom, all lines between rows.</summary>
    [Parameter]
    public EventCallback<PlanView> OnView { get; set; }

    /// <summary>Ends once rows are on the page.</summary>
    internal Task Drawn => Shown.Drawn;

    /// <summary>The rows and headings on screen.</summary>
    internal LinesOnScreen Shown { get; } = new();

    internal PlanListing Current => Shown.Listing;

    internal TimeScale Scale => _scale;

    internal ImmutableArray<PlanLine> Lines => Current.Lines;

    private DateOnly Today => Current.Plans.Count > 0 ? Current.Plans[0].Day : default;

    /// <summary>Shows a newer listing of the same order: rows and headings that changed render again. The line's ends stay where they are.</summary>
    public void Show(PlanListing listing)
    {
        Shown.Show(listing);
        _links?.Show();
    }

    /// <summary>Reads the lines again, after the order changed.</summary>
    public async Task RefreshAsync()
    {
        if (_rows is not null)
        {
            await _rows.RefreshDataAsync();
            StateHasChanged();
        }
    }

    /// <summary>Draws the line out, or draws it in.</summary>
    [JSInvokable]
    public Task ZoomAsync(int by) =>
        Math.Clamp(View.Zoom + by, 0, PlanShapes.MostZoom) is var zoom && zoom != View.Zoom ? OnView.InvokeAsync(View with { Zoom = zoom }) : Task.CompletedTask;

    /// <summary>Draws what the row with the focus waits for, and what waits for it.</summary>
    [JSInvokable]
    public void ShowLinksOf(string reference) => _links?.ShowOf(reference);

    public async ValueTask DisposeAsync()
    {
        _self?.Dispose();
        await _keys.LeaveAsync();
    }

    protected override async Task OnParametersSetAsync()
    {
        Shown.Set(Listing, Me);
        if (_scaled == Listing.Lines)
        {
            return;
        }

        _scaled = Listing.Lines;
        if (TimelineScale.Of(Listing) is var scale && scale != _scale)
        {
            // Rows that stay keep the same object, and are left alone.
            _scale = scale;
        }

        _meetings = await meetings.GetAsync(Listing, View.AsAt, _scale.From, _scale.To);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _self = DotNetObjectReference.Create(this);
            _keys = await script.InvokeAsync<IJSObjectReference>("import", "./js/timeline.js");
            await _keys.InvokeVoidAsync("start", _root, _self);
        }
    }
}
