using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SaMD.Files.Yaml;

/// <summary>
/// YamlDotNet's parser, which fails on some texts that are no YAML with whatever exception its internals ran into
/// (16.3.0: InvalidOperationException, where a bracket is not closed before the next line): here each of them is a fault of syntax after the last good event.
/// </summary>
internal sealed class GuardedParser(IParser parser) : IParser
{
    private Mark _reached = Mark.Empty;

    public ParsingEvent? Current => parser.Current;

    public bool MoveNext()
    {
        try
        {
            var moved = parser.MoveNext();
            _reached = parser.Current?.End ?? _reached;
            return moved;
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException or IndexOutOfRangeException or NullReferenceException or ArithmeticException or FormatException or InvalidCastException or KeyNotFoundException)
        {
            throw new YamlException(_reached, _reached, "the text cannot be taken apart from here on; look for a bracket, brace or quote that is not closed.", fault);
        }
    }
}
