using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>The programme at a glance, last time’s actions, and every review.</summary>
public sealed partial class ReviewsPage(ReviewQueries queries, ReviewPasts pasts, ProgrammeGlance glance, CurrentPerson current, NavigationManager navigation)
{
    private const int PageSize = 30;

    private static readonly string[] Kinds = ["review", "reviewPaper", "decision", "action", "plan", "project", "strand", "milestone"];

    private readonly PageLoads _loads = new();
    private ReviewList? _list;
    private AskedPast? _asked;
    private IReadOnlyList<GlanceStrand> _glance = [];
    private Person _person = Person.Nobody;
    private bool _preparing;
    private int _shown = PageSize;

    [CascadingParameter]
    public Announcements? Announcements { get; set; }

    /// <summary>A past day or instant.</summary>
    [SupplyParameterFromQuery(Name = "asAt")]
    public string? AsAtWords { get; set; }

    /// <summary>The instant shown, for addresses; empty for now.</summary>
    private string Past => _asked?.InAddress ?? "";

    private bool MayPrepare => RendererInfo.IsInteractive && Past.Length == 0 && _person.May(Act.PrepareReview, "");

    protected override async Task OnParametersSetAsync()
    {
        using var load = _loads.Begin();
        _person = await current.GetAsync();
        _asked = await pasts.AskAsync(AsAtWords);
        (_list, _glance) = _asked.Instant is { } at
            ? (await pasts.ListAsync(at, CancellationToken.None), await pasts.GlanceAsync(at, CancellationToken.None))
            : (await queries.ListAsync(CancellationToken.None), await glance.GetAsync());
    }

    private static string Recorded(ListedReview listed) => listed.Review.State is ReviewState.Prepared ? "–" : $"{Counted.Of(listed.Decisions, "decision")}, {Counted.Of(listed.Actions, "action")}";

    private string Names(Review review) => LiveWords.Joined([.. review.Plans.Select(p => _list?.Plans.FirstOrDefault(t => t.Ref == p)?.Title ?? p)]);

    private string Far(ListedReview next) => next.Review.State is ReviewState.Live
        ? $"began {LondonTime.Instant(next.Review.StartedAt!.Value)}"
        : $"{Deadline.HowFar(next.Review.Date, _list!.Today, _list.Calendar)}; updates for it {(LondonTime.DayOf(next.ReportingAt) < _list.Today ? "were" : "are")} due by {LondonTime.Instant(next.ReportingAt)}";

    private async Task TakeAsync(IReadOnlyList<Notice> notices)
    {
        // One that names nothing is a new day, or a reporting date that has come.
        if (_asked is not { Instant: null } || !notices.Any(n => n.Touched.Count == 0 || n.Touched.Any(t => Kinds.Contains(t.Kind, StringComparer.Ordinal))))
        {
            return;
        }

        if (notices.Any(n => n.Touched.Count == 0 || n.Touched.Any(t => t.Kind != "milestone")))
        {
            _list = await queries.ListAsync(CancellationToken.None);
        }

        _glance = await glance.GetAsync();
        StateHasChanged();
    }

    private void PreparedAsync(Outcome.Saved? saved)
    {
        _preparing = false;
        if (saved is not null)
        {
            Announcements?.Say(saved);
            navigation.NavigateTo($"review/{saved.Ref}");
        }
    }
}
