namespace ChatAssist.Conversations.Understanding.Jobs;

/// <summary>What stands between two breaks of a sentence: at most one job and how long it was done, or it is not understood.</summary>
internal sealed class JobPart
{
    private JobPart(JobPiece.Break? before, IReadOnlyList<JobPiece> pieces, JobLexicon lexicon)
    {
        Before = before;
        Phrases = [.. pieces.OfType<JobPiece.Phrase>().Where(phrase => phrase.Kind != JobWordKind.Town)];
        Lengths = [.. pieces.OfType<JobPiece.Length>().Select(length => length.Years)];
        HasTown = pieces.Any(piece => piece is JobPiece.Phrase { Kind: JobWordKind.Town });
        LengthFirst = pieces.FirstOrDefault(piece => piece is JobPiece.Length or JobPiece.Phrase { Kind: not JobWordKind.Town }) is JobPiece.Length;
        Job = Read(lexicon);
    }

    /// <summary>What parts it from the one before; null for the first.</summary>
    public JobPiece.Break? Before { get; }

    public IReadOnlyList<JobPiece.Phrase> Phrases { get; }

    /// <summary>Durations in years; null where doubtful.</summary>
    public IReadOnlyList<decimal?> Lengths { get; }

    public bool HasTown { get; }

    /// <summary>"6 años de cocinero", not "cocinero 6 años".</summary>
    public bool LengthFirst { get; }

    /// <summary>"y de mesero", not "y mesero".</summary>
    public bool IsLinked => Phrases.Count > 0 && Phrases[0].Link != JobWordKind.Nothing;

    /// <summary>The job, or what it may be; null where there is none or it is not understood.</summary>
    public JobWord? Job { get; }

    public bool IsTime => Before is { IsTime: true };

    /// <summary>The parts that say something.</summary>
    public static IReadOnlyList<JobPart> Of(IReadOnlyList<JobPiece> pieces, JobLexicon lexicon)
    {
        var parts = new List<JobPart>();
        JobPiece.Break? before = null;
        var inside = new List<JobPiece>();
        foreach (var piece in pieces.Append(new JobPiece.Break(false, true)))
        {
            if (piece is not JobPiece.Break next)
            {
                inside.Add(piece);
                continue;
            }

            if (inside.Any(Says))
            {
                foreach (var turn in Turns(inside)) parts.Add(new JobPart(parts.Count == 0 ? null : before ?? new(true, false), turn, lexicon));
                before = next;
            }
            else
            {
                before = before is null ? next : new(before.IsTime || next.IsTime, before.IsSign && next.IsSign);
            }

            inside.Clear();
        }

        return parts;
    }

    // "En roofing 3 años en pintura 2 años" are two, without a break.
    private static IEnumerable<IReadOnlyList<JobPiece>> Turns(List<JobPiece> pieces)
    {
        if (pieces.Count(piece => piece is JobPiece.Phrase { Kind: JobWordKind.Job }) < 2 || pieces.Count(piece => piece is JobPiece.Length) < 2) return [[.. pieces]];
        var lengthFirst = pieces.First(piece => piece is JobPiece.Length or JobPiece.Phrase { Kind: JobWordKind.Job }) is JobPiece.Length;
        var turns = new List<List<JobPiece>> { new() };
        foreach (var piece in pieces)
        {
            if (lengthFirst && piece is JobPiece.Length && turns[^1].Count > 0) turns.Add([]);
            turns[^1].Add(piece);
            if (!lengthFirst && piece is JobPiece.Length) turns.Add([]);
        }

        return turns.Where(turn => turn.Any(Says));
    }

    private static bool Says(JobPiece piece) => piece is JobPiece.Length or JobPiece.Phrase { Kind: not JobWordKind.Town };

    private JobWord? Read(JobLexicon lexicon)
    {
        var job = Everyday();
        // Everyday words for all of it go before the classification's.
        if (Phrases.Count == 0 || (Phrases.Count == 1 && job is not null)) return job;
        var title = lexicon.Titled(Phrases.SelectMany(phrase => phrase.Said));
        return (job, title) switch
        {
            (null, _) => title,
            (_, { IsSure: true }) => title.Or(job),
            _ => job,
        };
    }

    private JobWord? Everyday()
    {
        JobPiece.Phrase? job = null;
        var around = false;
        foreach (var phrase in Phrases)
        {
            switch (phrase.Kind)
            {
                case JobWordKind.Job when job is null: (job, around) = (phrase, false); break;
                case JobWordKind.Job when Both(job, phrase) is { } both: job = job with { Word = both }; break;
                case JobWordKind.Place: around = true; break;
                case null when job is not null && (around || phrase.Link == JobWordKind.Where): around = true; break;
                default: return null;
            }
        }

        return job?.Word;
    }

    // Two names of one job ("camarero mesero"), or a job and the trade it was in ("pintor en construcción").
    private static JobWord? Both(JobPiece.Phrase one, JobPiece.Phrase other)
    {
        var shared = one.Word!.Codes.Intersect(other.Word!.Codes, StringComparer.Ordinal).ToList();
        if (shared.Count > 0) return one.Word with { Codes = shared };
        if (one.Word.IsSure && !other.Word.IsSure && other.Link is JobWordKind.In or JobWordKind.Where) return one.Word;
        return other.Word.IsSure && !one.Word.IsSure && one.Link is JobWordKind.In or JobWordKind.Where ? other.Word : null;
    }
}
