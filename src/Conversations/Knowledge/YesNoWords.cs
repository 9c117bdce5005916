using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Knowledge;

/// <summary>What a phrase says to a question that is answered by yes or no.</summary>
public enum YesNoMeaning
{
    Yes,
    No,

    /// <summary>"Tal vez", "primero Dios": heard, and no answer.</summary>
    Unsure,

    /// <summary>Goes with a yes or a no and adds nothing: "sí, <em>tengo</em>", "no, <em>puedo</em>".</summary>
    Neither,
}

/// <summary>How people say yes and no (content/understanding/yes-no.yaml).</summary>
public sealed class YesNoWords(IReadOnlyDictionary<YesNoMeaning, IReadOnlyList<string>> words)
{
    /// <summary>The phrases of a meaning as the file has them.</summary>
    public IReadOnlyList<string> Saying(YesNoMeaning meaning) => words[meaning];

    internal Phrases<YesNoMeaning> Phrases { get; } = new(words.SelectMany(pair => pair.Value.Select(phrase => (phrase, pair.Key))));
}
