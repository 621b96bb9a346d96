using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Features.Milestones;

/// <summary>Shows what someone else saved beside what was typed, field by field, to choose from. What was typed is kept for going back.</summary>
public sealed partial class ConflictChoice
{
    private readonly HashSet<string> _theirs = new(StringComparer.Ordinal);
    private IReadOnlyList<ConflictField> _fields = [];

    /// <summary>Who saved the other version.</summary>
    [Parameter, EditorRequired]
    public required string By { get; set; }

    /// <summary>The fields as they stood when the conflict came up; later ones are not looked at.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<ConflictField> Fields { get; set; }

    /// <summary>Told which field takes which value.</summary>
    [Parameter]
    public EventCallback<(string Field, string Value)> OnChoose { get; set; }

    protected override void OnInitialized() => _fields = Fields;

    private static string Shown(string text) => text.Length > 0 ? text : "(nothing)";

    private Task ChooseAsync(ConflictField field, bool theirs)
    {
        _ = theirs ? _theirs.Add(field.Key) : _theirs.Remove(field.Key);
        return OnChoose.InvokeAsync((field.Key, theirs ? field.Theirs : field.Mine));
    }
}

/// <summary>One field in both versions.</summary>
/// <param name="Key">Its name in the form.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Theirs">What is on the record, as the form would hold it.</param>
/// <param name="Mine">What was typed.</param>
/// <param name="TheirWords">What is on the record, in words.</param>
/// <param name="MyWords">What was typed, in words.</param>
public sealed record ConflictField(string Key, string Name, string Theirs, string Mine, string TheirWords, string MyWords)
{
    /// <summary>A field whose value is its words.</summary>
    public static ConflictField Of(string key, string name, string theirs, string mine) => new(key, name, theirs, mine, theirs, mine);
}
