using CsCheck;
using ThreadLsp.Syntax.Collections;

namespace ThreadLsp.Syntax.Tests.Collections;

/// <summary>The sequence behaves as a list does, at any size and after any edits.</summary>
public sealed class SumTreeTests
{
    private static readonly Gen<int[]> SmallItems = Gen.Int[0, 9].Array[0, 40];

    private static readonly Gen<(int Start, int Removed, int[] Inserted)[]> Edits = Gen.Select(
        Gen.Int[0, 1000],
        Gen.Int[0, 30],
        Gen.Frequency((8, SmallItems), (1, Gen.Int[0, 9].Array[100, 600]))
    ).Array[0, 60];

    [Fact]
    public void A_sequence_edited_at_random_equals_a_list_edited_alike() =>
        Gen.Select(Gen.Int[0, 9].Array[0, 700], Edits)
            .Sample(
                (items, edits) =>
                {
                    var tree = SumTree<Item, Sum>.From(Wrap(items));
                    var list = items.ToList();
                    foreach (var (position, length, inserted) in edits)
                    {
                        var start = position % (list.Count + 1);
                        var removed = int.Min(length, list.Count - start);
                        var before = tree;
                        var beforeItems = Items(before);
                        tree = tree.Replace(start, removed, Wrap(inserted));
                        Assert.Equal(beforeItems, Items(before));
                        list.RemoveRange(start, removed);
                        list.InsertRange(start, inserted);
                        Assert.Equal(list, Items(tree));
                        Assert.Equal(new Sum(list.Count, list.Sum()), tree.Summary);
                    }
                },
                iter: 300
            );

    [Fact]
    public void Searches_find_what_a_scan_finds() =>
        Gen.Select(Gen.Int[0, 9].Array[1, 900], Gen.Int[0, 900], Gen.Int[1, 9])
            .Sample(
                (items, position, value) =>
                {
                    var tree = SumTree<Item, Sum>.From(Wrap(items));
                    var start = position % items.Length;
                    var filter = new AtLeast(value);
                    Assert.Equal(
                        Array.FindIndex(items, start, item => item >= value),
                        tree.FindFirst(start, filter)
                    );
                    Assert.Equal(
                        Array.FindLastIndex(items[..start], item => item >= value),
                        tree.FindLast(start, filter)
                    );
                    Assert.Equal(items[..start].Sum(), tree.SumBefore(start).Total);
                    Assert.Equal(items[start], tree[start].Value);
                    var total = items[..start].Sum();
                    var expected = 0;
                    while (expected < items.Length && items[..(expected + 1)].Sum() <= total)
                    {
                        expected++;
                    }

                    Assert.Equal(expected, tree.Seek(new Beyond(total)).Index);
                },
                iter: 300
            );

    [Fact]
    public void A_walk_may_begin_anywhere()
    {
        var tree = SumTree<Item, Sum>.From(Wrap([.. Enumerable.Range(0, 500)]));
        foreach (var start in (int[])[0, 1, 7, 8, 63, 64, 65, 499])
        {
            var walk = tree.GetEnumerator(start);
            for (var expected = start; expected < 500; expected++)
            {
                Assert.True(walk.MoveNext());
                Assert.Equal(expected, walk.Current.Value);
            }

            Assert.False(walk.MoveNext());
        }
    }

    [Fact]
    public void The_height_stays_logarithmic_under_edits()
    {
        var tree = SumTree<Item, Sum>.From(Wrap(new int[50_000]));
        var random = new Random(7);
        for (var i = 0; i < 5_000; i++)
        {
            tree = tree.Replace(
                random.Next(tree.Count - 50),
                random.Next(50),
                Wrap(new int[random.Next(50)])
            );
        }

        Assert.InRange(tree.Height, 3, 9);
    }

    private static int[] Items(SumTree<Item, Sum> tree)
    {
        var items = new List<int>();
        foreach (var item in tree)
        {
            items.Add(item.Value);
        }

        return [.. items];
    }

    private static Item[] Wrap(int[] values) => [.. values.Select(value => new Item(value))];

    private readonly record struct Item(int Value) : ISummarized<Sum>
    {
        public static int LeafCapacity => 8;

        public Sum Summary => new(1, Value);
    }

    private readonly record struct Sum(int Count, int Total) : ISummary<Sum>
    {
        public static Sum Zero => default;

        public static Sum Add(in Sum left, in Sum right) =>
            new(left.Count + right.Count, left.Total + right.Total);

        public static bool TryExchange(in Sum whole, in Sum part, in Sum replacement, out Sum sum)
        {
            sum = new(
                whole.Count - part.Count + replacement.Count,
                whole.Total - part.Total + replacement.Total
            );
            return true;
        }
    }

    private readonly struct Beyond(int total) : ISeek<Sum>
    {
        public bool IsReached(in Sum prefix) => prefix.Total > total;
    }

    private readonly struct AtLeast(int value) : IFilter<Item, Sum>
    {
        public bool MayContain(in Sum summary) => summary.Total >= value;

        public bool IsMatch(in Item item) => item.Value >= value;
    }
}
