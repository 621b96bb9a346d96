namespace WorkPlanTracker.Domain.Meetings;

/// <summary>An agenda as it went out: frozen. The first is the agenda, every later one a supplement.</summary>
/// <param name="Number">1 for the agenda, 2 for its first supplement.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="By">Who published it, as shown to readers.</param>
/// <param name="Lines">What it printed, in order.</param>
public sealed record AgendaPublication(int Number, DateTime At, string By, IReadOnlyList<AgendaLine> Lines);

/// <summary>One line of a published agenda. It never holds private Part 2 text.</summary>
/// <param name="Part">1 open to press and public, 2 after they are excluded.</param>
/// <param name="Section">As printed; empty where the agenda has none.</param>
/// <param name="Number">As printed.</param>
/// <param name="Title">The public title.</param>
/// <param name="Item">The agenda item, by reference.</param>
/// <param name="Presenter">Who speaks to it; empty where that is not said.</param>
/// <param name="ToFollow">Its paper was not there yet.</param>
/// <param name="Exemption">Why it, or an appendix of it, is exempt, as printed; empty where nothing is.</param>
/// <param name="Circumstances">The special circumstances of an urgent item; empty for others.</param>
public sealed record AgendaLine(int Part, string Section, string Number, string Title, string Item, string Presenter, bool ToFollow, string Exemption, string Circumstances)
{
    /// <summary>What is outstanding, as printed under the item that goes through it: one line for each action.</summary>
    public IReadOnlyList<string> Actions { get; init; } = [];
}
