using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Comparisons;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.App.Features.Compare;

/// <summary>What became of plans between two instants or reviews, in sentences, the worst first. The question is the address.</summary>
public sealed partial class ComparePage(ComparisonQuestions questions, CurrentPerson current, NavigationManager navigation) : CircuitComponent, IDisposable
{
    /// <summary>How many changes of each kind stand on the first page.</summary>
    private const int FirstOf = 20;

    /// <summary>How many stand on a page of one kind alone.</summary>
    private const int PageSize = 100;

    private readonly PageLoads _loads = new();
    private Person _person = Person.Nobody;
    private CompareView _view = new();
    private AnsweredComparison? _answer;

    private string Between => $"From {ComparedInstants.FromInWords(_answer!.From!.Value)} to {(_answer.To is { } end ? LondonTime.PastInstant(end) : "now")}.";

    public void Dispose() => navigation.LocationChanged -= OnLocation;

    protected override async Task OnInitializedAsync()
    {
        _person = await current.GetAsync();
        navigation.LocationChanged += OnLocation;
        await LoadAsync();
    }

    private static int PagesOf(ChangeGroup group) => (group.Changes.Count + PageSize - 1) / PageSize;

    private int PageOf(ChangeGroup group) => Math.Clamp(_view.Page, 1, PagesOf(group));

    private async Task LoadAsync()
    {
        using var load = _loads.Begin();
        _view = CompareView.Of(navigation.Uri);
        _answer = await questions.AskAsync(_view.Plan, _view.From, _view.To, _person.ReadsPrivate, live: true, CancellationToken.None);
    }

    private void OnLocation(object? sender, LocationChangedEventArgs location) =>
        Start(async () =>
        {
            if (navigation.ToBaseRelativePath(location.Location).Split('?')[0] == "compare")
            {
                await LoadAsync();
                StateHasChanged();
            }
        });

    private async Task TakeAsync(IReadOnlyList<Notice> notices)
    {
        if (_answer is not { } before)
        {
            return;
        }

        _answer = await questions.RefreshAsync(before, _person.ReadsPrivate);
        if (!ReferenceEquals(before, _answer))
        {
            StateHasChanged();
        }
    }

    private void Go(CompareView view) => navigation.NavigateTo(view.ToAddress());
}
