using Microsoft.AspNetCore.Components;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Reports.Chasing;

/// <summary>What an office sees behind its link: no account, no circuit, one tap a report.</summary>
public sealed partial class AuthorPage(AuthorLinks links)
{
    private AuthorLink? _link;
    private IReadOnlyList<AuthorLine> _lines = [];

    [Parameter]
    public string Token { get; set; } = "";

    /// <summary>The report that was just answered.</summary>
    [SupplyParameterFromQuery]
    public string? Said { get; set; }

    /// <summary>The report whose answer was refused.</summary>
    [SupplyParameterFromQuery]
    public string? Report { get; set; }

    [SupplyParameterFromQuery]
    public string? Problem { get; set; }

    [SupplyParameterFromQuery]
    public string? Date { get; set; }

    [SupplyParameterFromQuery]
    public string? Words { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _link = await links.FindAsync(Token, CancellationToken.None);
        _lines = _link is { } link ? await links.LinesAsync(link) : [];
    }
}
