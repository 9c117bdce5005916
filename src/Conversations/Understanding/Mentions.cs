using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Conversations.Understanding;

/// <summary>Several facts in one sentence: "kiero algo aqui serca, de dia x mi nena" answers three questions at once.</summary>
public static class Mentions
{
    /// <summary>
    /// The one option of the question that the sentence speaks of; null when it speaks of none or of two, and when it denies it:
    /// "no de noche" may mean the day or that it does not matter, and that is not for us to say.
    /// </summary>
    public static string? Of(Text question, string text)
    {
        var said = Sentence.Of(text);
        var named = question.Words.InWords(said);
        if (named.Select(one => one.Option).Distinct().Count() != 1) return null;
        return named.Exists(one => Denial.Before(said, one.Start)) ? null : question.Options[named[0].Option].Name;
    }
}
