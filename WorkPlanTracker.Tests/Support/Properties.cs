using FsCheck;

namespace WorkPlanTracker.Tests.Support;

/// <summary>Checks that a property holds for a hundred generated cases, and shrinks the one that breaks it.</summary>
internal static class Properties
{
    internal static void Holds(this Property property) => Check.QuickThrowOnFailure(property);
}
