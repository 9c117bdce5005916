using ChatAssist.Conversations.Forms.Filling;
using ChatAssist.Conversations.Rendering;
using ChatAssist.Conversations.Understanding;
using ChatAssist.Conversations.Understanding.Jobs;
using ChatAssist.Conversations.Understanding.Numbers;

namespace ChatAssist.Conversations.Flows;

/// <summary>What somebody has worked in: their own words, and the occupations of ISCO-08 that they mean.</summary>
public partial class FormFlow
{
    // A longer list is not read.
    private const int MostOffered = 4;

    // Two of them fit an SMS (characters).
    private const int LongestShortTitle = 48;

    // The person's own words are kept whatever is made of them.
    private Turn<State> Worked(State.Asking asked, Stop.Ask ask, Round round, Input.Message message)
    {
        if (message.IsWordless || NoAnswer.Of(message, round.Facts) is not null || FreeText.In(message.Text) is not { } said)
            return Again(asked, round, message, Hint("form.again-occupation", ask, round));
        if (!round.Filled.Allows(ask, said)) return Again(asked, round, message, Refusal(ask, round));
        var kept = round.With(ask.Path, said).Without(Codes(ask.Path));
        return JobReading.Of(message.Text, round.Facts.Content.Occupations) switch
        {
            Reading<IReadOnlyList<Work>>.Ambiguous when Offers(message.Text, round) is { } codes => Ask(new State.Matching(round.Submission, ask.Path, codes), kept),
            Reading<IReadOnlyList<Work>>.Understood(var works) => Next(ask.Path, kept.With(Codes(ask.Path), string.Join(',', works))),
            _ => Next(ask.Path, kept),
        };
    }

    // One work that may be several occupations is asked about; of several works the words alone are kept.
    private static List<string>? Offers(string said, Round round) =>
        JobReading.Suggest(said, round.Facts.Content.Occupations) is [{ Codes: { Count: > 1 } codes }] ? Few(codes, round.Facts) : null;

    // Of an SMS as many as it holds.
    private static List<string> Few(IReadOnlyList<string> codes, Facts facts) =>
        Enumerable.Range(2, MostOffered - 1).Reverse().Select(most => codes.Take(most).ToList())
            .FirstOrDefault(few => facts.Chat.Surface is not Surface.Sms || SmsSegments.Measure(Gsm7.Transliterate(Listed(few, facts))).Segments == 1) ?? [.. codes.Take(2)];

    private static string Listed(IReadOnlyList<string> codes, Facts facts) => facts.Texts["form.which-job"].Body.Replace("{jobs}", Offered(codes, facts), StringComparison.Ordinal);

    private static string Title(string code, Facts facts)
    {
        var title = facts.Content.Occupations.Title(code, facts.Person.Language) ?? code;
        return facts.Chat.Surface is not Surface.Sms || title.Length <= LongestShortTitle ? title : title[..title.LastIndexOf(' ', LongestShortTitle)];
    }

    private static string Offered(IReadOnlyList<string> codes, Facts facts) => string.Join('\n', codes
        .Select(code => Title(code, facts))
        .Append(facts.Texts["form.no-job"].Body)
        .Select((title, i) => $"{Number(i + 1)}. {title}"));

    private Turn<State> Match(State.Matching asked, Round round, Input.Message message) => Matched(asked, message, round.Facts) switch
    {
        null => Again(asked, round, message, new Reply("form.which-job-again", [])),
        "" => Next(asked.At, round),
        var code => Next(asked.At, round.With(Codes(asked.At), code)),
    };

    // The code; empty for "none of these"; null when it is not understood.
    private static string? Matched(State.Matching asked, Input.Message message, Facts facts)
    {
        var said = Filler.Off(Sentence.Of(message.Text)).PlainText;
        if (OptionNumber.In(said) is { } number && message.Button is null)
            return number >= 1 && number <= asked.Codes.Count ? asked.Codes[number - 1] : number == asked.Codes.Count + 1 ? "" : null;
        return JobReading.Of(message.Text, facts.Content.Occupations) is Reading<IReadOnlyList<Work>>.Understood([var work]) ? work.Code : null;
    }

    private static bool Works(string text, Facts facts) => JobReading.Of(text, facts.Content.Occupations) is not Reading<IReadOnlyList<Work>>.NotUnderstood;

    // Beside the words, in a hidden question.
    private static string Codes(string path) => $"{path}_isco";
}
