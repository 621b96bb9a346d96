using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Features.Covers;

/// <summary>Who acts for whom: named, extended, ended and, by administrators, declined.</summary>
public sealed partial class CoverPage(CoverQueries queries, CoverShelf shelf, CurrentPerson current)
{
    private readonly PageLoads _loads = new();
    private CoverBoard? _board;
    private string? _reopened;
    private Person _person = Person.Nobody;

    [CascadingParameter]
    public Announcements? Announcements { get; set; }

    private bool Administers => _person.Roles.Contains(Role.Administrator);

    private bool MayName => Administers || _person.Roles.Any(r => r is Role.Lead or Role.Clerk);

    private IEnumerable<OpenCover> OfMine => _board!.Open.Where(c => Administers ? c.Cover.ActingEmail != _person.Email : c.Cover.AbsentEmail == _person.Email);

    private IEnumerable<OpenCover> ByMe => _board!.Open.Where(c => c.Cover.ActingEmail == _person.Email);

    protected override async Task OnInitializedAsync()
    {
        using var load = _loads.Begin();
        _person = await current.GetAsync();
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        using var load = _loads.Begin();
        _board = await queries.ReadAsync(_person.Email, Administers, CancellationToken.None);
    }

    private async Task TakeAsync(IReadOnlyList<Notice> notices)
    {
        if (CoverShelf.Concerns(notices))
        {
            await LoadAsync();
            StateHasChanged();
        }
    }

    private async Task ChangedAsync(Outcome.Saved saved)
    {
        Announcements?.Say(saved);
        shelf.Forget();
        await LoadAsync();
    }
}
