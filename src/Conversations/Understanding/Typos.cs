namespace ChatAssist.Conversations.Understanding;

/// <summary>How far apart two spellings are, and how far apart they may be to be one word.</summary>
internal static class Typos
{
    /// <summary>Short words are too near to each other for any: "ocho" and "once", "dos" and "tos".</summary>
    public static int Allowed(int length) => length switch
    {
        < 5 => 0,
        < 8 => 1,
        _ => 2,
    };

    /// <summary>Letters put in, left out, changed or swapped with their neighbour; more than <paramref name="most"/> is any number above it.</summary>
    public static int Distance(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most || Math.Max(one.Length, other.Length) > Longest) return most + 1;
        Span<int> before = stackalloc int[other.Length + 1];
        Span<int> last = stackalloc int[other.Length + 1];
        Span<int> row = stackalloc int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++) last[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            if (Fill(row, last, before, one, other, i) > most) return most + 1;
            var spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[other.Length];
    }

    private const int Longest = 64;

    // One row of the table; its least value.
    private static int Fill(Span<int> row, Span<int> last, Span<int> before, ReadOnlySpan<char> one, ReadOnlySpan<char> other, int i)
    {
        var least = row[0] = i;
        for (var j = 1; j <= other.Length; j++)
        {
            var changed = last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
            row[j] = Math.Min(changed, Math.Min(last[j], row[j - 1]) + 1);
            if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
            least = Math.Min(least, row[j]);
        }
        return least;
    }
}
