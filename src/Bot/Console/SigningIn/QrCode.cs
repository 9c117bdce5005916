using System.Globalization;
using System.Text;

namespace ChatAssist.Bot.Staff.SigningIn;

/// <summary>
/// A QR code of version 5 with correction level L: 37 modules a side, up to 106 bytes, one block (ISO/IEC 18004:2015). That is all
/// that a link for an app needs.
/// </summary>
internal sealed class QrCode
{
    public const int Side = 37, MostBytes = 106;

    private const int DataBytes = 108, CorrectionBytes = 26, Alignment = 30;

    // Level L with mask 0, with its own error correction (table C.1 of the standard).
    private const int Format = 0b111011111000100;

    private readonly bool[,] dark = new bool[Side, Side], isFixed = new bool[Side, Side];

    private QrCode(byte[] codewords)
    {
        DrawFixed();
        DrawData(codewords);
    }

    public bool this[int row, int column] => dark[row, column];

    /// <summary>Null: the text is too long.</summary>
    public static QrCode? Of(string text) => Encoding.UTF8.GetBytes(text) is { Length: <= MostBytes } bytes ? new QrCode(Codewords(bytes)) : null;

    /// <summary>The dark modules as a path of SVG; each is one by one, with four of margin around them.</summary>
    public string Path()
    {
        var path = new StringBuilder();
        for (var row = 0; row < Side; row++)
            for (var column = 0; column < Side; column++)
                if (dark[row, column]) path.Append(CultureInfo.InvariantCulture, $"M{column + 4} {row + 4}h1v1h-1z");
        return path.ToString();
    }

    // Mode byte (4 bits), length (8 bits), the text, end (4 bits), filling, correction.
    private static byte[] Codewords(byte[] text)
    {
        var data = new byte[DataBytes];
        data[0] = (byte)(0x40 | (text.Length >> 4));
        data[1] = (byte)(text.Length << 4);
        for (var i = 0; i < text.Length; i++)
        {
            data[i + 1] |= (byte)(text[i] >> 4);
            data[i + 2] = (byte)(text[i] << 4);
        }

        for (var i = text.Length + 2; i < DataBytes; i++) data[i] = (byte)((i - text.Length) % 2 == 0 ? 0xEC : 0x11);
        return [.. data, .. ReedSolomon.Correction(data, CorrectionBytes)];
    }

    private void DrawFixed()
    {
        for (var i = 0; i < Side; i++) FixBoth(6, i, i % 2 == 0);
        DrawFinder(3, 3);
        DrawFinder(3, Side - 4);
        DrawFinder(Side - 4, 3);
        for (var row = -2; row <= 2; row++)
            for (var column = -2; column <= 2; column++) Fix(Alignment + row, Alignment + column, Math.Max(Math.Abs(row), Math.Abs(column)) != 1);
        DrawFormat();
    }

    private void DrawFinder(int atRow, int atColumn)
    {
        for (var row = -4; row <= 4; row++)
            for (var column = -4; column <= 4; column++)
                if (atRow + row is >= 0 and < Side && atColumn + column is >= 0 and < Side)
                    Fix(atRow + row, atColumn + column, Math.Max(Math.Abs(row), Math.Abs(column)) is not (2 or 4));
    }

    // Twice: around the first finder, and beside the two others. Bit 0 is the last one.
    private void DrawFormat()
    {
        ReadOnlySpan<int> around = [0, 1, 2, 3, 4, 5, 7, 8];
        for (var bit = 0; bit < 15; bit++)
        {
            var isDark = (Format >> bit & 1) == 1;
            if (bit < 8) Fix(around[bit], 8, isDark);
            else Fix(8, around[14 - bit], isDark);
            if (bit < 8) Fix(8, Side - 1 - bit, isDark);
            else Fix(Side - 15 + bit, 8, isDark);
        }

        Fix(Side - 8, 8, isDark: true);
    }

    // In columns of two from the right, up and down in turn, around what is fixed and the timing column. Mask 0: a chess board.
    private void DrawData(byte[] codewords)
    {
        var bit = 0;
        var up = true;
        for (var right = Side - 1; right > 0; right -= right == 8 ? 3 : 2, up = !up)
            for (var step = 0; step < Side; step++)
                foreach (var column in (ReadOnlySpan<int>)[right, right - 1])
                {
                    var row = up ? Side - 1 - step : step;
                    if (isFixed[row, column]) continue;
                    var isSet = bit < codewords.Length * 8 && (codewords[bit / 8] >> (7 - (bit % 8)) & 1) == 1;
                    dark[row, column] = isSet ^ ((row + column) % 2 == 0);
                    bit++;
                }
    }

    private void FixBoth(int one, int other, bool isDark)
    {
        Fix(one, other, isDark);
        Fix(other, one, isDark);
    }

    private void Fix(int row, int column, bool isDark) => (dark[row, column], isFixed[row, column]) = (isDark, true);
}
