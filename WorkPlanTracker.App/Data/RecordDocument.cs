using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Actions;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.Data;

/// <summary>A record as the change log keeps it: JSON in the API's names, and back.</summary>
/// <remarks>What is kept is what can be set: references, words, dates. Keys, and what is worked out, are not.</remarks>
public static class RecordDocument
{
    /// <summary>How records are written, in the log and in the API: camel case, enumerations as words, dates as in the contract.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>The record as it stands.</summary>
    public static JsonObject Of(IRecord record) =>
        JsonSerializer.SerializeToNode(record, record.GetType(), Options)!.AsObject();

    /// <summary>Builds the record again from what the log kept.</summary>
    /// <param name="document">The document.</param>
    /// <param name="schema">The schema it was written in: an older one is brought up to date first.</param>
    /// <exception cref="JsonException">It is no such record, or a newer version wrote it.</exception>
    public static T Read<T>(string document, int schema)
        where T : class, IRecord =>
        (T)Read(schema == ChangeLogEntry.CurrentSchema ? "" : KindOf<T>(), new LoggedDocument(document, schema), Options.GetTypeInfo(typeof(T)));

    /// <summary>Builds a record from its document as it stands now.</summary>
    public static T Read<T>(JsonObject now)
        where T : class, IRecord => now.Deserialize<T>(Options) ?? throw new JsonException("There is no record here.");

    /// <summary>Some fields of a record that the log kept, for whoever reads a hundred thousand of them and needs no more.</summary>
    /// <param name="kind">The record's kind.</param>
    /// <param name="document">The document.</param>
    /// <param name="schema">The schema it was written in.</param>
    internal static T ReadPart<T>(string kind, string document, int schema)
        where T : class => (T)Read(kind, new LoggedDocument(document, schema), Options.GetTypeInfo(typeof(T)));

    /// <summary>Puts a record back to how the log kept it, all but its reference and version.</summary>
    internal static void Restore(IRecord record, LoggedDocument document)
    {
        var type = Options.GetTypeInfo(record.GetType());
        var kept = Read(record.Kind, document, type);
        foreach (var property in type.Properties.Where(p => p.Name is not "version" and not "ref"))
        {
            property.Set!(record, property.Get!(kept));
        }
    }

    /// <summary>What differs between two states of one record: name, before and after.</summary>
    public static JsonArray Difference(JsonObject? before, JsonObject? after)
    {
        var names = (before ?? []).Select(p => p.Key).Union((after ?? []).Select(p => p.Key), StringComparer.Ordinal);
        var fields = new JsonArray();
        foreach (var name in names.Where(n => n is not "version" and not "ref"))
        {
            var was = before?[name];
            var now = after?[name];
            if (!JsonNode.DeepEquals(was, now))
            {
                fields.Add(new JsonObject { ["name"] = name, ["before"] = was?.DeepClone(), ["after"] = now?.DeepClone() });
            }
        }

        return fields;
    }

    /// <summary>The one place where what the log kept becomes a record: brought up to date first where an earlier version wrote it.</summary>
    private static object Read(string kind, LoggedDocument document, JsonTypeInfo type) =>
        (document.Schema == ChangeLogEntry.CurrentSchema
            ? JsonSerializer.Deserialize(document.Text, type)
            : OldDocuments.Current(kind, document.Schema, JsonNode.Parse(document.Text) as JsonObject ?? throw new JsonException("The log holds no record here.")).Deserialize(type))
        ?? throw new JsonException("The log holds no record here.");

    private static string KindOf<T>()
        where T : class, IRecord => ((T)Activator.CreateInstance(typeof(T), nonPublic: true)!).Kind;

    private static JsonSerializerOptions Create() => new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new PlanDateJson(), new InstantJson() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { KeepWhatCanBeSet } },
    };

    private static void KeepWhatCanBeSet(JsonTypeInfo type)
    {
        if (!type.Type.IsAssignableTo(typeof(IRecord)))
        {
            return;
        }

        type.CreateObject = () => Activator.CreateInstance(type.Type, nonPublic: true)!;
        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            var property = (type.Properties[i].AttributeProvider as PropertyInfo)!;
            var declared = property.DeclaringType!.GetProperty(property.Name)!;
            if (declared.SetMethod is null || declared.Name is "Id" || declared.DeclaringType!.Namespace!.StartsWith("Microsoft.", StringComparison.Ordinal))
            {
                type.Properties.RemoveAt(i);
                continue;
            }

            type.Properties[i].Set = declared.SetValue;
            type.Properties[i].Name = NameOf(declared, type.Properties[i].Name);
        }
    }

    /// <summary>The API's word for a field, where the code cannot use it.</summary>
    private static string NameOf(PropertyInfo property, string otherwise) => (property.DeclaringType!.Name, property.Name) switch
    {
        (nameof(Committee), nameof(Committee.Body)) => "kind",
        (nameof(CommitteeAction), nameof(CommitteeAction.Nature)) => "kind",
        (nameof(WorkPlan), nameof(WorkPlan.BaselineNumber)) => "baseline",
        _ => otherwise,
    };
}
