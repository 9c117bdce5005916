namespace ChatAssist.Conversations.Forms.Expressions;

/// <summary>A function of expressions. It never throws, whatever it is given; what makes no sense is an empty text or NaN.</summary>
/// <param name="Most">How many arguments at most; null: any number.</param>
internal sealed record Function(int Least, int? Most, Func<Call, Value> Run)
{
    /// <summary>It depends on the node that is asked, whatever its arguments.</summary>
    public bool ReadsHere { get; init; }

    /// <summary>2, 2–3, 2+</summary>
    public string Counts => Most == Least ? $"{Least}" : Most is null ? $"{Least}+" : $"{Least}–{Most}";

    public bool Takes(int count) => count >= Least && !(count > Most);
}
