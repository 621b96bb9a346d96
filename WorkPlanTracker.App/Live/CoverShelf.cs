using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Live;

/// <summary>The covers that are not over, read once and shared; read again after one of them, or someone's account, has changed.</summary>
/// <remarks>Pages ask it what to offer. Commands read the database.</remarks>
public sealed class CoverShelf(PlanDatabase database, PlanClock clock)
{
    private static readonly string[] Kinds = ["cover", "person"];

    private readonly Lock _gate = new();
    private Task<IReadOnlyList<OpenCover>>? _read;

    /// <summary>Raised when a cover, or someone's account, has changed; says nothing of what.</summary>
    public event Action? Changed;

    /// <summary>The plan's day in London.</summary>
    public DateOnly Today => LondonTime.DayOf(clock.GetUtcNow().UtcDateTime);

    /// <summary>Whether a change may have moved what is kept here.</summary>
    public static bool Concerns(IReadOnlyList<Notice> notices) => notices.Any(n => n.Touched.Any(t => Kinds.Contains(t.Kind, StringComparer.Ordinal)));

    /// <summary>Every cover that is to come or going on, the first to begin first.</summary>
    public async Task<IReadOnlyList<OpenCover>> OpenAsync()
    {
        Task<IReadOnlyList<OpenCover>> read;
        lock (_gate)
        {
            read = _read is { IsFaulted: false } warm ? warm : _read = Task.Run(ReadAsync);
        }

        var today = Today;
        return [.. (await read).Where(c => c.Cover.IsOpen(today))];
    }

    /// <summary>Those a person acts for today, with what each lends.</summary>
    public async Task<IReadOnlyList<PersonRights>> ActsForAsync(string email) =>
        [.. (await OpenAsync()).Where(c => c.Cover.ActingEmail == email && c.Cover.IsOn(Today)).Select(c => c.Absent)];

    /// <summary>Has the next who asks read again: what this instance saved itself is seen at once.</summary>
    public void Forget()
    {
        lock (_gate)
        {
            _read = null;
        }
    }

    /// <summary>Takes a change from the log.</summary>
    internal void Take(Notice notice)
    {
        if (Concerns([notice]))
        {
            Forget();
            Changed?.Invoke();
        }
    }

    private async Task<IReadOnlyList<OpenCover>> ReadAsync()
    {
        var today = Today;
        await using var context = database.CreateDbContext();
        var covers = await context.Covers.AsNoTracking().Where(c => c.EndedAt == null && c.To >= today)
            .Join(context.Users.AsNoTracking(), c => c.AbsentEmail, a => a.Ref, (c, a) => new { Cover = c, a.Ref, a.DisplayName, a.Active, a.Roles, a.Leads })
            .ToListAsync();
        return [.. covers.OrderBy(c => c.Cover.From).ThenBy(c => c.Cover.Id).Select(c => new OpenCover(c.Cover, new PersonRights(c.Ref, c.DisplayName, c.Active ? c.Roles : [], c.Leads, []).Lends()))];
    }
}

/// <summary>A cover that is not over.</summary>
/// <param name="Cover">The cover.</param>
/// <param name="Absent">What it lends.</param>
public sealed record OpenCover(Cover Cover, PersonRights Absent);
