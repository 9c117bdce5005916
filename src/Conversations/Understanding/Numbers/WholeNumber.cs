namespace ChatAssist.Conversations.Understanding.Numbers;

/// <summary>One whole number, up to <see cref="Quantity.Most"/>. "Como 5" is five; "2 o 3", "casi 5", "6 meses" and "3.500" are asked.</summary>
internal static class WholeNumber
{
    public static Reading<int> In(string text) =>
        Count.Of(Gist.Of(text)) is { IsWhole: true } number ? Reading.Of((int)number.Value) : Reading.None<int>();
}
