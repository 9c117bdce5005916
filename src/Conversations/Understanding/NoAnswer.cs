using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Conversations.Understanding;

/// <summary>What people send that is no answer and no mistake either: thanks, a greeting, a question of their own, a voice note, a picture, a tap on an older question.</summary>
internal static class NoAnswer
{
    private const string Unread = "common.wordless", APlace = "common.place", AContact = "common.contact", Hello = "common.hello";

    /// <summary>What is said to it; null when it is an attempt at an answer.</summary>
    public static Reply? Of(Input input, Facts facts) => input switch
    {
        Input.Message { IsWordless: true, Location: not null } => new Reply(APlace, []),
        Input.Message { IsWordless: true } message => new Reply(message.Attachments.Any(file => file.IsContact) ? AContact : Unread, []),
        Input.Message { Button: not null } => new Reply("common.old-tap", []),
        Input.Message message when facts.Content.Words.In(message) == CommandWords.Thanks => new Reply("common.welcome", []),
        Input.Message message when facts.Content.Words.In(message) == CommandWords.Greeting => new Reply(Hello, []),
        Input.Message message when Faq.In(message, facts.Content.Faq) is { } asked => Faq.Answer(asked, facts),
        _ => null,
    };

    /// <summary>It answers what came without words: whoever sends that again and again cannot write.</summary>
    public static bool IsToWordless(Reply word) => word.Key is Unread or APlace or AContact;

    /// <summary>Whether more may come of the same answer: after a greeting, or what was not understood, it may; a word of its own was said to the rest.</summary>
    public static Completeness Leaves(Reply? word) => word is null or { Key: Hello } ? Completeness.Missing : Completeness.Whole;
}
