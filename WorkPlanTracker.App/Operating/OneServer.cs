using WorkPlanTracker.App.Data;

namespace WorkPlanTracker.App.Operating;

/// <summary>Lets one running program have an SQLite file: a second would show stale pages without a word. Verbs may work beside it.</summary>
/// <remarks>An advisory lock on a file beside the database; it ends with the process however that ends, so nothing has to be cleared away.</remarks>
public sealed class OneServer(PlanDatabase database) : IDisposable
{
    private FileStream? _held;

    public void Dispose() => _held?.Dispose();

    /// <summary>Takes the database for this process.</summary>
    /// <exception cref="StartRefusedException">Another program has it.</exception>
    internal void Take()
    {
        if (database.Provider != "Sqlite" || _held is not null)
        {
            return;
        }

        var place = Path.GetFullPath(database.Place);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        try
        {
            // Two names of one file are one database.
            var real = File.Exists(place) ? File.ResolveLinkTarget(place, returnFinalTarget: true)?.FullName ?? place : place;
            _held = new FileStream($"{real}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException busy) when (busy.GetType() == typeof(IOException))
        {
            throw new StartRefusedException($"Another WorkPlanTracker is running on {place}. Stop it first, or give this one a database of its own (ConnectionStrings__WorkPlan); several instances need PostgreSQL.");
        }
    }
}

/// <summary>The program will not start, for a reason an operator can act on.</summary>
internal sealed class StartRefusedException(string message) : Exception(message);
