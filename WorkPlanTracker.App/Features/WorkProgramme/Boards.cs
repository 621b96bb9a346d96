using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;

namespace WorkPlanTracker.App.Features.WorkProgramme;

/// <summary>The boards of the newest forward plan, made once for any number of screens.</summary>
public sealed class Boards
{
    /// <summary>The most boards that are kept for members of different committees; who looks at another has it made anew.</summary>
    private const int MostScopes = 12;

    private const string Full = "*";

    private readonly ForwardPlans _plans;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Board> _kept = new(StringComparer.Ordinal);
    private HashSet<string> _asked = new(StringComparer.Ordinal);
    private HashSet<string> _askedBefore = new(StringComparer.Ordinal);

    public Boards(ForwardPlans plans)
    {
        _plans = plans;
        plans.Renewed += Prepare;
    }

    /// <summary>The newest board.</summary>
    /// <param name="withPrivate">Whether the reader may see private Part 2 text of every committee.</param>
    public async ValueTask<Board> GetAsync(bool withPrivate)
    {
        var plan = await _plans.GetAsync(withPrivate);
        return Newest(withPrivate ? Full : "", plan);
    }

    /// <summary>The newest board as someone may see it: with the private Part 2 text of every committee, of the committees they sit on, or of none.</summary>
    public async ValueTask<Board> GetAsync(Person person)
    {
        if (person.ReadsPrivate || person.ReadsPrivateOfThese is not { Count: > 0 } committees)
        {
            return await GetAsync(person.ReadsPrivate);
        }

        return Newest(string.Join(',', committees), await _plans.GetAsync(committees));
    }

    /// <summary>Makes the boards that somebody looks at, so that not a hundred screens wait while the first of them makes one.</summary>
    private void Prepare(ForwardPair pair)
    {
        List<string> looked;
        lock (_gate)
        {
            // Changes in a row may leave screens no time to ask; a board that is no longer kept is made when it is asked for.
            looked = [.. _asked.Union(_askedBefore, StringComparer.Ordinal).Where(_kept.ContainsKey)];
            (_askedBefore, _asked) = (_asked, new HashSet<string>(StringComparer.Ordinal));
        }

        foreach (var scope in looked)
        {
            Make(scope, scope is Full or "" ? pair.For(scope is Full) : pair.Of(scope.Split(',')));
        }
    }

    private Board Newest(string scope, ForwardPlan plan)
    {
        lock (_gate)
        {
            _asked.Add(scope);
        }

        return Make(scope, plan);
    }

    private Board Make(string scope, ForwardPlan plan)
    {
        lock (_gate)
        {
            var kept = _kept.GetValueOrDefault(scope);
            if (kept is null || (!ReferenceEquals(kept.Plan, plan) && kept.Plan.Sequence <= plan.Sequence))
            {
                if (kept is null && _kept.Count >= MostScopes && _kept.Keys.FirstOrDefault(s => s.Length > 0 && s != Full) is { } other)
                {
                    _kept.Remove(other);
                }

                _kept[scope] = kept = Board.Of(plan, kept);
            }

            return kept;
        }
    }
}
