namespace WorkPlanTracker.Domain;

/// <summary>Marks text of an exempt or confidential item that must never reach someone who may not see it.</summary>
/// <remarks>Local Government Act 1972, Schedule 12A and section 100A: the public title is not private, this is.</remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PrivatePart2Attribute : Attribute;
