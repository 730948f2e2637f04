namespace ThreadLsp.Fuzz.Tests;

/// <summary>A page that was saved again and again is the truest sequence of edits there is.</summary>
public sealed class SeriesTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_save_made_out_of_the_one_before_is_what_a_full_parse_makes_it(bool isIndented)
    {
        Assert.SkipUnless(SavedPage.IsAvailable(out var reason), reason);

        var replay = new SeriesReplay(seed: 1);
        foreach (var saves in SavedPage.ReadAll(isIndented))
        {
            replay.Replay(saves);
        }

        // The ages of some four hundred comments change from day to day.
        Assert.InRange(replay.Edits, 50, int.MaxValue);
        Assert.InRange(replay.Changes, 1000, int.MaxValue);
    }
}
