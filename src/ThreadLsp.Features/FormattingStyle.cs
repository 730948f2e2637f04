namespace ThreadLsp.Features;

/// <summary>What an editor would indent with, for dumps that say nothing themselves.</summary>
/// <param name="InsertSpaces">Blanks, else tabs.</param>
public readonly record struct FormattingStyle(bool InsertSpaces);
