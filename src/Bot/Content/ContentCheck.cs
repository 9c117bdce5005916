using System.Text.RegularExpressions;
using ChatAssist.Conversations;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Bot.Content;

/// <summary>Every text that a flow says is there, in every language, with its options and places. Run at start.</summary>
internal static partial class ContentCheck
{
    // Said by no single flow.
    private static readonly string[] Shared =
        ["common.wordless", "common.voice-note", "common.old-tap", "common.welcome", "common.apology", "common.date", "common.options", "duty.now", "duty.today", "duty.tomorrow", "duty.later", "duty.unknown", "duty.days", "packet.subject", "packet.text",
         "waiting-case.one", "waiting-case.several", "waiting-case.urgent", "waiting-case.normal", "waiting-case.answer"];

    public static void Run(Conversations.Knowledge.Content content, FlowCatalog flows)
    {
        var says = flows.All.SelectMany(flow => flow.SaysInFull).Distinct(StringComparer.Ordinal).Concat(Shared)
            .Concat(content.Faq.Rules.Select(rule => Faq.Key(rule.Kind))).ToList();
        foreach (var texts in content.Languages.Values)
            foreach (var line in says) Check(texts, line.Split(' '));
        CheckEvents(content.Events);
        CheckRecordings(content);
        var (first, others) = (content.Languages.Values.First(), content.Languages.Values.Skip(1));
        foreach (var other in others) Compare(first, other);
    }

    // A recording under a wrong name would never be heard.
    private static void CheckRecordings(Conversations.Knowledge.Content content)
    {
        var texts = content.Languages.Values.First().ByKey.Keys.Concat(content.Forms.All.SelectMany(form => form.Questions.Select(question => $"{form.Name}.{question.Name}"))).ToHashSet(StringComparer.Ordinal);
        foreach (var voice in content.Voices.All)
            if (voice.Keys.Except(texts, StringComparer.Ordinal).FirstOrDefault() is { } odd) throw new ContentException($"content/audio/{voice.Of(odd).Path} is of no text: nothing is called '{odd}'.");
    }

    // What no row names could not be reported by, and what no flow writes would report nothing.
    private static void CheckEvents(CountedEvents events)
    {
        var kinds = events.All.Select(one => one.Kind).ToList();
        if (ProgrammeEvent.All.Except(kinds, StringComparer.Ordinal).FirstOrDefault() is { } missing) throw new ContentException($"content/events.csv has no row for '{missing}'.");
        if (kinds.Except(ProgrammeEvent.All, StringComparer.Ordinal).FirstOrDefault() is { } odd) throw new ContentException($"content/events.csv: nothing is counted as '{odd}'.");
    }

    private static void Check(Texts texts, string[] keyAndOptions)
    {
        if (!texts.ByKey.TryGetValue(keyAndOptions[0], out var text) || text.Body.Length == 0)
            throw new ContentException($"content/{texts.Language} has no text '{keyAndOptions[0]}'. Add it to {keyAndOptions[0].Split('.')[0]}.yaml.");
        var missing = keyAndOptions.Skip(1).Except(text.Options.Select(option => option.Name), StringComparer.Ordinal).ToList();
        if (missing.Count > 0) throw new ContentException($"content/{texts.Language}: '{text.Key}' has no option '{missing[0]}'.");
        // One too many would be offered and understood by nobody. (What asks again shows the options of its question.)
        var odd = text.Asks == text.Key ? text.Options.Select(option => option.Name).Except(keyAndOptions.Skip(1), StringComparer.Ordinal).FirstOrDefault() : null;
        if (odd is not null) throw new ContentException($"content/{texts.Language}: '{text.Key}' has an option '{odd}' that its flow does not know.");
    }

    private static void Compare(Texts one, Texts other)
    {
        foreach (var key in one.ByKey.Keys.Union(other.ByKey.Keys, StringComparer.Ordinal))
        {
            if (!one.ByKey.ContainsKey(key)) throw new ContentException($"content/{one.Language} has no text '{key}', which content/{other.Language} has.");
            if (!other.ByKey.ContainsKey(key)) throw new ContentException($"content/{other.Language} has no text '{key}', which content/{one.Language} has.");
            SaysAll(one[key].Body, other[key].Body, key, other.Language);
            SaysAll(other[key].Body, one[key].Body, key, one.Language);
            foreach (var texts in new[] { one, other }) SaysAll(texts[key].Sms ?? "", texts[key].Body, key, texts.Language);
        }
    }

    // A place that nobody fills would reach people as it is.
    private static void SaysAll(string holes, string body, string key, string language)
    {
        var odd = Holes(holes).Except(Holes(body), StringComparer.Ordinal).FirstOrDefault();
        if (odd is not null) throw new ContentException($"content/{language}: '{key}' does not say {odd}, which its translation or its SMS says.");
    }

    private static IEnumerable<string> Holes(string body) => Hole().Matches(body).Select(match => match.Value);

    [GeneratedRegex(@"\{[a-z]+\}", RegexOptions.NonBacktracking)]
    private static partial Regex Hole();
}
