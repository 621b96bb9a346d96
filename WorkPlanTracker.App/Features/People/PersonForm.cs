using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Features.People;

/// <summary>What is typed and ticked about a person, kept until it is saved or given up.</summary>
public sealed class PersonForm
{
    public string Email { get; set; } = "";

    public string Name { get; set; } = "";

    public HashSet<Role> Roles { get; } = [];

    public HashSet<string> Leads { get; } = new(StringComparer.Ordinal);

    public HashSet<string> SitsOn { get; } = new(StringComparer.Ordinal);

    public AccountScopes ToScopes() => new([.. Roles], [.. Leads.Order(StringComparer.Ordinal)], [.. SitsOn.Order(StringComparer.Ordinal)]);

    public static PersonForm Of(PersonLine line)
    {
        var form = new PersonForm { Email = line.Email, Name = line.Name };
        form.Roles.UnionWith(line.Roles);
        form.Leads.UnionWith(line.Leads);
        form.SitsOn.UnionWith(line.SitsOn);
        return form;
    }

    /// <summary>Ticks or unticks one of a set.</summary>
    public static void Tick<T>(HashSet<T> set, T item, bool on)
    {
        if (on)
        {
            set.Add(item);
        }
        else
        {
            set.Remove(item);
        }
    }
}
