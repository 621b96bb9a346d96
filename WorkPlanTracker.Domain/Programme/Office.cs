namespace WorkPlanTracker.Domain.Programme;

/// <summary>An office or partner organisation that writes reports and owns actions and recommendations.</summary>
public sealed class Office : Record
{
    private Office()
    {
    }

    private Office(string reference)
        : base(reference)
    {
    }

    public override string Kind => "office";

    public string Name { get; private set; } = "";

    public string Organisation { get; private set; } = "";

    public static Office Of(string reference, string name, string organisation) =>
        new(reference) { Name = Words(name, 200, "name", "a name"), Organisation = organisation };
}
