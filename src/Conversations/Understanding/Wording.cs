using System.Collections.Frozen;
using System.Numerics;

namespace ChatAssist.Conversations.Understanding;

/// <summary>
/// A way to say something, as <see cref="WordingReader"/> reads it from its notation. It is followed through the text with all its
/// choices at once, so that no text makes it slow.
/// </summary>
internal abstract record Wording
{
    private Wording() { }

    /// <summary>The words with which it can begin, as the lexicon numbers them.</summary>
    public abstract IEnumerable<int> Starts { get; }

    /// <summary>It can be left out.</summary>
    public virtual bool IsEmpty => false;

    /// <summary>How many words it takes from that place on, at most; 0 when it is not said there.</summary>
    public int Length(Heard heard, int begin) => 63 - BitOperations.LeadingZeroCount(Through(1, begin, heard) | 1);

    /// <summary>From each of these places to where it may end. Bit 3 is three words after <paramref name="begin"/>; longer than 63 is no match.</summary>
    protected abstract ulong Through(ulong places, int begin, Heard heard);

    /// <summary>One word out of these.</summary>
    public sealed record Word(FrozenSet<int> Ids) : Wording
    {
        public override IEnumerable<int> Starts => Ids;

        protected override ulong Through(ulong places, int begin, Heard heard) => Those(places, begin, at => heard.IsAny(at, Ids)) << 1;
    }

    public sealed record Sequence(IReadOnlyList<Wording> Parts) : Wording
    {
        public override bool IsEmpty => Parts.All(part => part.IsEmpty);

        public override IEnumerable<int> Starts => Parts.Take(Parts.TakeWhile(part => part.IsEmpty).Count() + 1).SelectMany(part => part.Starts);

        protected override ulong Through(ulong places, int begin, Heard heard)
        {
            foreach (var part in Parts)
            {
                if (places == 0) break;
                places = part.Through(places, begin, heard);
            }
            return places;
        }
    }

    public sealed record OneOf(IReadOnlyList<Wording> Ways) : Wording
    {
        public override bool IsEmpty => Ways.Any(way => way.IsEmpty);

        public override IEnumerable<int> Starts => Ways.SelectMany(way => way.Starts);

        protected override ulong Through(ulong places, int begin, Heard heard)
        {
            var ends = 0UL;
            foreach (var way in Ways) ends |= way.Through(places, begin, heard);
            return ends;
        }
    }

    public sealed record Optional(Wording Part) : Wording
    {
        public override bool IsEmpty => true;

        public override IEnumerable<int> Starts => Part.Starts;

        protected override ulong Through(ulong places, int begin, Heard heard) => places | Part.Through(places, begin, heard);
    }

    /// <summary>Any words up to so many, within one sentence.</summary>
    public sealed record Gap(int Most) : Wording
    {
        public override bool IsEmpty => true;

        public override IEnumerable<int> Starts => [];

        protected override ulong Through(ulong places, int begin, Heard heard)
        {
            for (var i = 0; i < Most; i++) places |= Those(places, begin, at => !heard.IsStop(at)) << 1;
            return places;
        }
    }

    /// <summary>Here a clause begins, or ends.</summary>
    public sealed record Border(bool IsEnd) : Wording
    {
        public override bool IsEmpty => true;

        public override IEnumerable<int> Starts => [];

        protected override ulong Through(ulong places, int begin, Heard heard) =>
            Those(places, begin, at => IsEnd ? heard.EndsBefore(at) : heard.BeginsAt(at));
    }

    private static ulong Those(ulong places, int begin, Func<int, bool> fits)
    {
        var kept = 0UL;
        for (var left = places; left != 0; left &= left - 1)
        {
            var place = BitOperations.TrailingZeroCount(left);
            if (fits(begin + place)) kept |= 1UL << place;
        }
        return kept;
    }
}
