using System.Globalization;

namespace ChatAssist.Conversations.Understanding.Jobs;

/// <summary>A length of time that was said.</summary>
/// <param name="Years">Null where it is doubtful.</param>
/// <param name="End">The token after it.</param>
internal readonly record struct Duration(decimal? Years, int End)
{
    private const decimal Longest = 70;

    /// <summary>The duration that begins at this token; null when none does.</summary>
    public static Duration? At(IReadOnlyList<Token> tokens, int start)
    {
        if (HalfUnit(tokens, start) is { } half) return half;
        if (Amount(tokens, start) is not { } amount) return null;
        var (number, at) = amount;
        if (Fraction(tokens, at) is { } more) (number, at) = (number + more.Years!.Value, more.End);
        if (IsRange(tokens, at) && Amount(tokens, at + 1) is { } upper && Unit(tokens, upper.End) is not null) return new Duration(null, upper.End + 1);
        if (Unit(tokens, at) is not { } unit) return Span(tokens, start);
        if (Fraction(tokens, at + 1) is { } later) return Limited((number + later.Years!.Value) * unit, later.End);
        return Together(tokens, number * unit, at + 1);
    }

    /// <summary>The number here and the token after it.</summary>
    public static (decimal Number, int End)? Amount(IReadOnlyList<Token> tokens, int at)
    {
        if (at >= tokens.Count) return null;
        var token = tokens[at];
        if (token.Kind == TokenKind.Number && decimal.TryParse(token.Text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return (number, at + 1);
        if (token.Kind != TokenKind.Word || Array.FindIndex(Words, words => words.Contains(token.Text, StringComparer.Ordinal)) is not (>= 0 and var value)) return null;
        // "treinta y dos", "twenty two"
        var next = value is >= 20 and < 100 && Word(tokens, at + 1) is "y" ? at + 2 : at + 1;
        return value is 20 or 30 or 40 && Array.FindIndex(Words, words => words.Contains(Word(tokens, next), StringComparer.Ordinal)) is > 0 and < 10 and var ones ? (value + ones, next + 1) : (value, at + 1);
    }

    // "2 años y 6 meses"
    private static Duration Together(IReadOnlyList<Token> tokens, decimal years, int end) =>
        Word(tokens, end) is "y" or "con" or "and" && Amount(tokens, end + 1) is { } months && Unit(tokens, months.End) is < 1
            ? Limited(years + (months.Number / 12), months.End + 1)
            : Limited(years, end);

    private static Duration Limited(decimal years, int end) => new(Likely(years), end);

    /// <summary>"5 días a la semana", "3 temporadas": a number that counts no years.</summary>
    public static bool IsOtherUnit(string word) =>
        word is "dia" or "dias" or "semana" or "semanas" or "hora" or "horas" or "vez" or "veces" or "temporada" or "temporadas" or "noches" or "day" or "days" or "week" or "weeks" or "hours" or "seasons" or "times";

    /// <summary>That many years; null when nobody works so long.</summary>
    public static decimal? Likely(decimal years) => years is > 0 and <= Longest ? years : null;

    // "año y medio", "medio año", "half a year"
    private static Duration? HalfUnit(IReadOnlyList<Token> tokens, int start) => (Word(tokens, start), Word(tokens, start + 1), Word(tokens, start + 2)) switch
    {
        ("medio", "ano", _) => new(0.5m, start + 2),
        ("half", "a", "year") => new(0.5m, start + 3),
        ("ano", "y", "medio") => new(1.5m, start + 3),
        _ => null,
    };

    private static Duration? Fraction(IReadOnlyList<Token> tokens, int at) => (Word(tokens, at), Word(tokens, at + 1), Word(tokens, at + 2)) switch
    {
        ("y", "medio" or "media", _) => new(0.5m, at + 2),
        ("and", "a", "half") => new(0.5m, at + 3),
        _ => null,
    };

    // From one year to another: "2015 a 2019", "del 2015 al 2019", "2015-2019".
    private static Duration? Span(IReadOnlyList<Token> tokens, int start)
    {
        if (Year(tokens, start) is not { } from) return null;
        var to = start + 1;
        while (to < tokens.Count && to < start + 3 && tokens[to].Text is "-" or "a" or "al" or "hasta" or "to" or "el" or "until" or "–") to++;
        return to > start + 1 && Year(tokens, to) is { } until ? Limited(until - from, to + 1) : null;
    }

    private static int? Year(IReadOnlyList<Token> tokens, int at) =>
        at < tokens.Count && tokens[at].Kind == TokenKind.Number && int.TryParse(tokens[at].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1950 and < 2100 ? year : null;

    private static bool IsRange(IReadOnlyList<Token> tokens, int at) => at < tokens.Count && tokens[at].Text is "a" or "o" or "u" or "to" or "or" or "-";

    private static decimal? Unit(IReadOnlyList<Token> tokens, int at) => Word(tokens, at) switch
    {
        "ano" or "anos" or "anio" or "anios" or "anito" or "anitos" or "year" or "years" or "yr" or "yrs" or "yers" or "ans" => 1,
        "a" or "y" when tokens[at].Glued => 1,
        "mes" or "meses" or "month" or "months" or "mos" => 1m / 12,
        _ => null,
    };

    private static string Word(IReadOnlyList<Token> tokens, int at) => at < tokens.Count && tokens[at].Kind == TokenKind.Word ? tokens[at].Text : "";

    // The place is the value.
    private static readonly string[][] Words =
    [
        [], ["un", "una", "uno", "a", "an", "one"], ["dos", "two"], ["tres", "three"], ["cuatro", "four"], ["cinco", "sinco", "five"], ["seis", "six", "seiz"], ["siete", "seven"], ["ocho", "eight"], ["nueve", "nine"],
        ["diez", "dies", "ten"], ["once", "eleven"], ["doce", "dose", "twelve"], ["trece", "trese", "thirteen"], ["catorce", "catorse", "fourteen"], ["quince", "fifteen"], ["dieciseis", "sixteen"], ["diecisiete", "seventeen"],
        ["dieciocho", "eighteen"], ["diecinueve", "nineteen"], ["veinte", "beinte", "twenty"], ["veintiuno", "veintiun"], ["veintidos"], ["veintitres"], ["veinticuatro"], ["veinticinco"], ["veintiseis"], ["veintisiete"],
        ["veintiocho"], ["veintinueve"], ["treinta", "thirty"], [], [], [], [], [], [], [], [], [], ["cuarenta", "forty"],
    ];
}
