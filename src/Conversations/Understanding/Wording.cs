using System.Collections.Frozen;
using System.Numerics;

namespace ChatAssist.Conversations.Understanding;

/// <summary>
/// A way to say something, as <see cref="WordingReader"/> reads it from its notation. It is followed through the text with all its
/// choices at once, so that no text makes it slow. Places are bits: bit 3 is three words after the beginning; longer than 63 is no match.
/// </summary>
internal abstract class Wording
{
    private Wording(IEnumerable<int> starts, bool isEmpty) => (Starts, IsEmpty) = (starts.ToFrozenSet(), isEmpty);

    /// <summary>The words with which it can begin, as the lexicon numbers them.</summary>
    public FrozenSet<int> Starts { get; }

    /// <summary>It can be left out.</summary>
    public bool IsEmpty { get; }

    /// <summary>How many words it may take from that place on, each a bit; none when it is not said there.</summary>
    public ulong Lengths(Heard heard, int begin) => Through(1, begin, heard);

    /// <summary>Whether somebody who used these words, in whatever order, can have said it: most ways are ruled out by that.</summary>
    public virtual bool CanBe(HashSet<int> used) => true;

    /// <summary>From each of these places to where it may end.</summary>
    protected abstract ulong Through(ulong places, int begin, Heard heard);

    // Most ways are not said: their first word tells.
    private ulong After(ulong places, int begin, Heard heard) => IsEmpty || Said(Starts, places, begin, heard) != 0 ? Through(places, begin, heard) : 0;

    private static ulong Said(FrozenSet<int> words, ulong places, int begin, Heard heard)
    {
        var said = 0UL;
        for (var left = places; left != 0; left &= left - 1)
        {
            var place = BitOperations.TrailingZeroCount(left);
            if (heard.IsAny(begin + place, words)) said |= 1UL << place;
        }
        return said;
    }

    /// <summary>One word out of these.</summary>
    public sealed class Word(FrozenSet<int> words) : Wording(words, isEmpty: false)
    {
        public override bool CanBe(HashSet<int> used)
        {
            if (Starts.Count < used.Count) return used.Overlaps(Starts);
            foreach (var word in used)
                if (Starts.Contains(word)) return true;
            return false;
        }

        protected override ulong Through(ulong places, int begin, Heard heard) => Said(Starts, places, begin, heard) << 1;
    }

    public sealed class Sequence(IReadOnlyList<Wording> parts)
        : Wording(parts.Take(parts.TakeWhile(part => part.IsEmpty).Count() + 1).SelectMany(part => part.Starts), parts.All(part => part.IsEmpty))
    {
        private readonly Wording[] parts = [.. parts];

        public override bool CanBe(HashSet<int> used) => Array.TrueForAll(parts, part => part.IsEmpty || part.CanBe(used));

        protected override ulong Through(ulong places, int begin, Heard heard)
        {
            foreach (var part in parts)
            {
                if (places == 0) break;
                places = part.After(places, begin, heard);
            }
            return places;
        }
    }

    public sealed class OneOf(IReadOnlyList<Wording> ways) : Wording(ways.SelectMany(way => way.Starts), ways.Any(way => way.IsEmpty))
    {
        private readonly Wording[] ways = [.. ways];

        public override bool CanBe(HashSet<int> used) => Array.Exists(ways, way => way.IsEmpty || way.CanBe(used));

        protected override ulong Through(ulong places, int begin, Heard heard)
        {
            var ends = 0UL;
            foreach (var way in ways) ends |= way.After(places, begin, heard);
            return ends;
        }
    }

    public sealed class Optional(Wording part) : Wording(part.Starts, isEmpty: true)
    {
        protected override ulong Through(ulong places, int begin, Heard heard) => places | part.After(places, begin, heard);
    }

    /// <summary>Any words up to so many, within one sentence.</summary>
    public sealed class Gap(int most) : Wording([], isEmpty: true)
    {
        protected override ulong Through(ulong places, int begin, Heard heard)
        {
            for (var left = places; left != 0; left &= left - 1)
            {
                var place = BitOperations.TrailingZeroCount(left);
                for (var i = 0; i < most && place + i < 63 && !heard.IsStop(begin + place + i); i++) places |= 2UL << (place + i);
            }
            return places;
        }
    }

    /// <summary>Here a clause begins, or ends.</summary>
    public sealed class Border(bool isEnd) : Wording([], isEmpty: true)
    {
        protected override ulong Through(ulong places, int begin, Heard heard)
        {
            var kept = 0UL;
            for (var left = places; left != 0; left &= left - 1)
            {
                var place = BitOperations.TrailingZeroCount(left);
                if (isEnd ? heard.EndsBefore(begin + place) : heard.BeginsAt(begin + place)) kept |= 1UL << place;
            }
            return kept;
        }
    }
}
