using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Conversations.Understanding;

/// <summary>What people send that is no answer and no mistake either: thanks, a voice note, a picture, a tap on an older question.</summary>
internal static class NoAnswer
{
    public const string Wordless = "common.wordless";

    /// <summary>The key of the word that it gets; null when it is an attempt at an answer.</summary>
    public static string? Of(Input input, Facts facts) => input switch
    {
        Input.Message { IsWordless: true } => Wordless,
        Input.Message { Button: not null } => "common.old-tap",
        Input.Message message when facts.Content.Words.In(message) == CommandWords.Thanks => "common.welcome",
        _ => null,
    };
}
