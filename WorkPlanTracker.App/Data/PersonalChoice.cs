namespace WorkPlanTracker.App.Data;

/// <summary>Something a person chose for themselves once, such as not to be shown round again. It is no part of the plan, so no part of the log.</summary>
public sealed class PersonalChoice
{
    public const int MaxNameLength = 60;

    private PersonalChoice()
    {
    }

    public PersonalChoice(string person, string name) => (Person, Name) = (person, name);

    public long Id { get; private set; }

    /// <summary>The account.</summary>
    public string Person { get; private set; } = "";

    /// <summary>What was chosen: <c>tourEnded</c>.</summary>
    public string Name { get; private set; } = "";
}
