namespace ChatAssist.Bot.Staff;

/// <summary>Why a case or a call is open, in words (content/*/console/reasons.yaml).</summary>
internal sealed class Reasons(ConsoleWords words)
{
    private readonly Phrases phrases = new(words, "reasons");

    /// <summary>The reason itself where no text fits: better in other words than hidden.</summary>
    public string In(string language, string reason) => phrases.In(language, reason, (_, about) => Phrases.Word(words, language, about)) ?? reason;
}
