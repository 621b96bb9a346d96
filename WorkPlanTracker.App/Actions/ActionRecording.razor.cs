using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Actions;

namespace WorkPlanTracker.App.Actions;

/// <summary>Collects an urgent action: what was done, who agreed to it, and the body it is reported to; or an action that no agenda item asked for.</summary>
public sealed partial class ActionRecording(RecordAction record, ActionQueries queries)
{
    private static readonly string Urgent = ApiWords.Of(ActionKind.UrgentAction);

    private ActionChoices? _choices;
    private string _kind = Urgent;
    private string _text = "";
    private string _agreed = "";
    private string _committee = "";
    private string _owner = "";
    private string _due = "";
    private bool _private;

    /// <summary>The body it is reported to, by code; empty where that is to be chosen.</summary>
    [Parameter]
    public string Committee { get; set; } = "";

    protected override bool IsReady => _choices is not null;

    private bool IsUrgent => _kind == Urgent;

    private string DraftKey => $"urgent:{(Committee.Length > 0 ? Committee : "new")}";

    protected override async Task OnInitializedAsync() => _choices = await queries.ChoicesAsync(CancellationToken.None);

    /// <summary>On the page an urgent action says who agreed and where it is reported: the clerk is asked now, while it is known.</summary>
    protected override async Task<Outcome> SendAsync()
    {
        var wrong = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var committee = Committee.Length > 0 ? Committee : _committee;
        if (committee.Length == 0)
        {
            wrong["committee"] = [IsUrgent ? "Choose the body it is reported to." : "Choose the body that goes through it."];
        }

        if (IsUrgent && PlainWords.Clean(_agreed).Length == 0)
        {
            wrong["agreedBy"] = ["Say who agreed to it, such as the Chief Executive after consulting the Chair."];
        }

        if (PlainWords.Clean(_text).Length == 0)
        {
            wrong["text"] = [IsUrgent ? "Enter what was done." : "Enter what is asked."];
        }

        return wrong.Count > 0
            ? new Outcome.Invalid(wrong)
            : await record.RunAsync(Person.Actor, new ActionInput(_text) { Kind = _kind, Committee = committee, AgreedBy = IsUrgent ? _agreed : null, Owner = _owner, Due = IsUrgent ? null : _due, Part = _private ? 2 : null }, CancellationToken.None);
    }
}
