namespace ThreadLsp.Protocol;

/// <summary>What happens where a file that is to be made is there already.</summary>
public sealed record CreateFileOptions(bool Overwrite, bool IgnoreIfExists);
