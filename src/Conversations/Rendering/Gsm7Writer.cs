using System.Globalization;
using System.Text;

namespace ChatAssist.Conversations.Rendering;

/// <summary>Writes a text in GSM-7 and closes the gaps that dropped characters leave.</summary>
internal sealed class Gsm7Writer
{
    private readonly StringBuilder _written = new();
    private bool _gap;

    public static string Spell(string text)
    {
        var writer = new Gsm7Writer();
        foreach (var rune in text.EnumerateRunes())
            writer.Write(rune);
        return writer.Finish();
    }

    private char Last => _written.Length == 0 ? '\n' : _written[^1];

    private void Write(Rune rune)
    {
        var spelling = Gsm7Spelling.Of(rune);
        if (spelling.Length == 0)
            _gap = true;
        else if (!(_gap && spelling is " " && Last is '\n'))
            Append(spelling, rune);
    }

    private void Append(string spelling, Rune rune)
    {
        if (_gap && spelling[0] is (' ' or '\n' or ',' or '.' or ';' or ':' or '!' or '?' or ')'))
            CloseGap();
        // 2½ is "2 1/2", never "21/2".
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherNumber && char.IsAsciiDigit(Last))
            _written.Append(' ');
        _written.Append(spelling);
        _gap = false;
    }

    private void CloseGap()
    {
        if (Last is ' ')
            _written.Length--;
    }

    private string Finish()
    {
        if (_gap)
            CloseGap();
        return _written.ToString();
    }
}
