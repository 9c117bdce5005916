using System.Collections.Frozen;
using ChatAssist.Conversations.Understanding.Numbers;

namespace ChatAssist.Conversations.Understanding.Jobs;

/// <summary>The times and other numbers of a sentence about work, by the token at which they begin.</summary>
internal sealed class JobTimes
{
    private static readonly FrozenSet<string> OtherUnits = new[]
    {
        "dia", "dias", "semana", "semanas", "hora", "horas", "vez", "veces", "temporada", "temporadas", "noches", "day", "days", "week", "weeks", "hours", "seasons", "times",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly IReadOnlyList<Token> tokens;
    private readonly Dictionary<int, Stretch> stretches;
    private readonly Dictionary<int, Piece> numbers;

    public JobTimes(Sentence sentence)
    {
        var gist = Gist.Of(sentence);
        tokens = sentence.Tokens;
        stretches = Years.Within(gist).ToDictionary(stretch => stretch.Start);
        numbers = gist.Pieces.Where(piece => piece.Number is not null && !IsTaken(piece)).ToDictionary(piece => piece.Start);
    }

    public Stretch? StretchAt(int start) => stretches.TryGetValue(start, out var stretch) ? stretch : null;

    /// <summary>A number that is no time: "3" of "3 niños" and of "mesero 2 años y cocinero 3".</summary>
    public Piece? NumberAt(int start) => numbers.TryGetValue(start, out var number) ? number : null;

    /// <summary>"3 niños", "5 días a la semana": how many of something.</summary>
    public bool Counts(Piece number, JobLexicon lexicon) =>
        number.End < tokens.Count && tokens[number.End] is { Kind: TokenKind.Word, Text: var thing }
        && (OtherUnits.Contains(thing) || lexicon.KindOf(thing) is null or JobWordKind.Place or JobWordKind.Factory or JobWordKind.Role or JobWordKind.Nothing);

    /// <summary>"6 meses": a number beside it without a unit may count months too.</summary>
    public bool IsInMonths(Stretch stretch) => tokens[stretch.End - 1].Text is "mes" or "meses" or "month" or "months";

    private bool IsTaken(Piece piece) => stretches.Values.Any(stretch => stretch.Start <= piece.Start && piece.Start < stretch.End);
}
