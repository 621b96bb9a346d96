namespace WorkPlanTracker.Benchmarks.Measures;

/// <summary>A floor beside what the same thing cost when it was first tried out, so that a slow floor does not flatter us.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Here">In this run.</param>
/// <param name="There">When it was first tried, on two cores of another machine.</param>
/// <param name="Unit">Of both.</param>
/// <param name="Why">Why the two may differ.</param>
internal sealed record KnownFloor(string What, double Here, double There, string Unit, string Why);
