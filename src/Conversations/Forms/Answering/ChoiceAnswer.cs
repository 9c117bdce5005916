using System.Text.RegularExpressions;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Forms.Answering;

/// <summary>Answers that choose: one, several, or just "ok".</summary>
internal static partial class ChoiceAnswer
{
    /// <summary>A search that fits more is offered these few of them.</summary>
    public const int MostOffered = 8;

    // Of a longer list only what stands between commas is searched.
    private const int MostNames = 100;

    /// <summary>The value of an acknowledge that was given.</summary>
    public const string Ok = "OK";

    /// <summary>The choice that <c>or_other</c> adds; what it is stands in the question <c>…_other</c>.</summary>
    public const string Other = "other";

    public static Answer? One(Asking asking, Input.Message message)
    {
        if (message.Button is { } button) return Tapped(asking, button);
        if (QuestionOptions.IsSearched(asking)) return Found(asking, message.Text) ?? InOwnWords(asking, message.Text);
        var question = QuestionText.Of(asking);
        // "¿Sí?" asks.
        if (question.YesNo is not null && message.Text.AsSpan().ContainsAny('?', '¿')) return null;
        var read = AnswerReader.Of(Understanding.Choice.Read(question, message), name => name, name => Label(question, name));
        // "Otro: tejer" names an option, and says more.
        return read is null or Answer.Given { Value: Other } ? InOwnWords(asking, message.Text) ?? read : read;
    }

    public static Answer? Several(Asking asking, Input.Message message)
    {
        if (message.Button is { } button) return Tapped(asking, button);
        if (InOwnWords(asking, message.Text) is { } own) return own;
        if (HasOther(asking) && WithOther().Match(message.Text) is { Success: true } split
            && Chosen(asking, split.Groups["others"].Value) is Answer.Given { Value.Length: > 0 } others)
            return others with { Value = $"{others.Value} {Other}", OwnWords = FreeText.In(split.Groups["own"].Value) };
        return Chosen(asking, message.Text);
    }

    public static Answer? Acknowledged(Asking asking, Input.Message message) =>
        Understanding.Choice.Of(QuestionText.Of(asking), message) is not null
        || (message.Button is null && YesNo.Read(message.Text, asking.Content.YesNo) is Reading<bool>.Understood { Value: true })
            ? new Answer.Given(Ok)
            : null;

    // Of any choice that is offered now, listed or not.
    private static Answer.Given? Tapped(Asking asking, string button)
    {
        if (asking.Tapped(button) is not { } name || asking.Question.Choices is not { } list) return null;
        return list.Find(name) is not null && asking.Offered.Any(i => list.Choices[i].Name == name) ? new Answer.Given(name) : null;
    }

    private static Answer? Chosen(Asking asking, string text)
    {
        if (QuestionOptions.IsSearched(asking)) return FoundSeveral(asking, text);
        var question = QuestionText.Of(asking);
        var none = question.Options.FirstOrDefault(NoneOfThem)?.Name;
        var read = none is null or Choices.None ? question : Renamed(question, none);
        return Choices.Read(read, text) is Reading<IReadOnlyList<string>>.Understood { Value: var names }
            ? new Answer.Given(names.Count == 0 ? none ?? "" : string.Join(' ', names))
            : null;
    }

    // "Ninguna" goes with no other; that it is called so is what the reading goes by.
    private static Text Renamed(Text question, string none) => new(question.Key, question.Asks, question.Body, question.Sms,
        [.. question.Options.Select(option => option.Name == none ? option with { Name = Choices.None } : option)])
    { IsNumbered = question.IsNumbered };

    private static bool NoneOfThem(Option option) => option.Name is Choices.None or "ninguno" or "ninguna" || NoneLabel().IsMatch(Plain.Of(option.Label));

    private static Answer? Found(Asking asking, string text)
    {
        var list = asking.Question.Choices!;
        var search = list.Search(asking.Language, asking.Form.Language);
        // "Hablo mam" ends with no ma'am.
        var said = Sentence.Of(text) is var whole && search.Named(whole).Count > 0 ? whole : Filler.Off(whole);
        Func<int, bool> isOffered = asking.Question.ChoiceFilter is null ? _ => true : asking.Offered.ToHashSet().Contains;
        var named = search.Named(said).Where(isOffered).ToList();
        if (named is [var one]) return new Answer.Given(list.Choices[one].Name);
        var fitting = named.Count > 0 ? named : search.Fitting(said).Where(isOffered);
        var candidates = fitting.Take(MostOffered).Select(i => list.Choices[i]).Select(choice => new Candidate(choice.Name, QuestionOptions.Label(choice, asking))).ToList();
        if (candidates is [var only] && ChoiceSearch.IsWhole(said, only.Label)) return new Answer.Given(only.Value);
        return candidates.Count > 0 ? new Answer.Which(candidates) : null;
    }

    // Names one after another, or with commas between them.
    private static Answer? FoundSeveral(Asking asking, string text)
    {
        if (asking.Offered.Count <= MostNames && Choices.Read(Unnumbered(asking), text) is Reading<IReadOnlyList<string>>.Understood { Value.Count: > 0 } names)
            return new Answer.Given(string.Join(' ', names.Value));
        if (Found(asking, text) is { } whole) return whole;
        var each = Between().Split(text).Where(part => !string.IsNullOrWhiteSpace(part)).Select(part => Found(asking, part)).ToList();
        return each.Count < 2 || each.Contains(null) ? null : Together(asking, each);
    }

    // Where one of them may be several, it is asked which, with the others that are sure.
    private static Answer? Together(Asking asking, List<Answer?> each)
    {
        var sure = each.OfType<Answer.Given>().Select(one => one.Value).ToList();
        return each.OfType<Answer.Which>().ToList() switch
        {
            [] => new Answer.Given(InOrder(asking, sure)),
            [var which] => new Answer.Which([.. which.Candidates.Select(one => one with { Value = InOrder(asking, sure.Append(one.Value)) })]),
            _ => null,
        };
    }

    private static string InOrder(Asking asking, IEnumerable<string> names)
    {
        var chosen = names.ToHashSet(StringComparer.Ordinal);
        return string.Join(' ', asking.Offered.Select(i => asking.Question.Choices!.Choices[i].Name).Where(chosen.Contains));
    }

    private static Text Unnumbered(Asking asking) => new(asking.Key, asking.Key, "", Sms: null, QuestionOptions.All(asking)) { IsNumbered = false };

    // "Otro, por favor" says no more than the option does, nor does its label.
    private static Answer.Given? InOwnWords(Asking asking, string text) =>
        HasOther(asking) && OnlyOther().Match(text) is { Success: true } said && FreeText.In(said.Groups["own"].Value) is { } own
        && !Filler.Is(Sentence.Of(own)) && !IsItsName(asking, text)
            ? new Answer.Given(Other, own)
            : null;

    private static bool IsItsName(Asking asking, string text) =>
        asking.Question.Choices?.Find(Other) is { } other && other.Names(asking.Language, asking.Form.Language).Any(name => Plain.Of(name) == Plain.Of(text));

    private static bool HasOther(Asking asking) => asking.Form.Names.Find($"{asking.Question.Name}_other") is not null && asking.Question.Choices?.Find(Other) is not null;

    private static string Label(Text question, string name) => question.Options.First(option => option.Name == name).Label;

    private const string Others = @"(?:otr[oa]s?|others?)\b\s*[:,;.\-]?\s*";

    [GeneratedRegex("^\\s*" + Others + "(?<own>.+)$", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex OnlyOther();

    [GeneratedRegex("^(?<others>.+?)[,;]?\\s+(?:(?:y|and|e)\\s+)?" + Others + "(?<own>.+)$",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex WithOther();

    [GeneratedRegex("^(?:ningun[oa]?|none)\\b", RegexOptions.NonBacktracking)]
    private static partial Regex NoneLabel();

    [GeneratedRegex(@"[,;\n]|\s(?:y|e|and)\s", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Between();
}
