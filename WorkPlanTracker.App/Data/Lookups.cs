using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.Domain;

namespace WorkPlanTracker.App.Data;

/// <summary>The look-ups every command makes, compiled once for a database: a record by its reference, to change or only to read.</summary>
internal sealed class Lookups
{
    private readonly ConcurrentDictionary<(Type, bool), Delegate> _compiled = new();

    internal Task<T?> FindAsync<T>(PlanDbContext context, string reference, bool tracked, CancellationToken cancellationToken)
        where T : class, IRecord => !PlainWords.AreKeepable(reference) ? Task.FromResult<T?>(null) :
        ((Func<PlanDbContext, string, CancellationToken, Task<T?>>)_compiled.GetOrAdd((typeof(T), tracked), static key => Compile<T>(key.Item2)))(context, reference, cancellationToken);

    private static Func<PlanDbContext, string, CancellationToken, Task<T?>> Compile<T>(bool tracked)
        where T : class, IRecord => tracked
        ? EF.CompileAsyncQuery((PlanDbContext context, string reference, CancellationToken _) => context.Set<T>().AsTracking().SingleOrDefault(r => EF.Property<string>(r, nameof(IRecord.Ref)) == reference))
        : EF.CompileAsyncQuery((PlanDbContext context, string reference, CancellationToken _) => context.Set<T>().AsNoTracking().SingleOrDefault(r => EF.Property<string>(r, nameof(IRecord.Ref)) == reference));
}
