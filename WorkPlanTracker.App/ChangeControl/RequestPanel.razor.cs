using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.ChangeControl;

/// <summary>The requests about one milestone or report, on its page, and the way to ask for one.</summary>
public sealed partial class RequestPanel(ChangeRequestQueries queries)
{
    /// <summary>How many are shown here; all of them are on their own page.</summary>
    private const int Most = 10;

    private readonly PageLoads _loads = new();
    private IReadOnlyList<ChangeRequest> _requests = [];
    private string _read = "";
    private bool _asking;

    /// <summary>The milestone or report, by reference.</summary>
    [Parameter, EditorRequired]
    public required string About { get; set; }

    /// <summary>Its version on the page.</summary>
    [Parameter, EditorRequired]
    public int Version { get; set; }

    [Parameter]
    public bool OfReport { get; set; }

    /// <summary>As agreed now.</summary>
    [Parameter]
    public string Before { get; set; } = "";

    /// <summary>Whether it is agreed and this person may ask for a change of it.</summary>
    [Parameter]
    public bool MayAsk { get; set; }

    /// <summary>Whether the form is open with the page.</summary>
    [Parameter]
    public bool Opens { get; set; }

    [Parameter, EditorRequired]
    public required Person Person { get; set; }

    [CascadingParameter]
    public Announcements? Announcements { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (_read == About)
        {
            return;
        }

        (_read, _asking) = (About, Opens && MayAsk);
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        using var load = _loads.Begin();
        _requests = (await queries.PageAsync(null, null, About, 1, Most, CancellationToken.None)).Requests;
    }

    private async Task TakeAsync(IReadOnlyList<Notice> notices)
    {
        var touched = notices.SelectMany(n => n.Touched).ToList();
        if (touched.Count == 0 || touched.Exists(t => t.Kind is "changeRequest"))
        {
            await LoadAsync();
            StateHasChanged();
        }
    }

    private async Task AskedAsync(Outcome.Saved? saved)
    {
        _asking = false;
        if (saved is not null)
        {
            Announcements?.Say(saved);
            await LoadAsync();
        }
    }
}
