using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.App.Features.Plan;

/// <summary>Search, filters, grouping, saved views and the instant, in one row. Each choice is a new address.</summary>
public sealed partial class PlanToolbar : IDisposable
{
    /// <summary>How long the keys must rest before what is typed is searched for.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(250);

    private string _search = "";
    private string _sought = "";
    private CancellationTokenSource? _resting;

    [Parameter, EditorRequired]
    public required PlanView View { get; set; }

    [Parameter, EditorRequired]
    public required PlanListing Listing { get; set; }

    [Parameter]
    public EventCallback<PlanView> OnView { get; set; }

    /// <summary>Told what is searched for, as it is typed.</summary>
    [Parameter]
    public EventCallback<string> OnSearch { get; set; }

    [Parameter, EditorRequired]
    public required ShelvedViews Views { get; set; }

    [Parameter, EditorRequired]
    public required Person Person { get; set; }

    [Parameter]
    public DateTime Now { get; set; }

    [Parameter]
    public DateTime? LastReview { get; set; }

    /// <summary>What is wrong with the instant that the address asks for.</summary>
    [Parameter]
    public string? Problem { get; set; }

    [Parameter]
    public bool MayAdd { get; set; }

    [Parameter]
    public EventCallback OnAdd { get; set; }

    [Parameter]
    public bool MaySelect { get; set; }

    [Parameter]
    public bool Selecting { get; set; }

    [Parameter]
    public EventCallback OnSelect { get; set; }

    /// <summary>Told what was saved.</summary>
    [Parameter]
    public EventCallback<Data.Outcome.Saved> OnSaid { get; set; }

    /// <summary>Told when saved views changed.</summary>
    [Parameter]
    public EventCallback OnViews { get; set; }

    /// <summary>What changed in these plans since the last review, or in a month where there was none.</summary>
    private string Compared => $"compare?{(View.Plans.Count > 0 ? $"plan={Uri.EscapeDataString(string.Join(',', View.Plans))}&" : "")}{(LastReview is null ? "from=a%20month%20ago" : "")}".TrimEnd('?', '&');

    private PlanView Cleared => View with { Search = "", Status = null, Area = "", Owner = "", Committee = "", Attention = false };

    /// <summary>How many filters are chosen in the menu; the search stands beside it.</summary>
    private int Chosen => Chips.Count(c => c.What != "Search");

    /// <summary>Each filter that is on, and the view without it.</summary>
    private List<(string What, string Name, PlanView Without)> Chips
    {
        get
        {
            var chips = new List<(string What, string Name, PlanView Without)>();
            if (View.Status is { } status)
            {
                chips.Add(("Status", StatusWords.Of(status), View with { Status = null }));
            }

            Add("Search", View.Search, View with { Search = "" });
            Add("Area", Listing.Index.Areas.GetValueOrDefault(View.Area)?.Name ?? View.Area, View with { Area = "" });
            Add("Lead", View.Owner, View with { Owner = "" });
            Add("Committee", View.Committee, View with { Committee = "" });
            return chips;

            void Add(string what, string name, PlanView without)
            {
                if (name.Length > 0)
                {
                    chips.Add((what, name, without));
                }
            }
        }
    }

    public void Dispose() => Stop();

    /// <summary>Takes the address's words, unless they are those that were typed here.</summary>
    protected override void OnParametersSet()
    {
        if (View.Search != _sought)
        {
            (_search, _sought) = (View.Search, View.Search);
        }
    }

    private async Task SearchSoonAsync()
    {
        Stop();
        _resting = new CancellationTokenSource();
        var resting = _resting.Token;
        try
        {
            await Task.Delay(Rest, TimeProvider.System, resting);
            await SearchAsync();
        }
        catch (OperationCanceledException)
        {
            // Another key was pressed, or Enter.
        }
    }

    private Task SearchKeyAsync(KeyboardEventArgs key) => key.Key == "Enter" ? SearchAsync() : Task.CompletedTask;

    private Task SearchAsync()
    {
        Stop();
        if (_search.Trim() == View.Search)
        {
            return Task.CompletedTask;
        }

        _sought = _search.Trim();
        return OnSearch.InvokeAsync(_sought);
    }

    private void Stop()
    {
        _resting?.Cancel();
        _resting?.Dispose();
        _resting = null;
    }

    private static string Text(ChangeEventArgs change) => change.Value?.ToString() ?? "";
}
