namespace ChatAssist.Conversations.Forms;

/// <summary>What <c>or_other</c> adds to a question, in words by language: a last choice, and the question which other.</summary>
public sealed record OtherWords(IReadOnlyDictionary<string, string> Choice, IReadOnlyDictionary<string, string> Question)
{
    /// <summary>The name of the choice, as other converters call it; also what it says where there are no words.</summary>
    internal const string Name = "other";

    public static readonly OtherWords None = new(new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));

    internal Localized ChoiceIn(IEnumerable<string> languages) => In(Choice, languages);

    internal Localized QuestionIn(IEnumerable<string> languages) => In(Question, languages);

    private static Localized In(IReadOnlyDictionary<string, string> words, IEnumerable<string> languages) => new(languages.ToDictionary(
        language => language, language => Template.Fixed(words.GetValueOrDefault(language) ?? words.Values.FirstOrDefault() ?? Name), StringComparer.Ordinal));
}
