using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;

namespace WorkPlanTracker.App.Layout;

/// <summary>The year, the connection, the theme, and who is signed in.</summary>
public sealed partial class TopBar(CurrentPerson current, PlanModels models)
{
    private Person _person = Person.Nobody;
    private string _title = "";

    private string Initials => string.Concat(_person.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2).Select(w => char.ToUpperInvariant(w[0])));

    protected override async Task OnInitializedAsync()
    {
        _person = await current.GetAsync();
        var index = await models.IndexAsync();
        _title = string.Join(" · ", index.Plans.Where(p => index.Default.Contains(p.Ref, StringComparer.Ordinal)).Select(p => p.ProjectName));
    }
}
