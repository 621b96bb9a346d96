using WorkPlanTracker.App.Data;

namespace WorkPlanTracker.App.Features.Reports.Files;

/// <summary>How sending a file ended, as the page's script carries it from the request to the form.</summary>
/// <param name="Saved">What was saved; null where nothing was.</param>
/// <param name="Sentence">Why not; null where it is said by field, or it was saved.</param>
/// <param name="Errors">Sentences by field.</param>
public sealed record PaperAnswer(Outcome.Saved? Saved, string? Sentence, IReadOnlyDictionary<string, string[]>? Errors)
{
    internal static PaperAnswer Of(Outcome outcome) => outcome switch
    {
        Outcome.Saved saved => new(saved, null, null),
        Outcome.Invalid invalid => new(null, null, invalid.Errors),
        Outcome.Refused { Field: { Length: > 0 } field } refused => new(null, null, new Dictionary<string, string[]>(StringComparer.Ordinal) { [field] = [refused.Sentence] }),
        Outcome.Refused refused => new(null, refused.Sentence, null),
        Outcome.Forbidden forbidden => new(null, forbidden.Sentence, null),
        Outcome.NotFound missing => new(null, missing.Sentence, null),
        _ => new(null, "The report was changed by somebody else meanwhile. Send the file again.", null),
    };

    /// <summary>As the form shows it.</summary>
    internal Outcome ToOutcome() => Saved is { } saved ? saved
        : Errors is { Count: > 0 } errors ? new Outcome.Invalid(errors)
        : new Outcome.Refused("file", Sentence ?? "The file did not arrive. Send it again.", null);
}
