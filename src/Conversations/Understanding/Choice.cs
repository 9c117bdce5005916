using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Conversations.Understanding;

/// <summary>Which option of a question a message means: the tap, the number, the label or one of its words.</summary>
public static class Choice
{
    /// <summary>The option's name; null when the message names none, or could name two.</summary>
    public static string? Of(Text question, Input.Message message) => Read(question, message).Canonical(name => name);

    /// <summary>The name of the option that is meant; ambiguous between those that are named.</summary>
    public static Reading<string> Read(Text question, Input.Message message)
    {
        if (message.Button is { } button) return Tapped(question, button);
        var said = Sentence.Of(message.Text);
        return said.IsEmpty ? Reading.None<string>() : Written(question, said, message.Text);
    }

    private static Reading<string> Tapped(Text question, string button) =>
        Reading.Among([.. question.Options.Select(option => option.Name).Where(name => button == $"{question.Asks}.{name}")]);

    private static Reading<string> Written(Text question, Sentence said, string text)
    {
        var bare = Filler.Off(said);
        IReadOnlyList<int> meant = question.Words.Whole(said);
        if (meant.Count == 0) meant = question.Words.Whole(bare);
        if (meant.Count == 0) meant = Named(question, bare);
        return meant.Count > 0 ? Reading.Among([.. meant.Select(option => question.Options[option].Name)]) : YesOrNo(question, text);
    }

    private static List<int> Named(Text question, Sentence said)
    {
        var named = question.Words.All(said) ?? [];
        var options = named.Select(one => one.Option).Distinct().ToList();
        // "No quiero ver empleos"; but "2. No" is a no.
        return options is [var only] && question.Options[only].YesOrNo is not false && Denial.Outside(said, named) ? [] : options;
    }

    // A question whose options are yes and no understands them in all the words there are for them.
    private static Reading<string> YesOrNo(Text question, string text) => question.YesNo is null
        ? Reading.None<string>()
        : YesNo.Read(text, question.YesNo).Then(yes => Reading.Among([.. question.Options.Where(option => option.YesOrNo == yes).Select(option => option.Name)]));
}
