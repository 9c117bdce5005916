namespace ChatAssist.Conversations.Forms.Expressions;

/// <summary>A function of expressions. It never throws, whatever it is given; what makes no sense is an empty text or NaN.</summary>
/// <param name="Most">How many arguments at most; null: any number.</param>
internal sealed record Function(int Least, int? Most, Func<Call, Value> Run)
{
    /// <summary>It depends on the node that is asked, whatever its arguments.</summary>
    public bool ReadsHere { get; init; }

    /// <summary>Beyond the least they come two by two.</summary>
    public bool InPairs { get; init; }

    /// <summary>2, 2–3, 2+, or 3, 5, 7…</summary>
    public string Counts => InPairs ? $"{Least}, {Least + 2}, {Least + 4}…" : Most == Least ? $"{Least}" : Most is null ? $"{Least}+" : $"{Least}–{Most}";

    public bool Takes(int count) => count >= Least && !(count > Most) && !(InPairs && (count - Least) % 2 != 0);
}
