using ChatAssist.Conversations.Flows;
using ChatAssist.Conversations.Forms.Answering;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Tests.Forms.Ours;

namespace ChatAssist.Conversations.Tests.Wording;

/// <summary>The texts with which a flow may begin: of content/, or a question of its form.</summary>
internal static class Started
{
    public static Text Text(string key, string language) => World.Content.Texts(language).ByKey.GetValueOrDefault(key) ?? Question(key.Split('.'), language);

    public static IEnumerable<string> Questions(Flow flow) =>
        flow is FormFlow ? World.Content.Forms.Current(flow.Key).Questions.Select(question => $"{flow.Key}.{question.Path}") : [];

    private static Text Question(string[] key, string language) => QuestionText.Of(OurForms.Asking(key[0], key[1].Split('/')[^1], language));
}
