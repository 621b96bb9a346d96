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

        var priorities = input.Priorities?.Select(PlainWords.Clean).ToList() ?? kept?.Priorities ?? [];
        if (priorities.Count > 0)
        {
            var set = (await change.Read<StrategicProgramme>().Select(p => p.Priorities).ToListAsync()).SelectMany(p => p).Select(p => p.Ref).ToList();
            if (priorities.FirstOrDefault(p => !set.Contains(p, StringComparer.Ordinal)) is { } unset)
            {
                throw Change.Stop(InputErrors.Of("priorities", $"There is no priority “{Short(unset)}”. {(set.Count == 0 ? "The programme has none yet." : $"Use one of: {string.Join(", ", set)}.")}"));
            }
        }

        return new MilestoneDetails(
            input.Title ?? kept?.Title ?? "",
            input.Description ?? kept?.Description ?? "",
            areas,
            input.Objective ?? kept?.Objective ?? "",
            input.Owner ?? kept?.Owner ?? "",
            string.IsNullOrEmpty(ownerEmail) ? null : ownerEmail,
            input.DependsOn is { } named ? await DependenciesAsync(change, named, kept) : kept?.DependsOn ?? [],
            string.IsNullOrEmpty(input.Deliverable) ? kept?.Deliverable ?? Deliverable.NotSaid : StatusNames.ReadDeliverable(input.Deliverable)!.Value,
            string.IsNullOrEmpty(provedBy) ? null : provedBy)
        {
            Priorities = priorities,
        };
    }

    /// <summary>What reads as a reference must be one, and nobody may wait for themselves however far round; outside programmes are plain words.</summary>
    private static async Task<IReadOnlyList<string>> DependenciesAsync(Change change, IReadOnlyList<string> named, Milestone? kept)
    {
        IReadOnlyList<string> dependsOn = [.. named.Select(Dependencies.Kept).Where(d => d.Length > 0)];
        var added = dependsOn.Except(kept?.DependsOn ?? [], StringComparer.Ordinal).ToList();
        var milestones = added.Where(Dependencies.NamesMilestone).ToList();
        var reports = added.Where(Dependencies.NamesReport).ToList();
        var known = milestones.Count == 0 ? [] : await change.Read<Milestone>().Where(m => milestones.Contains(m.Ref)).Select(m => m.Ref).ToListAsync();
        var papers = reports.Count == 0 ? [] : await change.Read<PlannedReport>().Where(r => reports.Contains(r.Ref)).Select(r => r.Ref).ToListAsync();
        if (milestones.Except(known, StringComparer.Ordinal).FirstOrDefault() is { } noMilestone)
        {
            throw Change.Stop(InputErrors.Of("dependsOn", $"There is no milestone {Short(noMilestone)}. Check its reference; name an outside programme in plain words."));
        }

        if (reports.Except(papers, StringComparer.Ordinal).FirstOrDefault() is { } noReport)
        {
            throw Change.Stop(InputErrors.Of("dependsOn", $"There is no report {Short(noReport)}. Check its reference; name an outside programme in plain words."));
        }

        if (kept is not null && milestones.Count > 0)
        {
            var all = await change.Read<Milestone>().Select(m => new { m.Ref, m.DependsOn }).ToListAsync();
            Dependencies.RefuseRing(kept.Ref, dependsOn, all.ToDictionary(m => m.Ref, m => m.DependsOn, StringComparer.Ordinal));
        }

        return dependsOn;
    }

    internal static PlanDate Date(string? text, PlanDateContext context, string field)
    {
        var reading = PlanDateReader.Read(text, context);
        return reading.Date ?? throw Change.Stop(InputErrors.Of(field, reading.Problem!));
    }

    private static string Short(string text) => text.Length > 40 ? $"{text[..40]}…" : text;
}
