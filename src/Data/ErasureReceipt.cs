namespace ChatAssist.Data;

/// <summary>
/// The receipt of an erasure: a word of six signs made from the number of the row that asked for it. The same row has the same
/// receipt, no two have one, and neither the row nor how many there were can be read off it without knowing the mixing.
/// </summary>
public static class ErasureReceipt
{
    // Without I, L, O and U: it is read out over the phone.
    private const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 6, BitsOfASign = 5, Bits = Length * BitsOfASign;
    private const long All = (1L << Bits) - 1;

    public static string Of(long inboxId)
    {
        var mixed = Mixed(inboxId & All);
        return "B-" + string.Concat(Enumerable.Range(0, Length).Select(sign => Signs[(int)(mixed >> (sign * BitsOfASign)) & (Signs.Length - 1)]));
    }

    // Each step can be undone (an odd factor, a shift that is folded in), so that no two numbers meet.
    private static long Mixed(long number)
    {
        for (var round = 0; round < 3; round++)
        {
            number = (number * 0x2C1B3C6D + 0x1735_9A2B) & All;
            number ^= number >> (Bits / 2);
        }
        return number;
    }
}
