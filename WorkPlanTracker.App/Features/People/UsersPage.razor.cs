using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;

namespace WorkPlanTracker.App.Features.People;

/// <summary>Everyone who has an account, for administrators.</summary>
public sealed partial class UsersPage(PeopleQueries queries, CurrentPerson current, NavigationManager navigation)
{
    private readonly PageLoads _loads = new();
    private Person _person = Person.Nobody;
    private PageOf<PersonLine>? _list;
    private string _search = "";
    private int _number = 1;

    /// <summary>Words in name or address.</summary>
    [SupplyParameterFromQuery]
    public string? Q { get; set; }

    /// <summary>The page of the list, from 1.</summary>
    [SupplyParameterFromQuery(Name = "page")]
    public string? Number { get; set; }

    private int Pages => Math.Max(1, ((_list?.Total ?? 0) + PeopleQueries.PageSize - 1) / PeopleQueries.PageSize);

    protected override async Task OnParametersSetAsync()
    {
        using var load = _loads.Begin();
        _person = await current.GetAsync();
        _search = Q is { Length: > 100 } ? Q[..100] : Q ?? "";
        _number = int.TryParse(Number, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, 100_000) : 1;
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        using var load = _loads.Begin();
        _list = _person.Administers ? await queries.ListAsync(_search, _number, CancellationToken.None) : null;
    }

    private string Address(int page) => QueryHelpers.AddQueryString("admin/users", new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["q"] = _search.Length > 0 ? _search : null,
        ["page"] = page > 1 ? page.ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
    }.Where(p => p.Value is not null));

    private void Show() => navigation.NavigateTo(Address(1));

    private async Task TakeAsync(IReadOnlyList<Notice> notices)
    {
        if (notices.SelectMany(n => n.Touched).Any(t => t.Kind == "person"))
        {
            await LoadAsync();
            StateHasChanged();
        }
    }
}
