using System.Text.RegularExpressions;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Understanding;
using ChatAssist.Conversations.Understanding.Numbers;

namespace ChatAssist.Conversations.Forms.Answering;

/// <summary>
/// Questions that a sentence answers in passing: "algo aquí cerca, de día por mi nena, unos 3500 al mes" says where, when, what to mind and
/// for how much. A yes, a no, a bare number and what is denied are left to be asked.
/// </summary>
public static partial class Mentioned
{
    /// <summary>The values of those questions that are answered for sure.</summary>
    /// <param name="others">Questions that are not the one which was asked.</param>
    public static IReadOnlyList<(Asking Asking, string Value)> In(string text, IReadOnlyList<Asking> others)
    {
        if (others.Count == 0) return [];
        var told = Introduction.Of(text, others[0].Today, others[0].Content.Places);
        return [.. others.Select(asking => (asking, Value: In(text, told, asking))).Where(one => one.Value is { Length: > 0 }).Select(one => (one.asking, one.Value!))];
    }

    private static string? In(string text, Introduction told, Asking asking) => asking.Question.Type switch
    {
        QuestionType.SelectOne => Chosen(text, asking) is [var one] ? one : null,
        QuestionType.SelectMultiple => Chosen(text, asking) is { Count: > 0 } several ? string.Join(' ', several) : null,
        QuestionType.Integer when asking.Looks("age") => told.Age is { } age ? NumberRange.Numeral(age) : null,
        QuestionType.Text when asking.Looks("municipality") => told.Home?.Code,
        QuestionType.Text when asking.Looks("name") => Named().IsMatch(text) ? told.Name : null,
        QuestionType.Text when asking.Looks("money") => PayIn(text),
        _ => null,
    };

    private static List<string> Chosen(string text, Asking asking)
    {
        var options = QuestionOptions.Of(asking);
        if (options.Any(option => option.YesOrNo is not null)) return [];
        var said = Sentence.Of(text);
        // No typos here: among all that a sentence says, some word is always near another.
        var words = options.SelectMany((option, i) => Words(option).Select(word => (Word: word, Option: i)))
            .ToLookup(one => Plain.Of(one.Word), StringComparer.Ordinal);
        // A word for two of them says neither.
        var found = new Phrases<int>(words.Where(alike => alike.DistinctBy(one => one.Option).Count() == 1).Select(alike => alike.First()), typos: false).In(said);
        return found.Any(one => Denial.Before(said, one.Start)) ? [] : [.. found.Select(one => one.Value).Distinct().Order().Select(i => options[i].Name)];
    }

    // "Otro trabajo" chooses no "otro".
    private static IEnumerable<string> Words(Option option) => option.Words.Append(option.Label).Append(option.Sms ?? option.Label)
        .Where(word => word.Any(char.IsLetter) && !Vague().IsMatch(Plain.Of(word)));

    private static string? PayIn(string text)
    {
        var pays = Part().Split(text).Where(part => !Denial.In(Sentence.Of(part)))
            .Select(part => Pay.In(part)).OfType<Reading<Money>.Understood>().Select(pay => pay.Value).Where(pay => pay.Period is not null).Distinct().ToList();
        return pays is [var only] ? only.ToString() : null;
    }

    [GeneratedRegex(@"[,;\n]\s|\.\s|\s(?:y|and)\s", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    [GeneratedRegex(@"\b(?:me llamo|mi nombre es|my name is)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"^(?:(?:otr[oa]s?|others?|ningun[oa]?|none|todos?|todas?|any|algun[oa]?|prefiero no)\b.*|nada|nadie|no(?: se| sabe| aplica| responde| contesta)?)$", RegexOptions.NonBacktracking)]
    private static partial Regex Vague();
}
