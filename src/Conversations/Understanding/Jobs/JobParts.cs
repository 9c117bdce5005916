namespace ChatAssist.Conversations.Understanding.Jobs;

/// <summary>Puts the pieces of a sentence into parts of one job each.</summary>
internal sealed class JobParts
{
    private readonly JobLexicon lexicon;
    private readonly List<JobPart> parts = [];
    private readonly List<JobPiece> inside = [];
    private JobPiece.Break? before;

    private JobParts(JobLexicon lexicon) => this.lexicon = lexicon;

    /// <summary>The parts that say something.</summary>
    public static IReadOnlyList<JobPart> Of(IReadOnlyList<JobPiece> pieces, JobLexicon lexicon)
    {
        var open = new JobParts(lexicon);
        for (var at = 0; at < pieces.Count; at++) open.Take(pieces[at], at + 1 < pieces.Count ? pieces[at + 1] : null);
        open.Close(new(IsTime: false, IsSign: true));
        return open.parts;
    }

    private void Take(JobPiece piece, JobPiece? next)
    {
        if (piece is JobPiece.Break end) Close(end);
        else
        {
            if (Begins(piece, next)) Close(new(IsTime: false, IsSign: true));
            inside.Add(piece);
        }
    }

    // Another part, without a break.
    private bool Begins(JobPiece piece, JobPiece? next) => inside.Any(IsJob) && piece switch
    {
        // "Soy carpintero no albañil", "ni albañil ni pintor", but "cocinera no, mesera"
        JobPiece.Denial => next is not (null or JobPiece.Break) && (before is { IsTime: true } || inside.Any(one => one is JobPiece.Claim or JobPiece.Denial)),
        // "No era cocinero era mesero"
        JobPiece.Claim => inside.Any(one => one is JobPiece.Denial),
        // "Albañil pintor"
        JobPiece.Phrase { IsPerson: true, Link: JobWordKind.Nothing, Word: { IsSure: true } word } =>
            inside[^1] is JobPiece.Phrase { IsPerson: true, Word: { IsSure: true } last } && last.Codes[0] != word.Codes[0],
        _ => false,
    };

    private void Close(JobPiece.Break end)
    {
        if (inside.Any(Says))
        {
            foreach (var turn in Turns()) Add(new JobPart(before, parts.LastOrDefault(), turn, lexicon));
            before = end;
        }
        else before = before is null ? end : new(before.IsTime || end.IsTime, before.IsSign && end.IsSign);
        inside.Clear();
    }

    private void Add(JobPart part)
    {
        if (parts is [.., { Denial: null, Job: { } job } last] && (last.Lengths.Count == 0 || part.Lengths.Count == 0) && IsSame(last, job, part)) parts[^1] = last.With(part);
        else parts.Add(part);
    }

    // "Montacargas, forklift 4 years" names one job twice, "en restaurantes y hoteles" the places of one.
    private static bool IsSame(JobPart last, JobWord job, JobPart part) =>
        (part.IsPlace && last.EndsInPlace) || (part is { Denial: null, Job: { IsSure: true } again } && job.IsSure && job.Codes[0] == again.Codes[0]);

    // "En roofing 3 años en pintura 2 años" are two.
    private IEnumerable<IReadOnlyList<JobPiece>> Turns()
    {
        if (inside.Count(IsJob) < 2 || inside.Count(piece => piece is JobPiece.Length) < 2) return [[.. inside]];
        var lengthFirst = inside.First(piece => piece is JobPiece.Length || IsJob(piece)) is JobPiece.Length;
        var turns = new List<List<JobPiece>> { new() };
        foreach (var piece in inside)
        {
            if (lengthFirst && piece is JobPiece.Length && turns[^1].Count > 0) turns.Add([]);
            turns[^1].Add(piece);
            if (!lengthFirst && piece is JobPiece.Length) turns.Add([]);
        }
        return turns.Where(turn => turn.Any(Says));
    }

    private static bool IsJob(JobPiece piece) => piece is JobPiece.Phrase { Kind: JobWordKind.Job };

    private static bool Says(JobPiece piece) => piece is JobPiece.Length or JobPiece.Denial or JobPiece.Phrase { Kind: not JobWordKind.Town };
}
