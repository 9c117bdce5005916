using System.Globalization;
using System.Text;

namespace ChatAssist.Conversations.Understanding;

/// <summary>Cuts a text into tokens, in one pass.</summary>
internal sealed class Tokenizer
{
    private readonly List<Token> tokens = [];
    private readonly StringBuilder piece = new();
    private TokenKind kind;
    private bool glued;
    private bool space = true;
    private char separator;

    public static IReadOnlyList<Token> Split(string text)
    {
        var tokenizer = new Tokenizer();
        foreach (var rune in Plain.Decomposed(text).EnumerateRunes()) tokenizer.Read(rune);
        tokenizer.End();
        return tokenizer.tokens;
    }

    private void Read(Rune rune)
    {
        var letter = Plain.KindOf(rune);
        if (letter == Letter.Dropped) return;
        if (letter == Letter.Digit) Digit(rune);
        else if (letter == Letter.Word) Word(rune);
        else if (letter == Letter.Emoji) Alone(TokenKind.Emoji, rune.ToString());
        else if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune)) Space();
        else Sign(rune);
    }

    private void Digit(Rune rune)
    {
        if (!IsOpen(TokenKind.Number)) Open(TokenKind.Number);
        else if (separator != default) piece.Append(separator);
        separator = default;
        piece.Append((char)('0' + CharUnicodeInfo.GetDecimalDigitValue(rune.ToString(), 0)));
    }

    private void Word(Rune rune)
    {
        // An apostrophe within a word is left out: "i'm" and "im", "K'iche'" and "Kiche" are one.
        var apostrophe = separator == '\'' && IsOpen(TokenKind.Word);
        if (!IsOpen(TokenKind.Word) || (separator != default && !apostrophe)) Open(TokenKind.Word);
        separator = default;
        piece.Append(Rune.ToLowerInvariant(rune).ToString());
    }

    // Held back until the next character shows whether it stands inside a number or a word.
    private void Sign(Rune rune)
    {
        var sign = rune.Value is '’' or '‘' or 'ʼ' or '´' or '`' ? '\'' : rune.IsBmp ? (char)rune.Value : '\uFFFD';
        var inside = separator == default && ((IsOpen(TokenKind.Number) && sign is '.' or ',' or '\'') || (IsOpen(TokenKind.Word) && sign == '\''));
        if (inside) separator = sign;
        else Alone(TokenKind.Sign, sign.ToString());
    }

    private bool IsOpen(TokenKind of) => piece.Length > 0 && kind == of;

    private void Open(TokenKind of)
    {
        End(beforeNumber: of == TokenKind.Number);
        (kind, glued, space) = (of, !space, false);
    }

    private void Alone(TokenKind of, string text)
    {
        End();
        tokens.Add(new Token(of, text, !space));
        space = false;
    }

    private void Space()
    {
        End();
        space = true;
    }

    private void End(bool beforeNumber = false)
    {
        if (piece.Length > 0) tokens.Add(new Token(kind, kind == TokenKind.Word ? Shorthand.Whole(piece.ToString(), glued || beforeNumber) : piece.ToString(), glued));
        piece.Clear();
        if (separator != default) tokens.Add(new Token(TokenKind.Sign, separator.ToString(), Glued: true));
        separator = default;
    }
}
