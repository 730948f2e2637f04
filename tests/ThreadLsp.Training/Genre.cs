namespace ThreadLsp.Training;

/// <summary>Where a thread comes from: threads of one genre nest alike.</summary>
internal enum Genre
{
    HackerNews,
    Reddit,
    Usenet,
    Hiring,
    Other,

    /// <summary>Posts made to try a program: no discussions.</summary>
    Trial,
}
