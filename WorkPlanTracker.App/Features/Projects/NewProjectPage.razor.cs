using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.App.Ui;

namespace WorkPlanTracker.App.Features.Projects;

/// <summary>Starts a project.</summary>
public sealed partial class NewProjectPage(CurrentPerson current, StartProject start, ProjectQueries queries, NavigationManager navigation)
{
    private readonly PageLoads _loads = new();
    private DraftOffer? _offer;
    private Person _person = Person.Nobody;
    private Outcome? _outcome;
    private string _name = "";
    private string _code = "";
    private string _lead = "";

    [CascadingParameter]
    public Announcements? Announcements { get; set; }

    protected override async Task OnInitializedAsync()
    {
        using var load = _loads.Begin();
        _person = await current.GetAsync();
    }

    private string? For(string field) => OutcomeMessage.For(_outcome, field);

    private string? Wrong(string field) => For(field) is null ? null : "true";

    private async Task SaveAsync()
    {
        _outcome = await start.RunAsync(_person.Actor, new ProjectStart(_code, _name, _lead), CancellationToken.None);
        await (_offer?.EndedAsync(_outcome) ?? ValueTask.CompletedTask);
        if (_outcome is Outcome.Saved saved)
        {
            queries.Forget();
            Announcements?.Say(saved);
            navigation.NavigateTo($"projects/{await queries.SlugAsync(saved.Ref)}");
        }
    }
}
