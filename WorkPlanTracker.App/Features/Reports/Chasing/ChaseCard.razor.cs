using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Reports.Chasing;

/// <summary>One office: what it owes, the message that says so, and its links.</summary>
public sealed partial class ChaseCard(IssueAuthorLink issue, RevokeAuthorLink revoke, NavigationManager navigation, TimeProvider real, IJSRuntime script)
{
    /// <summary>A mail program takes no longer address than this.</summary>
    private const int LongestAddress = 1_900;

    private ElementReference _field;
    private string? _token;
    private string _said = "";
    private Outcome? _outcome;

    [Parameter, EditorRequired]
    public required ChasedOffice Office { get; set; }

    /// <summary>Its links that still open.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<AuthorLink> Links { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Parameter]
    public bool MayChase { get; set; }

    [Parameter]
    public EventCallback OnChanged { get; set; }

    private bool IsNobody => Office.Name == ChasedOffice.Nobody;

    private string? Address => _token is { } token ? navigation.ToAbsoluteUri($"author/{token}").AbsoluteUri : null;

    private string Until => LondonTime.Day(LondonTime.DayOf(real.GetUtcNow().UtcDateTime.AddDays(AuthorLink.UsualDays)));

    private string Message => Office.Message(Address, Until);

    private int Rows => Math.Clamp(Message.Count(c => c == '\n') + 1, 4, 18);

    private string MailTo
    {
        get
        {
            var whole = $"mailto:?subject={Uri.EscapeDataString(Office.Subject)}&body={Uri.EscapeDataString(Message.ReplaceLineEndings("\r\n"))}";
            return whole.Length <= LongestAddress ? whole : $"mailto:?subject={Uri.EscapeDataString(Office.Subject)}";
        }
    }

    private async Task CopyAsync()
    {
        await using var module = await script.InvokeAsync<IJSObjectReference>("import", "./js/copy.js");
        _said = await module.InvokeAsync<bool>("copy", _field) ? "Copied." : "Selected: press Ctrl+C to copy it.";
    }

    private async Task IssueAsync()
    {
        (_outcome, _token) = await issue.RunAsync(Actor, Office.Name, [.. Office.Lines.Take(AuthorLink.MostReports).Select(l => l.Ref)], AuthorLink.UsualDays, CancellationToken.None);
        await OnChanged.InvokeAsync();
    }

    private async Task RevokeAsync(string link)
    {
        _outcome = await revoke.RunAsync(Actor, link, CancellationToken.None);
        (_token, _said) = (null, _outcome is Outcome.Saved saved ? saved.Sentence : "");
        await OnChanged.InvokeAsync();
    }
}
