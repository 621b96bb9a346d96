using System.Text.Json;
using FluentValidation.Results;

namespace WorkPlanTracker.App.Data;

/// <summary>Turns what a validator found into an outcome, by field in the API's names.</summary>
public static class InputErrors
{
    /// <summary>The outcome of a bad shape, or null where the shape is right.</summary>
    public static Outcome.Invalid? Of(ValidationResult result) =>
        result.IsValid
            ? null
            : new Outcome.Invalid(result.Errors
                .GroupBy(e => JsonNamingPolicy.CamelCase.ConvertName(e.PropertyName.Split('[', '.')[0]), StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.Select(e => e.ErrorMessage).Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal));

    /// <summary>One field, one sentence.</summary>
    public static Outcome.Invalid Of(string field, string sentence) =>
        new(new Dictionary<string, string[]>(StringComparer.Ordinal) { [field] = [sentence] });
}
