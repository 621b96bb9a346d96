namespace WorkPlanTracker.Benchmarks.Measures;

/// <summary>One line of the report.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Ours">Ours, with its unit.</param>
/// <param name="Floor">The floor in the same run, with its unit.</param>
/// <param name="Value">The ratio or amount that is judged.</param>
/// <param name="AtMost">The most it may be; a least where <paramref name="AtLeast"/>.</param>
/// <param name="Aim">What is aimed at.</param>
/// <param name="AtLeast">True where more is better.</param>
internal sealed record Figure(string What, string Ours, string Floor, double Value, double AtMost, double Aim, bool AtLeast = false)
{
    /// <summary>The floor beside what is known of it, where anything is.</summary>
    internal KnownFloor? Known { get; init; }

    internal bool Holds => AtLeast ? Value >= AtMost : Value <= AtMost;

    internal bool ReachesAim => AtLeast ? Value >= Aim : Value <= Aim;
}
