namespace ChatAssist.Conversations.Understanding;

/// <summary>A question of the person's own, and what else they wrote with it.</summary>
/// <param name="Topic">One of content/faq.</param>
/// <param name="Rest">The other clauses as they were written; empty when the question is all.</param>
public sealed record Asked(string Topic, string Rest);

/// <summary>Questions that people ask us within an answer: "sí, ¿y cobran?".</summary>
public static class Faq
{
    // Beyond that it is a letter, and a person should read it.
    private const int Longest = 400;

    private static readonly char[] Signs = ['.', ',', ';', '!', '?', '¡', '¿', '\n'];

    public static string Key(string topic) => $"faq.{topic}";

    /// <summary>The question in this message; null for a tap or anything else.</summary>
    public static Asked? In(Input.Message message, WordRules questions) =>
        message.Button is null && message.Text.Length <= Longest && questions.In(message.Text) is { } topic
            ? new Asked(topic, Rest(message.Text, topic, questions))
            : null;

    /// <summary>The short true answer, as far as we know it now.</summary>
    public static Reply Answer(Asked asked, Facts facts) => new(
        Key(asked.Topic), [("programme", facts.Programme.Name), ("when", facts.Texts.When(facts.OnDuty(DutyRole.Promoter), facts.Now)), ("whence", facts.Texts.Whence(facts.Person.Source))]);

    // Only whole clauses are told apart; where the question is not one of them, nothing else was surely said.
    private static string Rest(string text, string topic, WordRules questions)
    {
        foreach (var (start, end) in Clauses(text))
            if (questions.In(text[start..end]) == topic) return $"{text[..start]} {text[end..]}".Trim([' ', .. Signs]);
        return "";
    }

    private static List<(int Start, int End)> Clauses(string text)
    {
        var clauses = new List<(int Start, int End)>();
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            end = text.IndexOfAny(Signs, start) is >= 0 and var sign ? sign : text.Length;
            if (end > start) clauses.Add((start, end));
        }
        return clauses;
    }
}
