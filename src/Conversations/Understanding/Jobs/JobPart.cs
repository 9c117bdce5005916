namespace ChatAssist.Conversations.Understanding.Jobs;

/// <summary>What stands between two breaks of a sentence: at most one job and how long it was done, or it is not understood.</summary>
internal sealed class JobPart
{
    private readonly JobLexicon lexicon;

    // The first word of a job, which a list may leave out later: "pizcaba fresas y uvas".
    private readonly string? head;

    /// <param name="before">What parts it from the one before.</param>
    public JobPart(JobPiece.Break? before, JobPart? previous, IReadOnlyList<JobPiece> pieces, JobLexicon lexicon)
    {
        this.lexicon = lexicon;
        Before = previous is null ? null : before;
        Phrases = [.. pieces.OfType<JobPiece.Phrase>().Where((phrase, at) => phrase.Kind != JobWordKind.Town && !IsTown(pieces, phrase))];
        Lengths = [.. pieces.OfType<JobPiece.Length>()];
        HasTown = pieces.Any(piece => piece is JobPiece.Phrase { Kind: JobWordKind.Town });
        LengthFirst = pieces.FirstOrDefault(piece => piece is JobPiece.Length or JobPiece.Phrase { Kind: not JobWordKind.Town }) is JobPiece.Length;
        Denial = pieces.OfType<JobPiece.Denial>().FirstOrDefault();
        IsClaimed = before is { IsTime: true } || pieces.Any(piece => piece is JobPiece.Claim);
        Job = Read();
        head = Phrases is [{ Kind: JobWordKind.Job, Said: [var first, _, ..] }] ? first : previous?.head;
        if (Job is not { IsSure: true } && Before is { IsTime: false } && Continued(previous) is { } continued) Job = continued;
    }

    /// <summary>Null for the first.</summary>
    public JobPiece.Break? Before { get; private init; }

    public IReadOnlyList<JobPiece.Phrase> Phrases { get; }

    public IReadOnlyList<JobPiece.Length> Lengths { get; private init; }

    public bool HasTown { get; }

    /// <summary>"6 años de cocinero", not "cocinero 6 años".</summary>
    public bool LengthFirst { get; private init; }

    /// <summary>"y de mesero", not "y mesero".</summary>
    public bool IsLinked => Phrases.Count > 0 && Phrases[0].Link != JobWordKind.Nothing;

    /// <summary>The job, or what it may be; null where there is none or it is not understood.</summary>
    public JobWord? Job { get; }

    public bool IsTime => Before is { IsTime: true };

    public JobPiece.Denial? Denial { get; }

    /// <summary>It says that it is so: "soy pintor".</summary>
    public bool IsClaimed { get; }

    /// <summary>It says nothing but where: "… y hoteles".</summary>
    public bool IsPlace => Phrases.Count > 0 && Denial is null && !IsTime && Phrases.All(phrase => phrase is { Kind: JobWordKind.Place, Link: JobWordKind.Nothing });

    public bool EndsInPlace => Phrases.Count > 0 && (Phrases[^1].Kind == JobWordKind.Place || NamesPlace(Phrases[^1]));

    /// <summary>This job, named once more with how long.</summary>
    public JobPart With(JobPart again) => Lengths.Count > 0 ? this : new(this) { Lengths = again.Lengths, LengthFirst = again.LengthFirst };

    private JobPart(JobPart other) =>
        (lexicon, head, Before, Phrases, Lengths, HasTown, LengthFirst, Job, Denial, IsClaimed) =
        (other.lexicon, other.head, other.Before, other.Phrases, other.Lengths, other.HasTown, other.LengthFirst, other.Job, other.Denial, other.IsClaimed);

    // An unknown name before a known one: "en Gainesville, Georgia".
    private static bool IsTown(IReadOnlyList<JobPiece> pieces, JobPiece.Phrase phrase) =>
        phrase is { Word: null, Link: JobWordKind.In } && pieces.SkipWhile(piece => piece != phrase).Skip(1).FirstOrDefault() is JobPiece.Phrase { Kind: JobWordKind.Town };

    private JobWord? Read()
    {
        var job = Everyday(Joined());
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

    private JobWord? Everyday(IEnumerable<JobPiece.Phrase> phrases)
    {
        JobPiece.Phrase? job = null;
        var (around, factory) = (false, false);
        foreach (var phrase in phrases)
        {
            switch (phrase.Kind)
            {
                case JobWordKind.Job when phrase.IsMachine || (factory && phrase.Link == JobWordKind.Of): return null;
                case JobWordKind.Job when job is null: (job, around) = (phrase, NamesPlace(phrase)); break;
                case JobWordKind.Job when Both(job, phrase) is { } both: job = job with { Word = both }; break;
                case JobWordKind.Place or JobWordKind.Factory: (around, factory) = (true, phrase.Kind == JobWordKind.Factory); break;
                case null when job is not null && (around || phrase.Link == JobWordKind.Where): around = true; break;
                default: return null;
            }
        }
        return job?.Word;
    }

    private bool NamesPlace(JobPiece.Phrase phrase) => phrase.Said.Any(word => lexicon.KindOf(word) is JobWordKind.Place);

    // Two names of one job ("camarero mesero"), or a job and the trade it was in ("pintor en construcción").
    private static JobWord? Both(JobPiece.Phrase one, JobPiece.Phrase other)
    {
        var shared = one.Word!.Codes.Intersect(other.Word!.Codes, StringComparer.Ordinal).ToList();
        if (shared.Count > 0) return one.Word with { Codes = shared };
        if (one.Word.IsSure && !other.Word.IsSure && other.Link is JobWordKind.In or JobWordKind.Where) return one.Word;
        return other.Word.IsSure && !one.Word.IsSure && one.Link is JobWordKind.In or JobWordKind.Where ? other.Word : null;
    }

    // What belongs together may stand apart or the other way round: "cajera 2 años en un banco", "en construcción de ayudante".
    private IReadOnlyList<JobPiece.Phrase> Joined()
    {
        foreach (var one in Phrases.Where(Names))
            foreach (var other in Phrases.Where(Names))
                if (one != other && Whole([.. one.Said, .. other.Said]) is { } job)
                    return [new(job, [.. one.Said, .. other.Said], one.Link), .. Phrases.Where(phrase => phrase != one && phrase != other)];
        return Phrases;
    }

    private static bool Names(JobPiece.Phrase phrase) => phrase.Kind is JobWordKind.Job or JobWordKind.Place or JobWordKind.Role;

    private JobWord? Continued(JobPart? previous)
    {
        if (previous is not { head: { } first, Job.IsSure: true } || Phrases is not [{ Kind: null or JobWordKind.Job or JobWordKind.Place } more, ..]) return null;
        return Whole([first, .. more.Said]) is { IsSure: true } job ? Everyday(Phrases.Skip(1).Prepend(more with { Word = job })) : null;
    }

    private JobWord? Whole(IReadOnlyList<string> words) => lexicon.At(words, 0) is { Word.Kind: JobWordKind.Job } found && found.End == words.Count ? found.Word : null;
}
