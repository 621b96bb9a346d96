using System.Reflection;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.Domain;

namespace WorkPlanTracker.App.Data;

/// <summary>Finds a record of whatever kind by its reference, for the rare path where the kind is known only at run time.</summary>
internal static class RecordFinder
{
    private static readonly MethodInfo Typed = typeof(RecordFinder).GetMethod(nameof(TypedAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    internal static Task<IRecord?> FindByRefAsync(this PlanDbContext context, IRecord like, CancellationToken cancellationToken) =>
        (Task<IRecord?>)Typed.MakeGenericMethod(like.GetType()).Invoke(null, [context, like.Ref, cancellationToken])!;

    private static async Task<IRecord?> TypedAsync<T>(PlanDbContext context, string reference, CancellationToken cancellationToken)
        where T : class, IRecord =>
        await context.Set<T>().AsNoTracking().SingleOrDefaultAsync(Change.ByRef<T>(reference), cancellationToken);
}
