using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Projects;

namespace WorkPlanTracker.App.Features.Projects;

/// <summary>One project: its summary in the body's fixed order, beside the live figures of its plans.</summary>
/// <remarks>A change renders the section or the figures it touched, never the page.</remarks>
public sealed partial class ProjectPage(ProjectQueries queries, CurrentPerson current, CoverShelf shelf, NavigationManager navigation)
{
    private readonly Dictionary<ProjectSection, SectionView> _views = [];
    private readonly Dictionary<string, ProjectFigures> _shown = new(StringComparer.Ordinal);
    private readonly PageLoads _loads = new();
    private ProjectBoard? _board;
    private ProjectCard? _card;
    private Project? _project;
    private IReadOnlyList<PlanFigures> _figures = [];
    private IReadOnlyList<ProjectEntry> _entries = [];
    private IReadOnlyList<Cover> _covers = [];
    private ProjectStory? _story;
    private Person _person = Person.Nobody;
    private DateTime? _instant;
    private DateTime? _lastReview;
    private string? _problem;
    private string? _missing;

    [CascadingParameter]
    public Announcements? Announcements { get; set; }

    [Parameter]
    public string Slug { get; set; } = "";

    /// <summary>A past day or instant.</summary>
    [SupplyParameterFromQuery]
    public string? AsAt { get; set; }

    private bool MayEdit => May(Act.EditProject);

    private bool MayAssess => May(Act.AssessSuccess);

    protected override async Task OnParametersSetAsync()
    {
        using var load = _loads.Begin();
        _person = await current.GetAsync();
        await LoadAsync();
    }

    /// <summary>Offered once the page listens, so that no click is lost.</summary>
    private bool May(Act act) => RendererInfo.IsInteractive && _instant is null && _card is { } card && _person.May(act, card.Project.Ref);

    private async Task LoadAsync()
    {
        _board = await queries.BoardAsync(CancellationToken.None);
        _card = _board.Cards.FirstOrDefault(c => c.Project.Slug == Slug);
        _lastReview = _card?.Plans.Max(p => p.LastReviewAt);
        (_instant, _problem) = Domain.Dates.AsAt.Read(AsAt, queries.Now, _lastReview);
        _missing = _card is null ? $"There is no project {(Slug.Length > 40 ? $"{Slug[..40]}…" : Slug)}" : null;
        if (_card is null)
        {
            _project = null;
            return;
        }

        if (_instant is { } then)
        {
            var past = await queries.PastAsync(_card, then, CancellationToken.None);
            _missing = past is null ? $"{_card.Project.Name} was not there yet on {LondonTime.Day(LondonTime.DayOf(then))}" : null;
            (_project, _figures) = past ?? (_card.Project, []);
        }
        else
        {
            (_project, _figures) = (_card.Project, await ReadFiguresAsync(_card));
        }

        _entries = await queries.HistoryAsync(_card.Project.Ref, _instant, CancellationToken.None);
        _covers = _instant is null ? await ReadCoversAsync(_card.Project.Ref) : [];
    }

    private void GoTo(DateTime? instant) =>
        navigation.NavigateTo(instant is { } at ? $"projects/{Slug}?asAt={Domain.Dates.AsAt.InAddress(at)}" : $"projects/{Slug}");

    private async Task<IReadOnlyList<PlanFigures>> ReadFiguresAsync(ProjectCard card)
    {
        List<PlanFigures> figures = [];
        foreach (var plan in card.Plans)
        {
            if (await queries.FiguresAsync(plan.Ref) is { } read)
            {
                figures.Add(read);
            }
        }

        return figures;
    }

    private async Task<IReadOnlyList<Cover>> ReadCoversAsync(string project) =>
        [.. (await shelf.OpenAsync()).Where(c => c.Cover.IsOn(shelf.Today) && c.Absent.Roles.Contains(Role.Lead) && c.Absent.LeadsProject(project)).Select(c => c.Cover)];

    private async Task TakeAsync(IReadOnlyList<Notice> notices)
    {
        if (_card is not { } card || _instant is not null)
        {
            return;
        }

        if (CoverShelf.Concerns(notices))
        {
            _person = await current.GetAsync();
            _covers = await ReadCoversAsync(card.Project.Ref);
            StateHasChanged();
        }

        await RefreshAsync(notices.Any(n => n.Touched.Any(t => t.Kind == "project" && t.Ref == card.Project.Ref)));
    }

    private async Task RefreshAsync(bool touched)
    {
        using var load = _loads.Begin();
        _board = await queries.BoardAsync(CancellationToken.None);
        if (_board.Cards.FirstOrDefault(c => c.Project.Slug == Slug) is not { } card)
        {
            // Whoever started it has taken it back.
            await LoadAsync();
            StateHasChanged();
            return;
        }

        var (name, plans) = (_project!.Name, _figures.Count);
        (_card, _project, _figures) = (card, card.Project, await ReadFiguresAsync(card));
        if (name != _project.Name || plans != _figures.Count)
        {
            StateHasChanged();
        }

        foreach (var view in _views.Values)
        {
            view.Show(_project);
        }

        foreach (var figures in _figures)
        {
            _shown.GetValueOrDefault(figures.Plan.Ref)?.Show(figures);
        }

        if (touched)
        {
            _entries = await queries.HistoryAsync(card.Project.Ref, null, CancellationToken.None);
            _story?.Show(_entries);
        }
    }

    private void Reopen(string form)
    {
        foreach (var view in _views.Values)
        {
            view.Reopen(form);
        }
    }

    /// <summary>The project as the record has it now.</summary>
    private async Task<Project?> NewestAsync()
    {
        queries.Forget();
        return (await queries.BoardAsync(CancellationToken.None)).Cards.FirstOrDefault(c => c.Project.Slug == Slug)?.Project;
    }

    private async Task SavedAsync(Outcome.Saved saved)
    {
        Announcements?.Say(saved);
        queries.Forget();
        await RefreshAsync(touched: true);
    }
}
