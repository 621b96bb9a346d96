using WorkPlanTracker.App.Data;

namespace WorkPlanTracker.App.Ui;

/// <summary>What a page has to say to its person. The frame gives it to every page and shows it, so it outlives the page.</summary>
public sealed class Announcements
{
    /// <summary>Set by the frame that shows them.</summary>
    public event Action<Announcement>? Said;

    /// <summary>Told by the frame when a change of this person was undone, with the record's reference.</summary>
    public event Action<string>? Undone;

    /// <summary>Shows and says something at once.</summary>
    public void Say(string sentence) => Said?.Invoke(new Announcement(sentence, null, OfOthers: false));

    /// <summary>Shows and says what the person changed, and offers to undo it for a minute where that can be done.</summary>
    public void Say(Outcome.Saved saved) => Said?.Invoke(new Announcement(string.Join(' ', [saved.Sentence, .. saved.Warnings]), saved is { FirstSequence: > 0, IsUndoable: true } ? saved : null, OfOthers: false));

    /// <summary>Says what others did, in one breath with what else they do just now.</summary>
    public void SayOfOthers(string sentence) => Said?.Invoke(new Announcement(sentence, null, OfOthers: true));

    internal void TellUndone(string reference) => Undone?.Invoke(reference);
}

/// <summary>One thing to say.</summary>
/// <param name="Sentence">The words.</param>
/// <param name="Undo">The change that may be taken back, or null.</param>
/// <param name="OfOthers">True for a change by others, which is only said.</param>
public sealed record Announcement(string Sentence, Outcome.Saved? Undo, bool OfOthers);
