namespace ThreadLsp.TestUtilities.Damage;

/// <summary>A dump that was broken in one way.</summary>
/// <param name="Kind">The way.</param>
/// <param name="Text">What is left.</param>
/// <param name="Mended">What the best repair can make of it: the dump before, or, where a comment is lost, the dump without that comment.</param>
public sealed record DamagedDump(DamageKind Kind, string Text, string Mended);
