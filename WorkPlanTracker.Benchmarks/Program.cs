using System.Globalization;
using System.Runtime.InteropServices;
using WorkPlanTracker.Benchmarks.Hosting;
using WorkPlanTracker.Benchmarks.Measures;
using WorkPlanTracker.Tests.Support;

if (args is ["host", .. var rest])
{
    return await Host.RunAsync(rest);
}

var figures = new List<Figure>();
void Report(Figure figure)
{
    figures.Add(figure);
    Console.WriteLine(FormattableString.Invariant($"{(figure.Holds ? "holds" : "FAILS"),-6} {figure.Value,8:0.00}  {figure.What}: {figure.Ours} | floor {figure.Floor} | {(figure.AtLeast ? "at least" : "at most")} {figure.AtMost}"));
}

bool Asked(string part) => args.Length == 0 || args.Contains(part, StringComparer.OrdinalIgnoreCase);
var folder = Directory.CreateTempSubdirectory("plan-bench-").FullName;
var databases = 0;
Task<string> NewSqlite() => Task.FromResult($"Data Source={Path.Combine(folder, $"{++databases}.db")}");
if (Asked("store"))
{
    await StoreMeasures.RunAsync(Report, "SQLite", NewSqlite);
    if (PostgresServer.Start() is { } server)
    {
        await StoreMeasures.RunAsync(Report, "PostgreSQL", server.CreateDatabaseAsync);
    }
    else
    {
        Console.WriteLine("PostgreSQL is not installed here; its figures are left out.");
    }
}

if (Asked("past"))
{
    await StoreMeasures.PastAsync(Report, await NewSqlite());
}

if (Asked("compare"))
{
    await CompareMeasures.RunAsync(Report, await NewSqlite());
}

if (Asked("deadlines"))
{
    DeadlineMeasures.Run(Report);
}

if (Asked("streams"))
{
    await StreamMeasures.RunAsync(Report);
}

if (Asked("pages"))
{
    await PageMeasures.RunAsync(Report);
}

if (args.Contains("opening", StringComparer.OrdinalIgnoreCase))
{
    await PageMeasures.OpeningAsync(Report);
}

if (args.Contains("fanout", StringComparer.OrdinalIgnoreCase))
{
    await PageMeasures.FanOutAsync(Report);
}

if (Asked("finder"))
{
    await FinderMeasures.RunAsync(Report);
}

if (Asked("presence"))
{
    await PresenceMeasures.RunAsync(Report);
}

if (Asked("board"))
{
    await BoardMeasures.RunAsync(Report);
}

if (Asked("timeline"))
{
    await TimelineMeasures.RunAsync(Report);
}

if (Asked("review"))
{
    await ReviewMeasures.RunAsync(Report);
}

if (Asked("work"))
{
    await PageMeasures.WorkAsync(Report);
}

Directory.Delete(folder, recursive: true);
if (args.Length == 0)
{
    await File.WriteAllTextAsync("docs/benchmarks.md", Page(figures));
}

return figures.TrueForAll(f => f.Holds) ? 0 : 1;

static string Page(IReadOnlyList<Figure> figures)
{
    var lines = figures.Select(f => FormattableString.Invariant(
        $"| {f.What} | {f.Ours} | {f.Floor} | **{f.Value:0.00}** | {(f.AtLeast ? "≥ " : "≤ ")}{f.AtMost} | {f.Aim} | {(f.ReachesAim ? "aim reached" : f.Holds ? "holds" : "does not hold")} |"));
    var known = figures.Select(f => f.Known).OfType<KnownFloor>().Select(k => FormattableString.Invariant(
        $"| {k.What} | {k.Here:0.##} {k.Unit} | {k.There:0.##} {k.Unit} | {k.Here / k.There:0.00} × | {k.Why} |"));
    return $"""
        # Benchmarks

        `dotnet run -c Release --project WorkPlanTracker.Benchmarks` writes this page, from the repository's root. Ours and the floor alternate in the
        same run, five rounds of 100 changes; what is judged is the median of the rounds' p50. Pages are real circuits opened from a process
        of their own against the program in another. Floors are in `WorkPlanTracker.Benchmarks/Floors`.

        {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}, {TimeProvider.System.GetLocalNow().ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"))}.

        | what | ours | floor | judged | limit | aim | |
        | --- | --- | --- | --- | --- | --- | --- |
        {string.Join('\n', lines)}

        A floor that is slow for a reason of its own would flatter us, so here are the floors beside what the same things cost when they were first tried:

        | floor | here | then | | |
        | --- | --- | --- | --- | --- |
        {string.Join('\n', known)}

        """;
}
