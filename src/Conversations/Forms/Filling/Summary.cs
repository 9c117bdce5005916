using ChatAssist.Conversations.Forms.Answering;

namespace ChatAssist.Conversations.Forms.Filling;

/// <summary>The answers as the person reads them: a line for each that was given. What is private shows only on a phone that is.</summary>
internal static class Summary
{
    public static string Of(Round round) => string.Join('\n', Places(round.Form.Items, "", round.Filled)
        .Where(place => (!place.Question.Title.IsEmpty || place.Question.IsAsked) && round.MayShow(place.Question))
        .SelectMany(place => Line(place.Path, place.Question, round)));

    // In the order of the walk: of a repeat, one instance after the other.
    public static IEnumerable<(string Path, Item.Question Question)> Places(IReadOnlyList<Item> items, string prefix, Filled filled) => items.SelectMany(item => item switch
    {
        Item.Group group => Places(group.Items, $"{prefix}{group.Name}/", filled),
        Item.Repeat repeat => Enumerable.Range(1, Instances.Read(filled.Answers.GetValueOrDefault(prefix + repeat.Name, "")).Count)
            .SelectMany(i => Places(repeat.Items, $"{prefix}{repeat.Name}[{i}]/", filled)),
        Item.Question question => [(prefix + question.Name, question)],
        _ => Enumerable.Empty<(string, Item.Question)>(),
    });

    private static IEnumerable<string> Line(string path, Item.Question question, Round round) => round.Filled.Answers.GetValueOrDefault(path) is { Length: > 0 } value
        ? [$"{round.Title(path, question)}: {InWords.Of(round.Asking(path, question), value)}"]
        : [];
}
