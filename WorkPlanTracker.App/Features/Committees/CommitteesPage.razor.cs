using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.App.Features.Committees;

/// <summary>Every body that meets: what it is, how long it exists, who takes over, when it meets next.</summary>
public sealed partial class CommitteesPage(CommitteeQueries queries, CurrentPerson current, NavigationManager navigation)
{
    private readonly PageLoads _loads = new();
    private const int PageSize = 50;

    private CommitteeBoard? _board;
    private AskedPast? _asked;
    private Person _person = Person.Nobody;

    [SupplyParameterFromQuery(Name = "page")]
    public string? PageText { get; set; }

    /// <summary>A past day or instant.</summary>
    [SupplyParameterFromQuery(Name = "asAt")]
    public string? AsAtWords { get; set; }

    private int Pages => _board is { } board ? Math.Max(1, (board.Plan.Committees.Count + PageSize - 1) / PageSize) : 1;

    /// <summary>The page asked for; nonsense means the first, too far the last.</summary>
    private int PageShown => int.TryParse(PageText, out var page) ? Math.Clamp(page, 1, Pages) : 1;

    private IEnumerable<Committee> Shown => _board!.InOrder.Skip((PageShown - 1) * PageSize).Take(PageSize);

    protected override async Task OnParametersSetAsync()
    {
        using var load = _loads.Begin();
        _person = await current.GetAsync();
        _asked = await queries.AskAsync(AsAtWords);
        _board = _asked.Instant is { } at ? await queries.PastBoardAsync(at) : await queries.BoardAsync();
    }

    private string PageAddress(int number) => _board is { Past: { Length: > 0 } then } ? $"committees?page={number}&asAt={then}" : $"committees?page={number}";

    private void GoTo(DateTime? instant) => navigation.NavigateTo(instant is { } at ? $"committees?asAt={AsAt.InAddress(at)}" : "committees");

    private async Task TakeAsync(IReadOnlyList<Notice> notices)
    {
        if (_asked is { Instant: null } && ForwardPlans.Concerns(notices))
        {
            _board = await queries.BoardAsync();
            StateHasChanged();
        }
    }
}
