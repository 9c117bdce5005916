using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Understanding.Numbers;

namespace ChatAssist.Conversations.Understanding;

/// <summary>Which option of a question a message means: the tap, the number, the label or one of its words.</summary>
public static class Choice
{
    /// <summary>The option's name; null when the message names none, or could name two.</summary>
    public static string? Of(Text question, Input.Message message)
    {
        if (message.Button is { } button) return Tapped(question, button);
        var said = Plain.Of(message.Text);
        return said.Length == 0 ? null : Meant(question, said) ?? Meant(question, Courtesy.Off(said));
    }

    private static string? Tapped(Text question, string button) =>
        question.Options.FirstOrDefault(option => button == $"{question.Asks}.{option.Name}")?.Name;

    private static string? Meant(Text question, string said) => Worded(question, said) ?? Numbered(question, said);

    private static string? Numbered(Text question, string said) =>
        OptionNumber.In(said) is { } number && number >= 1 && number <= question.Options.Count ? question.Options[number - 1].Name : null;

    private static string? Worded(Text question, string said)
    {
        var meant = question.Options.Where(option => Means(option, said)).Take(2).ToList();
        return meant.Count == 1 ? meant[0].Name : null;
    }

    private static bool Means(Option option, string said) =>
        option.Words.Append(option.Label).Append(option.Sms ?? option.Label).Any(word => Plain.Of(word) == said);
}
