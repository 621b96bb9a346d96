namespace WorkPlanTracker.Domain;

/// <summary>Who did something, as the record keeps it.</summary>
/// <param name="Email">The account, or an office's name where no account acted (<c>sample</c>).</param>
/// <param name="Name">As shown to readers.</param>
public sealed record Author(string Email, string Name);
