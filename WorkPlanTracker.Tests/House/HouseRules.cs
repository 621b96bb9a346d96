using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.Tests.House;

/// <summary>The rules of the house, each from a set of things to its offenders.</summary>
internal static partial class HouseRules
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly string[] DrawerNames = ["Common", "Shared", "Helpers", "Services", "Models", "Infrastructure", "Core", "Utils"];
    private static readonly string[] Endings = ["Manager", "Helper", "Util", "Utils", "Service", "Dto", "Info", "Base", "Impl"];

    internal static IEnumerable<string> ForeignReferences(IEnumerable<AssemblyName> references) =>
        references.Select(a => a.Name!).Where(n => !n.StartsWith("System.", StringComparison.Ordinal));

    internal static IEnumerable<string> SettableProperties(IEnumerable<Type> types) =>
        from type in types
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where property.SetMethod is { IsPublic: true } setter
            && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit))
        select $"{type.Name}.{property.Name}";

    internal static IEnumerable<string> ComponentsThatNeed(IEnumerable<Type> types, string needed) =>
        from type in types.Where(t => t.IsAssignableTo(typeof(IComponent)))
        from part in type.GetProperties(Own).Select(p => p.PropertyType)
            .Concat(type.GetFields(Own).Select(f => f.FieldType))
            .Concat(type.GetConstructors(Own).SelectMany(c => c.GetParameters()).Select(p => p.ParameterType))
        where part.ToString().Contains(needed, StringComparison.Ordinal)
        select $"{type.Name} needs {part.Name}";

    internal static IEnumerable<string> TypesNamedBadly(IEnumerable<Type> types) =>
        types.Where(t => !t.Name.Contains('<', StringComparison.Ordinal) && Endings.Any(e => t.Name.EndsWith(e, StringComparison.Ordinal))).Select(t => t.Name);

    internal static IEnumerable<string> UseCasesWithTwoDoors(IEnumerable<Type> types) =>
        from type in types.Where(t => t.Namespace?.Contains(".Features.", StringComparison.Ordinal) == true && t.GetMethod("RunAsync") is not null && !t.IsAssignableTo(typeof(IComponent)))
        let doors = type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(m => !m.IsSpecialName).ToList()
        where doors.Count != 1
        select $"{type.Name} has {doors.Count} public methods";

    internal static IEnumerable<string> FilesThatSay(IEnumerable<(string Path, string Text)> files, string words, params string[] allowedIn) =>
        files.Where(f => f.Text.Contains(words, StringComparison.Ordinal) && !allowedIn.Any(a => f.Path.Contains(a, StringComparison.Ordinal))).Select(f => f.Path);

    internal static IEnumerable<string> FilesLongerThan(IEnumerable<(string Path, string Text)> files, int lines) =>
        files.Select(f => (f.Path, Lines: f.Text.Count(c => c == '\n'))).Where(f => f.Lines > lines).Select(f => $"{f.Path} has {f.Lines} lines");

    internal static IEnumerable<string> StrayColours(IEnumerable<(string Path, string Text)> files) =>
        files.Where(f => Colour().IsMatch(f.Text)).Select(f => f.Path);

    internal static IEnumerable<string> Drawers(IEnumerable<string> folders) =>
        folders.Where(f => f.Split('/').Any(part => DrawerNames.Contains(part, StringComparer.Ordinal)));

    /// <summary>The plan page and My work are made of milestones' own editors, the work programme of reports'; otherwise a feature never uses another.</summary>
    internal static IEnumerable<string> FeaturesThatUseOthers(IEnumerable<(string Path, string Text)> files) =>
        from file in files
        let own = Feature().Match(file.Path)
        where own.Success
        from Match other in Used().Matches(file.Text)
        where other.Groups[1].Value != own.Groups[1].Value && (own.Groups[1].Value, other.Groups[1].Value) is not ((("Plan" or "MyWork"), "Milestones") or ("WorkProgramme", "Reports"))
        select $"{file.Path} uses {other.Groups[1].Value}";

    internal static IEnumerable<string> FoldersOffTheMap(IEnumerable<string> folders, string readme) =>
        folders.Where(f => !readme.Contains($"`{f}/`", StringComparison.Ordinal));

    /// <summary>Forms that hold words and do not keep them: no draft, nothing that offers it, or a field without a name to keep it by.</summary>
    internal static IEnumerable<string> FormsThatForget(IEnumerable<(string Path, string Text)> files) =>
        from file in files
        from Match form in Form().Matches(file.Text)
        where !form.Value.Contains("role=\"search\"", StringComparison.Ordinal) && (WordsField().IsMatch(form.Value) || FieldsPart().IsMatch(form.Value))
        where !form.Value.Contains("data-draft=", StringComparison.Ordinal) || !form.Value.Contains("<DraftOffer", StringComparison.Ordinal)
            || WordsField().Matches(form.Value).Any(f => !f.Value.Contains(" name=", StringComparison.Ordinal))
            || form.Value.Contains("type=\"password\"", StringComparison.Ordinal)
        select $"{file.Path}: {form.Value.Split('\n')[0].Trim()}";

    /// <summary>Forms of their own that do not say how sending them ended: what was refused would still look as if it were on its way.</summary>
    /// <param name="forms">The code behind each form that holds a draft's offer itself.</param>
    internal static IEnumerable<string> FormsThatDoNotTell(IEnumerable<(string Path, string Text)> forms) =>
        forms.Where(f => !f.Text.Contains(".EndedAsync(", StringComparison.Ordinal)).Select(f => f.Path);

    [GeneratedRegex("<form\\b.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("<(textarea|input(?![^>]*type=\"(checkbox|radio|hidden|search)\"))\\b[^>]*>")]
    private static partial Regex WordsField();

    [GeneratedRegex("<[A-Z][A-Za-z]*Fields\\b")]
    private static partial Regex FieldsPart();

    [GeneratedRegex("#[0-9a-fA-F]{3,8}\\b(?=[^{]*;)|\\b(rgb|hsl)a?\\(")]
    private static partial Regex Colour();

    [GeneratedRegex("Features/([A-Za-z]+)/")]
    private static partial Regex Feature();

    [GeneratedRegex("Features\\.([A-Za-z]+)")]
    private static partial Regex Used();
}
