namespace WorkPlanTracker.App.Ui;

/// <summary>Keys that belong together.</summary>
/// <param name="Name">Where or what for: <c>On a row</c>.</param>
/// <param name="Keys">Each key, or keys pressed together, and what it does.</param>
public sealed record KeyGroup(string Name, IReadOnlyList<KeyMeaning> Keys);

/// <summary>One key and what it does.</summary>
/// <param name="Keys">As printed, with blanks between keys pressed together: <c>Ctrl Enter</c>. <c>or</c> and <c>to</c> are words.</param>
/// <param name="Does">What it does.</param>
public sealed record KeyMeaning(string Keys, string Does);
