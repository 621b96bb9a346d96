using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Programme;

namespace WorkPlanTracker.App.Features.Milestones;

/// <summary>One milestone: its story as one line of time, its facts, and what can be done about it.</summary>
public sealed partial class MilestonePage(MilestoneQueries queries, PlanModels models, CurrentPerson current, LinkEvidence link)
{
    private readonly PageLoads _loads = new();
    private MilestoneStory? _story;
    private IReadOnlyList<AreaName> _areas = [];
    private IReadOnlyList<Priority> _priorities = [];
    private Person _person = Person.Nobody;
    private Outcome? _outcome;
    private string _said = "";
    private bool _editing;
    private bool _updating;
    private bool _missing;
    private AsAtReading _instant = AsAtReading.Now;

    [CascadingParameter]
    public Announcements? Announcements { get; set; }

    [Parameter]
    public string Reference { get; set; } = "";

    /// <summary>The form to open with the page: update or edit.</summary>
    [SupplyParameterFromQuery]
    public string? Open { get; set; }

    /// <summary>The instant to show, in the address's words.</summary>
    [SupplyParameterFromQuery(Name = "asAt")]
    public string? AsAtWords { get; set; }

    private string PlanAddress => $"plan?plan={_story!.Milestone.Plan}{(_instant.Instant is { } at ? $"&asAt={AsAt.InAddress(at)}" : "")}";

    private bool IsNow => _instant is { Instant: null, Problem: null };

    private bool MayUpdate => May(Act.PostProgressUpdate);

    private bool MayEdit => May(Act.EditMilestone);

    private bool MayLink => May(Act.LinkEvidence);

    private bool MayCancel => May(Act.CancelMilestone) && !_story!.Milestone.IsFinished;

    /// <summary>What is agreed changes by request alone; what is met or dropped no longer does.</summary>
    private bool MayAsk => May(Act.AskChange) && _story is { Plan.State: Domain.WorkPlans.PlanState.Agreed, Milestone: { IsFinished: false, Baseline.IsSet: true } };

    protected override async Task OnParametersSetAsync()
    {
        using var load = _loads.Begin();
        _person = await current.GetAsync();
        var index = await models.IndexAsync();
        (_areas, _priorities) = ([.. index.Areas.Values.OrderBy(a => a.Order)], index.Priorities);
        _instant = AsAt.Read(AsAtWords, queries.Now, await queries.LastReviewAsync(Reference));
        (_said, _outcome) = ("", null);
        await LoadAsync();
        (_updating, _editing) = (Open == "update" && MayUpdate, Open == "edit" && MayEdit);
    }

    private bool May(Act act) => IsNow && _story is { } story && _person.May(act, story.Plan.Project, story.Milestone.OwnerEmail);

    private async Task LoadAsync()
    {
        using var load = _loads.Begin();
        _story = _instant.Problem is not null ? null
            : _instant.Instant is { } at ? await queries.FindAsAtAsync(Reference, at, _person.ReadsPrivate, CancellationToken.None)
            : await queries.FindAsync(Reference, _person.ReadsPrivate, CancellationToken.None);
        _missing = _story is null;
    }

    private async Task TakeAsync(IReadOnlyList<Notice> notices)
    {
        if (!IsNow || notices.SelectMany(n => n.Touched).LastOrDefault(t => t.Ref == Reference) is not { } touch)
        {
            return;
        }

        await LoadAsync();
        _said = touch.ByEmail == _person.Email ? "" : $"{touch.By}, just now: {touch.Sentence}";
        StateHasChanged();
    }

    private async Task EditedAsync(Outcome.Saved? saved)
    {
        _editing = false;
        if (saved is not null)
        {
            Announcements?.Say(saved);
        }

        await LoadAsync();
    }

    private async Task UpdatedAsync(Outcome.Saved? saved)
    {
        (_updating, _outcome) = (false, null);
        if (saved is not null)
        {
            Announcements?.Say(saved);
        }

        await LoadAsync();
    }

    private async Task RemoveAsync(EvidenceInput evidence) =>
        await TakeOutcomeAsync(await link.RunAsync(_person.Actor, Reference, _story!.Milestone.Version, evidence, true, CancellationToken.None));

    private async Task TakeOutcomeAsync(Outcome outcome)
    {
        _outcome = outcome;
        if (outcome is Outcome.Saved saved)
        {
            Announcements?.Say(saved);
            await LoadAsync();
        }
    }
}
