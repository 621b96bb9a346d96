using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.App.Features.Projects;

/// <summary>Every project: who leads it, where it belongs, and how its plans stand now.</summary>
public sealed partial class ProjectsPage(ProjectQueries queries, ForwardHistory past, CurrentPerson current, NavigationManager navigation)
{
    private const int PageSize = 50;

    private readonly Dictionary<string, ProjectRowView> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PlanFigures> _figures = new(StringComparer.Ordinal);
    private readonly PageLoads _loads = new();
    private ProjectBoard? _board;
    private AskedPast? _asked;
    private Person _person = Person.Nobody;

    [SupplyParameterFromQuery(Name = "page")]
    public string? PageText { get; set; }

    /// <summary>A past day or instant.</summary>
    [SupplyParameterFromQuery(Name = "asAt")]
    public string? AsAtWords { get; set; }

    private int Pages => _board is { } board ? Math.Max(1, (board.Cards.Count + PageSize - 1) / PageSize) : 1;

    /// <summary>The page asked for; nonsense means the first, too far the last.</summary>
    private int PageShown => int.TryParse(PageText, out var page) ? Math.Clamp(page, 1, Pages) : 1;

    private IEnumerable<ProjectCard> Shown => _board!.Cards.Skip((PageShown - 1) * PageSize).Take(PageSize);

    protected override Task OnParametersSetAsync() => LoadAsync();

    private IReadOnlyList<PlanFigures> FiguresOf(ProjectCard card) => [.. card.Plans.Select(p => _figures.GetValueOrDefault(p.Ref)).OfType<PlanFigures>()];

    private async Task LoadAsync()
    {
        using var load = _loads.Begin();
        _person = await current.GetAsync();
        _asked = await past.AskAsync(AsAtWords);
        if (_asked.Instant is { } instant)
        {
            (_board, var figures) = await queries.PastBoardAsync(instant, CancellationToken.None);
            _figures.Clear();
            foreach (var (plan, stood) in figures)
            {
                _figures[plan] = stood;
            }

            return;
        }

        var board = await queries.BoardAsync(CancellationToken.None);
        _board ??= board;
        foreach (var plan in board.Cards.Skip((PageShown - 1) * PageSize).Take(PageSize).SelectMany(c => c.Plans))
        {
            await ReadAsync(plan.Ref);
        }

        _board = board;
    }

    private string PageAddress(int number) => _asked?.InAddress is { Length: > 0 } then ? $"projects?page={number}&asAt={then}" : $"projects?page={number}";

    private void GoTo(DateTime? instant) => navigation.NavigateTo(instant is { } at ? $"projects?asAt={AsAt.InAddress(at)}" : "projects");

    private async Task ReadAsync(string plan)
    {
        if (await queries.FiguresAsync(plan) is { } figures)
        {
            _figures[plan] = figures;
        }
    }

    /// <summary>A milestone touches its project's row alone; whatever else may move any of them is read again.</summary>
    private async Task TakeAsync(IReadOnlyList<Notice> notices)
    {
        if (_board is not { } board || _asked is not { Instant: null })
        {
            return;
        }

        var fresh = await queries.BoardAsync(CancellationToken.None);
        if (!ReferenceEquals(fresh, board))
        {
            await LoadAsync();
            StateHasChanged();
            return;
        }

        var codes = notices.SelectMany(n => n.Touched).Where(t => t.Kind == "milestone").Select(t => t.Ref[..Math.Max(0, t.Ref.LastIndexOf("-M", StringComparison.Ordinal))]).ToHashSet(StringComparer.Ordinal);
        foreach (var card in Shown.Where(c => codes.Contains(c.Project.Ref)).ToList())
        {
            foreach (var plan in card.Plans)
            {
                await ReadAsync(plan.Ref);
            }

            _rows.GetValueOrDefault(card.Project.Ref)?.Show(FiguresOf(card));
        }
    }
}
