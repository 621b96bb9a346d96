using System.Globalization;

namespace WorkPlanTracker.App.Operating;

/// <summary>Reads <c>--name value</c> pairs and plain words; anything else is bad usage.</summary>
internal sealed class Options
{
    private readonly Dictionary<string, string> _named = new(StringComparer.Ordinal);
    private readonly List<string> _plain = [];

    internal Options(string[] args, params string[] known)
    {
        for (var i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
            {
                _plain.Add(args[i]);
                continue;
            }

            var name = args[i][2..];
            if (!known.Contains(name, StringComparer.Ordinal))
            {
                throw new UsageException($"There is no option --{name}.");
            }

            _named[name] = i + 1 < args.Length ? args[++i] : throw new UsageException($"--{name} needs a value.");
        }
    }

    internal string? Plain(int index) => index < _plain.Count ? _plain[index] : null;

    internal string? Named(string name) => _named.GetValueOrDefault(name);

    internal string Needed(string name) => Named(name) ?? throw new UsageException($"--{name} is needed.");

    internal int Number(string name, int otherwise) =>
        Named(name) is not { } text ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new UsageException($"--{name} is a whole number.");
}
