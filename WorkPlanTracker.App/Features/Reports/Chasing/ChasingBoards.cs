using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;

namespace WorkPlanTracker.App.Features.Reports.Chasing;

/// <summary>Keeps the board of what offices owe: worked out once per change, shared by all screens, without private text for anyone.</summary>
public sealed class ChasingBoards(ForwardPlans plans, PlanDatabase database)
{
    private readonly Lock _gate = new();
    private ChasingBoard? _board;
    private Task<Dictionary<string, string>>? _offices;

    /// <summary>The board as it stands now.</summary>
    public async Task<ChasingBoard> GetAsync()
    {
        var plan = await plans.GetAsync(withPrivate: false);
        Task<Dictionary<string, string>> reading;
        lock (_gate)
        {
            if (_board is { } kept && ReferenceEquals(kept.Plan, plan))
            {
                return kept;
            }

            reading = _offices = _offices is null or { IsFaulted: true } ? Task.Run(ReadAsync) : _offices;
        }

        var board = ChasingBoard.Of(plan, await reading);
        lock (_gate)
        {
            return _board = board;
        }
    }

    private async Task<Dictionary<string, string>> ReadAsync()
    {
        await using var context = database.CreateDbContext();
        return await context.Offices.AsNoTracking().ToDictionaryAsync(o => o.Ref, o => o.Name, StringComparer.Ordinal);
    }
}
