using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Reports.Chasing;

/// <summary>What each office owes, ready to send, and the links by which offices answer.</summary>
public sealed partial class ChasingPage(ChasingBoards boards, AuthorLinks links, CurrentPerson current)
{
    private const int PageSize = 30;

    private readonly PageLoads _loads = new();
    private ChasingBoard? _board;
    private IReadOnlyList<AuthorLink> _links = [];
    private Person _person = Person.Nobody;
    private int _shown = PageSize;

    /// <summary>Offered once the page listens, so that no click is lost.</summary>
    private bool MayChase => RendererInfo.IsInteractive && _person.May(Act.ChaseAuthors, "");

    protected override async Task OnInitializedAsync()
    {
        using var load = _loads.Begin();
        _person = await current.GetAsync();
        _board = await boards.GetAsync();
        await ReloadAsync();
    }

    private async Task ReloadAsync() => _links = MayChase ? await links.OpenAsync(CancellationToken.None) : [];

    private async Task TakeAsync(IReadOnlyList<Notice> notices)
    {
        var before = _board;
        _board = await boards.GetAsync();
        var linked = notices.Any(n => n.Touched.Any(t => t.Kind == "authorLink"));
        if (linked)
        {
            await ReloadAsync();
        }

        if (linked || !ReferenceEquals(before, _board))
        {
            StateHasChanged();
        }
    }
}
