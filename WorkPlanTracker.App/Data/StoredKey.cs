namespace WorkPlanTracker.App.Data;

/// <summary>One data-protection key, so that every instance can read every other's cookies.</summary>
public sealed class StoredKey
{
    private StoredKey()
    {
    }

    public StoredKey(string name, string xml) => (Name, Xml) = (name, xml);

    public long Id { get; private set; }

    public string Name { get; private set; } = "";

    public string Xml { get; private set; } = "";
}
