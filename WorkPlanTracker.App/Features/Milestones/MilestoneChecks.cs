using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Programme;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Milestones;

/// <summary>Checks that what a milestone's details point at exists.</summary>
internal static class MilestoneChecks
{
    internal static async Task<MilestoneDetails> DetailsAsync(Change change, MilestoneInput input, Milestone? kept)
    {
        var areas = input.Areas?.Select(PlainWords.Clean).ToList() ?? kept?.Areas ?? [];
        var known = await change.Read<ThematicArea>().Select(a => a.Ref).ToListAsync();
        if (areas.FirstOrDefault(a => !known.Contains(a, StringComparer.Ordinal)) is { } strange)
        {
            throw Change.Stop(InputErrors.Of("areas", $"There is no thematic area “{Short(strange)}”. Use one of: {string.Join(", ", known)}."));
        }

        var provedBy = input.ProvedBy is null ? kept?.ProvedBy : PlainWords.Clean(input.ProvedBy);
        if (provedBy is { Length: > 0 } && !await change.Read<PlannedReport>().AnyAsync(r => r.Ref == provedBy))
        {
            throw Change.Stop(InputErrors.Of("provedBy", $"There is no report {Short(provedBy)}. Give the reference of a planned report, such as R-12."));
        }

        var ownerEmail = input.OwnerEmail is null ? kept?.OwnerEmail : PlainWords.Clean(input.OwnerEmail).ToLowerInvariant();
        if (ownerEmail is { Length: > 0 } && !await change.Read<Account>().AnyAsync(a => a.Ref == ownerEmail))
        {
            throw Change.Stop(InputErrors.Of("ownerEmail", "There is no account with this address. Leave it empty if the owner has none."));
        }

        return new MilestoneDetails(
            input.Title ?? kept?.Title ?? "",
            input.Description ?? kept?.Description ?? "",
            areas,
            input.Objective ?? kept?.Objective ?? "",
            input.Owner ?? kept?.Owner ?? "",
            string.IsNullOrEmpty(ownerEmail) ? null : ownerEmail,
            input.DependsOn ?? kept?.DependsOn ?? [],
            string.IsNullOrEmpty(input.Deliverable) ? kept?.Deliverable ?? Deliverable.NotSaid : Enum.Parse<Deliverable>(input.Deliverable, ignoreCase: true),
            string.IsNullOrEmpty(provedBy) ? null : provedBy);
    }

    internal static PlanDate Date(string? text, PlanDateContext context, string field)
    {
        var reading = PlanDateReader.Read(text, context);
        return reading.Date ?? throw Change.Stop(InputErrors.Of(field, reading.Problem!));
    }

    private static string Short(string text) => text.Length > 40 ? $"{text[..40]}…" : text;
}
