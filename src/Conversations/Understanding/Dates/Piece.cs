namespace ChatAssist.Conversations.Understanding.Dates;

/// <summary>What a piece of a sentence may be to a date.</summary>
internal enum PieceKind
{
    Number,
    Month,
    Weekday,

    /// <summary>A day counted from today: the value is how many days after it.</summary>
    FromToday,

    /// <summary>"/", "-" or ".".</summary>
    Joint,

    /// <summary>"De": whoever says it says the day before the month.</summary>
    Of,

    Word,
}

/// <param name="Digits">Of a number, as it was written; of a number in words, as it would be.</param>
/// <param name="Text">Of a word or a month, in plain form.</param>
internal readonly record struct Piece(PieceKind Kind, int Value, int Digits = 0, string Text = "")
{
    public bool IsNumber => Kind == PieceKind.Number;

    public bool IsShort => IsNumber && Digits is 1 or 2;

    public bool IsWord(params ReadOnlySpan<string> words) => Kind == PieceKind.Word && words.Contains(Text);
}
