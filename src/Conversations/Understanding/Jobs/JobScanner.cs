namespace ChatAssist.Conversations.Understanding.Jobs;

/// <summary>Cuts a sentence about work into pieces, from left to right.</summary>
internal sealed class JobScanner
{
    private const string Breaks = ",;./+&-:()|!–•";

    private readonly IReadOnlyList<Token> tokens;
    private readonly JobLexicon lexicon;
    private readonly string[] words;
    private readonly List<JobPiece> pieces = [];
    private JobWordKind link = JobWordKind.Nothing;

    private JobScanner(Sentence sentence, JobLexicon lexicon)
    {
        tokens = sentence.Tokens;
        this.lexicon = lexicon;
        words = [.. tokens.Select((token, at) => WordAt(token, at))];
    }

    public static IReadOnlyList<JobPiece> Cut(Sentence sentence, JobLexicon lexicon)
    {
        var scanner = new JobScanner(sentence, lexicon);
        for (var at = 0; at < scanner.tokens.Count;) at = scanner.Next(at);
        return scanner.pieces;
    }

    // A number before a thing counts it ("cuidaba 3 niños") and is passed over like an article; so is the hyphen of "tuc-tuc".
    private string WordAt(Token token, int at) => token.Kind switch
    {
        TokenKind.Word => lexicon.Meant(token.Text),
        TokenKind.Number when CountsAThing(at) => "un",
        TokenKind.Sign when token is { Text: "-", Glued: true } && at + 1 < tokens.Count && tokens[at + 1].Glued => "un",
        _ => "",
    };

    private bool CountsAThing(int at) =>
        Duration.At(tokens, at) is null && at + 1 < tokens.Count && tokens[at + 1] is { Kind: TokenKind.Word } next
        && (Duration.IsOtherUnit(next.Text) || lexicon.KindOf(next.Text) is null or JobWordKind.Place or JobWordKind.Role or JobWordKind.Nothing);

    private int Next(int at) => Time(at) ?? (words[at].Length > 0 && tokens[at].Kind != TokenKind.Sign ? Phrase(at) : Sign(at));

    private int? Time(int at)
    {
        if (IsBareWord(at)) return Number(at);
        if (Ages.At(tokens, at) is { } age) return age;
        if (Duration.At(tokens, at) is not { } duration || lexicon.At(words, at) is { Word.Kind: JobWordKind.Job } job && job.End > duration.End) return null;
        Add(new JobPiece.Length(Ages.IsAgo(tokens, at, duration.End) || Ages.IsRough(tokens, at) ? null : duration.Years));
        return duration.End;
    }

    private int Phrase(int at)
    {
        var found = lexicon.At(words, at);
        var end = found?.End ?? at + 1;
        switch (found?.Word.Kind)
        {
            case JobWordKind.Around: break;
            case JobWordKind.Nothing: if (link == JobWordKind.In) link = JobWordKind.Where; break;
            case JobWordKind.Of or JobWordKind.In or JobWordKind.Where: link = found.Value.Word.Kind; break;
            case JobWordKind.And: Add(new JobPiece.Break(IsTime: false, IsSign: false)); break;
            case JobWordKind.Then: Add(new JobPiece.Break(IsTime: true, IsSign: false)); break;
            default: Add(new JobPiece.Phrase(found?.Word, words[at..end], link)); break;
        }
        return end;
    }

    private int Sign(int at)
    {
        var token = tokens[at];
        if (token.Kind == TokenKind.Number) return Number(at);
        if (token.Kind == TokenKind.Sign && Breaks.Contains(token.Text[0])) Add(new JobPiece.Break(IsTime: false, IsSign: true));
        if (token.Text is "?" or "¿") Add(new JobPiece.Phrase(new JobWord(JobWordKind.Other, []), [], link));
        return at + 1;
    }

    private int Number(int at)
    {
        if (IsItemNumber(at))
        {
            Add(new JobPiece.Break(IsTime: false, IsSign: true));
            return at + 2;
        }

        if (!IsDate(at)) Add(new JobPiece.Bare(Duration.Amount(tokens, at)?.Number ?? 0));
        return at + 1;
    }

    // "Un año de mesero y dos de cocinero"
    private bool IsBareWord(int at) =>
        tokens[at].Kind == TokenKind.Word && Duration.Amount(tokens, at) is { Number: > 1 } && at + 1 < tokens.Count && lexicon.KindOf(tokens[at + 1].Text) is JobWordKind.Of or JobWordKind.In && Duration.At(tokens, at) is null;

    // "1. cocinero 2) mesero"
    private bool IsItemNumber(int at) =>
        at + 1 < tokens.Count && tokens[at + 1] is { Kind: TokenKind.Sign, Text: "." or ")" or "-", Glued: true } && (at == 0 || tokens[at].Text.Length == 1) && at + 2 < tokens.Count && tokens[at + 2].Kind == TokenKind.Word;

    // "en 2015": when, not how long.
    private bool IsDate(int at) => at > 0 && tokens[at - 1].Text is "en" or "in" && tokens[at].Text.Length == 4;

    private void Add(JobPiece piece)
    {
        pieces.Add(piece);
        link = JobWordKind.Nothing;
    }
}
