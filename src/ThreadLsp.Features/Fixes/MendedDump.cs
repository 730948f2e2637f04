using System.Collections.Immutable;
using ThreadLsp.Syntax.Text;

namespace ThreadLsp.Features.Fixes;

/// <summary>What mends a dump, and what is left of it where trying everything would take too long.</summary>
/// <param name="Changes">The changes, in the order of the text.</param>
/// <param name="Left">How many diagnostics are left for which a fix is known that was not tried with all others; 0 where all that can be mended is.</param>
/// <param name="IsStuck">True where the same call would mend no more of them; else it goes on where this one ended.</param>
public sealed record MendedDump(ImmutableArray<TextChange> Changes, int Left, bool IsStuck);
