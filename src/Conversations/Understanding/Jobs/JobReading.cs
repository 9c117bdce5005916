using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Conversations.Understanding.Jobs;

/// <summary>One job that was named, and the unit groups that it may be, the likelier first.</summary>
/// <param name="Said">The person's words, in plain form.</param>
public sealed record JobSuggestion(string Said, IReadOnlyList<string> Codes);

/// <summary>What work somebody has done, in their own words: "cocinero 6 años y limpieza", "roofing y drywall, 9 years".</summary>
public static class JobReading
{
    // A whole letter is no answer.
    private const int Longest = 120, MostLetters = 600;

    /// <summary>Every work that was named, in the order said. Where one of them is not sure nothing is: a job that was named is never dropped.</summary>
    public static Reading<IReadOnlyList<Work>> Of(string text, Occupations occupations)
    {
        var sentence = Filler.Off(Sentence.Of(text));
        if (sentence.Tokens.Count > Longest) return Reading.None<IReadOnlyList<Work>>();
        var pieces = Pieces(sentence, occupations);
        var parts = JobParts.Of(pieces, occupations.Lexicon);
        if (Whole(sentence, parts, occupations.Lexicon) is { } title) return Reading.Of<IReadOnlyList<Work>>([new Work(title)]);
        if (!parts.Any(part => part.Phrases.Any(phrase => phrase.Word is not null))) return Reading.None<IReadOnlyList<Work>>();
        return IsOfWork(pieces) && JobDenials.Off(parts) is { } said && Sure(said) is { } works ? Reading.Of<IReadOnlyList<Work>>(works) : Reading.Which<IReadOnlyList<Work>>([]);
    }

    /// <summary>For each job that was named, which groups to offer. Empty where no word of it is known.</summary>
    public static IReadOnlyList<JobSuggestion> Suggest(string text, Occupations occupations) =>
        [.. JobParts.Of(Pieces(Sentence.Of(text[..Math.Min(text.Length, MostLetters)]), occupations), occupations.Lexicon)
            .Where(part => part.Phrases.Count > 0 && part.Denial is null)
            .Select(part => Suggest(part, occupations.Lexicon))];

    /// <summary>The jobs that were named by words that are known for them, whatever else was said.</summary>
    public static IReadOnlyList<JobSuggestion> Named(string text, Occupations occupations) =>
        [.. JobParts.Of(Pieces(Sentence.Of(text[..Math.Min(text.Length, MostLetters)]), occupations), occupations.Lexicon)
            .Where(part => part.Denial is null).SelectMany(part => part.Phrases).Where(phrase => phrase.Kind == JobWordKind.Job)
            .Select(phrase => new JobSuggestion(string.Join(' ', phrase.Said), phrase.Word!.Codes))];

    private static JobSuggestion Suggest(JobPart part, JobLexicon lexicon)
    {
        var words = part.Phrases.SelectMany(phrase => phrase.Said).Where(word => word.Length > 0).ToList();
        return new JobSuggestion(string.Join(' ', words), part.Job?.Codes ?? lexicon.Weights.Suggest(words));
    }

    // The name of an occupation may have commas and "y" in it. Everyday words for all of it go before it.
    private static string? Whole(Sentence sentence, IReadOnlyList<JobPart> parts, JobLexicon lexicon)
    {
        var words = lexicon.Content(sentence.Tokens.Where(token => token.Kind == TokenKind.Word).Select(token => token.Text)).ToList();
        if (parts is [{ Phrases: [{ Kind: JobWordKind.Job } phrase] }] && lexicon.Content(phrase.Said).Count() == words.Count) return null;
        return lexicon.Titled(words) is { IsSure: true } title ? title.Codes[0] : null;
    }

    private static bool IsOfWork(IReadOnlyList<JobPiece> pieces) => !pieces.Any(piece => piece is JobPiece.Bare or JobPiece.Phrase { Kind: JobWordKind.Other });

    private static List<Work>? Sure(IReadOnlyList<JobPart> parts)
    {
        if (parts.Count == 0 || parts.Any(part => part.Phrases.Count > 0 && part.Job is not { IsSure: true })) return null;
        if (JobYears.Of(parts) is not { } years) return null;
        var works = parts.Where(part => part.Job is not null).Zip(years, (part, length) => new Work(part.Job!.Codes[0], length)).Distinct().ToList();
        // The same work twice with different durations: a sum or a correction.
        return works.DistinctBy(work => work.Code, StringComparer.Ordinal).Count() == works.Count ? works : null;
    }

    // A number without "años" is years where another one says so: "6 años de cocinero y 2 de mesero".
    private static IReadOnlyList<JobPiece> Pieces(Sentence sentence, Occupations occupations)
    {
        var pieces = JobScanner.Cut(sentence, occupations.Lexicon);
        var lengths = pieces.OfType<JobPiece.Length>().ToList();
        return lengths.Count > 0 ? [.. pieces.Select(piece => piece is JobPiece.Bare bare ? AsYears(bare.Number, lengths) : piece)] : pieces;
    }

    private static JobPiece.Length AsYears(decimal number, List<JobPiece.Length> others) =>
        new(number is > 0 and <= Numbers.Years.Most && !others.Any(other => other.InMonths) ? number : null, InMonths: false);
}
