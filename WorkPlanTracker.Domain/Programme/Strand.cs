namespace WorkPlanTracker.Domain.Programme;

/// <summary>One strand of the programme: Met Specialist, Met Partners.</summary>
public sealed class Strand : Record
{
    private Strand()
    {
    }

    private Strand(string reference)
        : base(reference)
    {
    }

    public override string Kind => "strand";

    public string Programme { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>The version of the programme it came with.</summary>
    public string Since { get; private set; } = "";

    public static Strand Of(string reference, string programme, string name, string since) =>
        new(reference) { Programme = programme, Name = Words(name, 200, "name", "a name"), Since = since };
}
