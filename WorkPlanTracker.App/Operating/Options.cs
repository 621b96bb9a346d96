using System.Globalization;

namespace WorkPlanTracker.App.Operating;

/// <summary>Reads <c>--name value</c> (or <c>--name=value</c>) and plain words; anything else is bad usage.</summary>
internal sealed class Options
{
    private readonly Dictionary<string, string> _named = new(StringComparer.Ordinal);
    private readonly List<string> _plain = [];

    /// <param name="args">What was typed after the verb.</param>
    /// <param name="words">How many plain words the verb takes at most.</param>
    /// <param name="known">The names it knows.</param>
    internal Options(string[] args, int words, params string[] known)
        : this(args, words, name => known.Contains(name, StringComparer.Ordinal))
    {
    }

    internal Options(string[] args, int words, Func<string, bool> known)
    {
        for (var i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
            {
                _plain.Add(_plain.Count < words ? args[i] : throw new UsageException($"“{args[i]}” is one word too many."));
                continue;
            }

            var parts = args[i][2..].Split('=', 2);
            if (!known(parts[0]))
            {
                throw new UsageException($"There is no option --{parts[0]}.");
            }

            var value = parts.Length == 2 ? parts[1]
                : i + 1 < args.Length && !args[i + 1].StartsWith("--", StringComparison.Ordinal) ? args[++i]
                : throw new UsageException($"--{parts[0]} needs a value.");
            _named[parts[0]] = string.IsNullOrWhiteSpace(value) ? throw new UsageException($"--{parts[0]} needs a value that is not empty.") : value;
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
