using System.Collections.Immutable;
using System.Numerics;
using ThreadLsp.Features;
using ThreadLsp.Protocol;
using ThreadLsp.Server.Capabilities;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Server.Conversion;

/// <summary>
/// How a client takes coloured words: the unit of columns, and the names that it knows. Our own names go to clients that list them, or
/// that list none; the others get the nearest of LSP's names, and a word without a name has no colour.
/// </summary>
internal sealed class SemanticTokenForm
{
    /// <summary>The names of each kind, the best first.</summary>
    private static readonly ImmutableArray<ImmutableArray<string>> TypeNames =
    [
        .. Enum.GetValues<SemanticTokenKind>().Select(GetTypeNames),
    ];

    /// <summary>The names of each modifier in the order of their bits, the best first.</summary>
    private static readonly ImmutableArray<ImmutableArray<string>> ModifierNames =
    [
        .. Enum.GetValues<SemanticTokenModifiers>()
            .Where(modifier => modifier != SemanticTokenModifiers.None)
            .Select(GetModifierNames),
    ];

    private readonly ImmutableArray<int> types;
    private readonly ImmutableArray<int> modifiers;

    /// <param name="encoding">The unit of columns.</param>
    /// <param name="knownTypes">The types that the client lists; null where it has no list.</param>
    /// <param name="knownModifiers">The modifiers that it lists; null where it has no list.</param>
    private SemanticTokenForm(
        PositionEncoding encoding,
        IReadOnlySet<string>? knownTypes,
        IReadOnlySet<string>? knownModifiers
    )
    {
        Encoding = encoding;
        (types, var typeNames) = Number(TypeNames, knownTypes);
        (modifiers, var modifierNames) = Number(ModifierNames, knownModifiers);
        Legend = new(typeNames, modifierNames);
    }

    /// <summary>The unit of columns.</summary>
    public PositionEncoding Encoding { get; }

    /// <summary>Told to the client once; the place of a name in its list is its number.</summary>
    public SemanticTokensLegend Legend { get; }

    /// <summary>What this client takes.</summary>
    public static SemanticTokenForm Of(ClientCapabilities client) =>
        new(client.PositionEncoding, client.TokenTypes, client.TokenModifiers);

    /// <summary>The number of a kind in the legend; -1 where the client knows no name for it.</summary>
    public int GetType(SemanticTokenKind kind) => types[(int)kind];

    /// <summary>The modifiers as bits of the legend, without those that the client knows no name for.</summary>
    public int GetModifiers(SemanticTokenModifiers set)
    {
        var bits = 0;
        for (var left = (uint)set; left != 0; left &= left - 1)
        {
            var number = modifiers[BitOperations.TrailingZeroCount(left)];
            bits |= number < 0 ? 0 : 1 << number;
        }

        return bits;
    }

    /// <summary>The first known name of each, and its number among the names that are used.</summary>
    private static (ImmutableArray<int> Numbers, ImmutableArray<string> Names) Number(
        ImmutableArray<ImmutableArray<string>> wanted,
        IReadOnlySet<string>? known
    )
    {
        var names = new List<string>();
        var numbers = ImmutableArray.CreateBuilder<int>(wanted.Length);
        foreach (var choices in wanted)
        {
            var name = choices.FirstOrDefault(choice => known?.Contains(choice) != false);
            if (name is not null && !names.Contains(name))
            {
                names.Add(name);
            }

            numbers.Add(name is null ? -1 : names.IndexOf(name));
        }

        return (numbers.MoveToImmutable(), [.. names]);
    }

    private static ImmutableArray<string> GetTypeNames(SemanticTokenKind kind) =>
        kind switch
        {
            SemanticTokenKind.Title => ["title", "class"],
            SemanticTokenKind.Author => ["type"],
            SemanticTokenKind.Age => ["age", "comment"],
            SemanticTokenKind.Points => ["number"],
            SemanticTokenKind.Quote => ["string"],
            SemanticTokenKind.Link => ["link", "string"],
            SemanticTokenKind.Footnote => ["footnote", "number"],
            SemanticTokenKind.Directive => ["macro"],
            _ => ["comment"],
        };

    private static ImmutableArray<string> GetModifierNames(SemanticTokenModifiers modifier) =>
        modifier switch
        {
            SemanticTokenModifiers.OriginalPoster => ["originalPoster", "definition"],
            // A member without a body, as languages have it.
            SemanticTokenModifiers.Bare => ["bare", "abstract"],
            _ => ["declaration"],
        };
}
