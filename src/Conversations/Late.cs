using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations;

/// <summary>A message that reaches us a day late is not answered: the answer would come out of nowhere.</summary>
public static class Late
{
    /// <summary>What counts whenever it is read: a stop, the wish to have everything erased, danger.</summary>
    public static bool Counts(string text, Content content, DateOnly today) =>
        content.Words.In(new Input.Message(text)) is CommandWords.Stop or CommandWords.StopAsk or CommandWords.Erase || Danger.In(text, content, today) is not null;
}
