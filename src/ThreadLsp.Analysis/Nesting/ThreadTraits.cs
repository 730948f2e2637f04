namespace ThreadLsp.Analysis.Nesting;

/// <summary>What kind of dump a discussion came as: kinds nest differently, so that each has corrections to the weights of its own.</summary>
[Flags]
internal enum ThreadTraits
{
    /// <summary>A page of Hacker News, saved within days, texts only down to a depth: the weights alone.</summary>
    None = 0,

    /// <summary>Every text was saved, so that no bare header tells a depth.</summary>
    EveryText = 1,

    /// <summary>Most comments print one age, so that ages tell nothing.</summary>
    OneAge = 2,

    /// <summary>A page of Reddit.</summary>
    Reddit = 4,

    /// <summary>A mailing list or a newsgroup, where people sign with whole names.</summary>
    Mail = 8,

    /// <summary>Advertisements for jobs under a monthly post of Hacker News: a list, with few replies to each.</summary>
    Hiring = 16,
}
