using System.Text.Json;
using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.App.Features.Milestones;

/// <summary>The API's words for a status, and back.</summary>
public static class StatusNames
{
    private static readonly Dictionary<string, MilestoneStatus> ByName =
        Enum.GetValues<MilestoneStatus>().ToDictionary(Of, StringComparer.OrdinalIgnoreCase);

    /// <summary>All of them, for messages.</summary>
    public static string All { get; } = string.Join(", ", ByName.Keys);

    public static string Of(MilestoneStatus status) => JsonNamingPolicy.CamelCase.ConvertName(status.ToString());

    /// <summary>The API's word for a deliverable.</summary>
    public static string Of(Deliverable deliverable) => JsonNamingPolicy.CamelCase.ConvertName(deliverable.ToString());

    /// <summary>By name alone: neither a number nor several at once is one.</summary>
    public static Deliverable? ReadDeliverable(string? name) =>
        Enum.GetValues<Deliverable>().Where(d => string.Equals(Of(d), name?.Trim(), StringComparison.OrdinalIgnoreCase)).Select(d => (Deliverable?)d).FirstOrDefault();

    public static MilestoneStatus? Read(string? name) => name is not null && ByName.TryGetValue(name.Trim(), out var status) ? status : null;
}
