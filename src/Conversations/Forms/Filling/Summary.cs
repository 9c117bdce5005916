using ChatAssist.Conversations.Forms.Answering;

namespace ChatAssist.Conversations.Forms.Filling;

/// <summary>The answers as the person reads them: a line for each that was given. What is private shows only on a phone that is.</summary>
internal static class Summary
{
    public static string Of(Round round) => string.Join('\n', round.Form.Questions
        .Where(question => question.Title.IsEmpty is false || question.IsAsked)
        .SelectMany(question => Lines(question, round)));

    private static IEnumerable<string> Lines(Item.Question question, Round round) => round.Filled.Answers
        .Where(answer => answer.Value.Length > 0 && Form.WithoutInstances(answer.Key) == question.Path && round.MayShow(question))
        .Select(answer => $"{round.Title(answer.Key, question)}: {InWords.Of(round.Asking(answer.Key, question), answer.Value)}");
}
