using Microsoft.AspNetCore.Components;
using WorkPlanTracker.Domain.Comparisons;

namespace WorkPlanTracker.App.Ui;

/// <summary>A comparison's sentence: titles in italics, and its record linked where it is named, or else in front.</summary>
public sealed partial class SentenceView
{
    [Parameter, EditorRequired]
    public required Sentence Sentence { get; set; }

    /// <summary>The record's kind; empty where the sentence says several.</summary>
    [Parameter]
    public string Kind { get; set; } = "";

    /// <summary>The record's reference; empty where the sentence says several.</summary>
    [Parameter]
    public string Reference { get; set; } = "";

    private string Address => Kind switch
    {
        "milestone" => $"milestones/{Reference}",
        "report" => $"reports/{Reference}",
        "meeting" => $"meetings/{Reference}",
        "changeRequest" => $"changes?open={Reference}",
        "action" => $"history?kind=action&ref={Reference}",
        _ => $"plan?plan={Reference}",
    };

    /// <summary>A meeting is named by its committee and day, and linked by those words.</summary>
    private string Named => Kind is "meeting" && Sentence.Phrases is [{ IsTitle: false } first, ..] && first.Text.IndexOf(" was ", StringComparison.Ordinal) is var was && first.Text.IndexOf(" did ", StringComparison.Ordinal) is var did
        ? first.Text[..Math.Max(0, Math.Max(was, did))]
        : Reference;

    private IEnumerable<(string Text, bool IsTitle, bool IsLink)> Pieces
    {
        get
        {
            var name = Named;
            var linked = Reference.Length == 0;
            if (!linked && (name.Length == 0 || !Sentence.Phrases.Any(p => !p.IsTitle && p.Text.Contains(name, StringComparison.Ordinal))))
            {
                yield return (Reference, false, true);
                yield return (" ", false, false);
                linked = true;
            }

            foreach (var phrase in Sentence.Phrases)
            {
                var at = linked || phrase.IsTitle ? -1 : phrase.Text.IndexOf(name, StringComparison.Ordinal);
                if (at < 0)
                {
                    yield return (phrase.Text, phrase.IsTitle, false);
                    continue;
                }

                linked = true;
                yield return (phrase.Text[..at], false, false);
                yield return (name, false, true);
                yield return (phrase.Text[(at + name.Length)..], false, false);
            }
        }
    }
}
