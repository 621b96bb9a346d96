namespace WorkPlanTracker.App.Data;

/// <summary>A record as a person saw it.</summary>
/// <param name="Ref">Its reference.</param>
/// <param name="Version">The version they saw.</param>
public readonly record struct SeenRecord(string Ref, int Version);
