namespace WorkPlanTracker.Domain.Comparisons;

/// <summary>A plain sentence, in pieces, so that a page can set the titles in it apart. It has no full stop.</summary>
public sealed class Sentence
{
    private readonly Phrase[] _phrases;

    private Sentence(Phrase[] phrases) => _phrases = phrases;

    /// <summary>Its pieces in order.</summary>
    public IReadOnlyList<Phrase> Phrases => _phrases;

    /// <summary>The whole in plain words.</summary>
    public string Text => _phrases.Length == 1 ? _phrases[0].Text : string.Concat(_phrases.Select(p => p.Text));

    /// <summary>A sentence without a title in it.</summary>
    internal static Sentence Of(string text) => new([new Phrase(text, false)]);

    /// <summary>A sentence about something called by its title.</summary>
    internal static Sentence About(string title, string rest) => new([new Phrase(title, true), new Phrase(rest, false)]);

    /// <summary>A sentence with a title in the middle.</summary>
    internal static Sentence With(string before, string title, string after = "") =>
        after.Length == 0 ? new([new Phrase(before, false), new Phrase(title, true)]) : new([new Phrase(before, false), new Phrase(title, true), new Phrase(after, false)]);

    /// <summary>A sentence that says two titles: <c>R-3: <em>was</em> became <em>is</em></c>.</summary>
    internal static Sentence Became(string reference, string was, string now) =>
        new([new Phrase($"{reference}: ", false), new Phrase(was, true), new Phrase(" became ", false), new Phrase(now, true)]);

    public override string ToString() => Text;
}

/// <summary>A piece of a sentence.</summary>
/// <param name="Text">The words.</param>
/// <param name="IsTitle">They are a title, printed in italics.</param>
public readonly record struct Phrase(string Text, bool IsTitle);
