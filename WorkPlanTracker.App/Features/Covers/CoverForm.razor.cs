using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.App.Features.Covers;

/// <summary>Collects who acts and when. What was typed stays until it is saved.</summary>
public sealed partial class CoverForm(NameCover name, CoverQueries queries)
{
    private DraftOffer? _offer;
    private IReadOnlyList<(string Email, string Name)> _people = [];
    private string _absent = "";
    private string _acting = "";
    private string _from = "";
    private string _to = "";
    private string _reason = "";
    private bool _busy;
    private Outcome? _outcome;

    [Parameter, EditorRequired]
    public required Person Me { get; set; }

    /// <summary>An administrator names covers for others.</summary>
    [Parameter]
    public bool Administers { get; set; }

    /// <summary>The plan's day.</summary>
    [Parameter, EditorRequired]
    public required DateOnly Today { get; set; }

    [Parameter]
    public EventCallback<Outcome.Saved> OnSaved { get; set; }

    /// <summary>What no field of this form can show beside itself.</summary>
    private Outcome? AtNoField => _outcome is Outcome.Invalid or Outcome.Refused { Field: not null } && (Administers || For("absent") is null) ? null : _outcome;

    private DateOnly From => CoverChecks.Read(_from, Today).Day ?? Today;

    protected override async Task OnInitializedAsync()
    {
        _from = LondonTime.Day(Today);
        _people = await queries.SuggestAsync(Administers ? "" : Me.Email, CancellationToken.None);
    }

    private static string ReadingOf(string text, DateOnly near) =>
        string.IsNullOrWhiteSpace(text) ? "" : CoverChecks.Read(text, near) is var (day, problem) && day is { } read ? $"= {LondonTime.DayAndWeekday(read)}" : problem!;

    private string? For(string field) => OutcomeMessage.For(_outcome, field);

    private string? Wrong(string field) => For(field) is null ? null : "true";

    private Task KeyAsync(KeyboardEventArgs key) => key is { Key: "Enter" } and ({ CtrlKey: true } or { MetaKey: true }) ? SaveAsync() : Task.CompletedTask;

    private void Clear() => (_absent, _acting, _from, _to, _reason, _outcome) = ("", "", LondonTime.Day(Today), "", "", null);

    /// <summary>Whether a cover that was being named as the connection broke is there.</summary>
    private async Task<bool> IsOnRecordAsync(DraftText draft) =>
        CoverChecks.Read(draft.Value("from"), Today).Day is { } from && CoverChecks.Read(draft.Value("to"), from).Day is { } to
        && (await queries.ReadAsync(Me.Email, Administers, CancellationToken.None)).Open.Any(o => o.Cover.From == from && o.Cover.To == to && (draft.Value("acting").Trim() is var acting) && (o.Cover.Acting == acting || o.Cover.ActingEmail == acting));

    private async Task SaveAsync()
    {
        if (_busy)
        {
            return;
        }

        _busy = true;
        try
        {
            _outcome = await name.RunAsync(Me.Actor, new CoverInput(Administers && _absent.Length > 0 ? _absent : null, _acting, _from, _to, _reason), CancellationToken.None);
        }
        finally
        {
            _busy = false;
        }

        await (_offer?.EndedAsync(_outcome) ?? ValueTask.CompletedTask);
        if (_outcome is Outcome.Saved saved)
        {
            Clear();
            await OnSaved.InvokeAsync(saved);
        }
    }
}
