namespace ThreadLsp.Protocol;

/// <summary>What has become of a file.</summary>
public enum FileChangeType
{
    Created = 1,
    Changed = 2,
    Deleted = 3,
}
