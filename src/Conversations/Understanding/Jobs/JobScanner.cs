using ChatAssist.Conversations.Understanding.Numbers;

namespace ChatAssist.Conversations.Understanding.Jobs;

/// <summary>Cuts a sentence about work into pieces, from left to right.</summary>
internal sealed class JobScanner
{
    private const string Breaks = ",;./+&-:()|!–•";

    private readonly IReadOnlyList<Token> tokens;
    private readonly JobLexicon lexicon;
    private readonly JobTimes times;
    private readonly string[] words;
    private readonly List<JobPiece> pieces = [];
    private JobWordKind link = JobWordKind.Nothing;

    private JobScanner(Sentence sentence, JobLexicon lexicon)
    {
        tokens = sentence.Tokens;
        this.lexicon = lexicon;
        times = new JobTimes(sentence);
        words = [.. tokens.Select(WordAt)];
        foreach (var number in Enumerable.Range(0, tokens.Count).Select(times.NumberAt).OfType<Piece>().Where(number => times.Counts(number, lexicon)))
            Array.Fill(words, Article, number.Start, number.End - number.Start);
    }

    // What counts a thing ("cuidaba 3 niños") is passed over like an article.
    private const string Article = "un";

    public static IReadOnlyList<JobPiece> Cut(Sentence sentence, JobLexicon lexicon)
    {
        var scanner = new JobScanner(sentence, lexicon);
        for (var at = 0; at < scanner.tokens.Count;) at = scanner.Next(at);
        return scanner.pieces;
    }

    // So is the hyphen of "tuc-tuc".
    private string WordAt(Token token, int at) => token.Kind switch
    {
        TokenKind.Word => lexicon.Meant(token.Text),
        TokenKind.Sign when token is { Text: "-", Glued: true } && at + 1 < tokens.Count && tokens[at + 1].Glued => Article,
        _ => "",
    };

    private int Next(int at) => Time(at) ?? Number(at) ?? (words[at].Length > 0 && tokens[at].Kind != TokenKind.Sign ? Phrase(at) : Sign(at));

    private int? Time(int at)
    {
        if (times.StretchAt(at) is not { } time || IsJob(at, time.End)) return null;
        if (Ages.At(tokens, time.Start, time.End) is { } after && time.Years is null or >= Ages.Youngest) return Passed(after);
        Add(new JobPiece.Length(time.Years > 0 && !IsDoubtful(time) ? time.Years : null, times.IsInMonths(time)));
        return time.End;
    }

    // "Tengo 8 años", and "albañil de 40 años" may say how old he is.
    private bool IsDoubtful(Stretch time) =>
        Ages.At(tokens, time.Start, time.End) is not null
        || (time.Start > 1 && time.Years >= Ages.Youngest && tokens[time.Start] is { Kind: TokenKind.Word } or { Text.Length: < 4 } && tokens[time.Start - 1].IsWord("de")
            && pieces is [.., JobPiece.Phrase { Kind: JobWordKind.Job, Said: var job }] && job[^1] == words[time.Start - 2]);

    private int? Number(int at)
    {
        if (times.NumberAt(at) is not { Number: { } number, End: var end } || words[at] == Article || IsJob(at, end)) return null;
        if (IsItemNumber(at))
        {
            Add(new JobPiece.Break(IsTime: false, IsSign: true));
            return at + 2;
        }
        if (IsName(at)) return end;
        if (number.Value >= Ages.Youngest && Ages.At(tokens, at, end) is { } after) return Passed(after);
        Add(new JobPiece.Bare(number.Value));
        return end;
    }

    // "Mil usos" begins with a number.
    private bool IsJob(int at, int end) => lexicon.At(words, at) is { Word.Kind: JobWordKind.Job } job && job.End > end;

    private int Passed(int end)
    {
        link = JobWordKind.Nothing;
        return end;
    }

    private int Phrase(int at)
    {
        var found = lexicon.At(words, at);
        var end = found?.End ?? at + 1;
        switch (found?.Word.Kind)
        {
            // "No soy", "nunca fui": the denial reaches to what follows.
            case JobWordKind.Around or JobWordKind.Claim or JobWordKind.Then when pieces is [.., JobPiece.Denial]: pieces[^1] = new JobPiece.Denial(IsBare: false); break;
            case JobWordKind.Around: break;
            case JobWordKind.Claim: Add(new JobPiece.Claim()); break;
            case JobWordKind.Denial: Add(new JobPiece.Denial(IsBare: true)); break;
            case JobWordKind.Same: Again(); break;
            case JobWordKind.Nothing when IsNails(at): Add(new JobPiece.Phrase(null, [words[at]], link)); break;
            case JobWordKind.Nothing: if (link == JobWordKind.In) link = JobWordKind.Where; break;
            case JobWordKind.Of or JobWordKind.In or JobWordKind.Where: link = found.Value.Word.Kind; break;
            case JobWordKind.And: Add(new JobPiece.Break(IsTime: IsEnglish(at), IsSign: false)); break;
            case JobWordKind.Then: Add(new JobPiece.Break(IsTime: true, IsSign: false)); break;
            default: Add(new JobPiece.Phrase(found?.Word, words[at..end], link)); break;
        }
        return end;
    }

    // "Dishwasher, o sea lavaplatos": the comma parts no jobs.
    private void Again()
    {
        if (pieces is [.., JobPiece.Break]) pieces.RemoveAt(pieces.Count - 1);
        Add(new JobPiece.Claim());
    }

    // "Uñas" and "unas" look alike: an article has something after it.
    private bool IsNails(int at) =>
        words[at] == "unas" && (at + 1 == tokens.Count || tokens[at + 1].Kind is TokenKind.Sign or TokenKind.Emoji
            || lexicon.KindOf(words[at + 1]) is JobWordKind.And or JobWordKind.Of or JobWordKind.In or JobWordKind.Then);

    // "Albañil i pintor" is a list; in "cook, i painted houses" the "i" begins to tell of another time.
    private bool IsEnglish(int at) =>
        words[at] == "i" && at + 1 < words.Length
        && (words[at + 1].EndsWith("ed", StringComparison.Ordinal) || words[at + 1] is "drove" or "drive" or "cook" or "clean" or "cut" or "took");

    private int Sign(int at)
    {
        var token = tokens[at];
        if (token.Kind == TokenKind.Number) Add(new JobPiece.Bare(0));
        if (token.Kind == TokenKind.Sign && Breaks.Contains(token.Text[0])) Add(new JobPiece.Break(IsTime: false, IsSign: true));
        if (token.Text is "?" or "¿") Add(new JobPiece.Phrase(new JobWord(JobWordKind.Other, []), [], link));
        return at + 1;
    }

    // "1. cocinero 2) mesero"
    private bool IsItemNumber(int at) =>
        at + 2 < tokens.Count && tokens[at + 1] is { Kind: TokenKind.Sign, Text: "." or ")" or "-", Glued: true } && tokens[at + 2].Kind == TokenKind.Word
        && (at == 0 || tokens[at].Text.Length == 1);

    // "En 2015" is when and "zona 10" where.
    private bool IsName(int at) => at > 0 && (tokens[at - 1].Text == "zona" || (tokens[at - 1].Text is "en" or "in" && tokens[at].Text.Length == 4));

    private void Add(JobPiece piece)
    {
        pieces.Add(piece);
        link = JobWordKind.Nothing;
    }
}
