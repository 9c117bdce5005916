using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Conversations;

/// <summary>Everything a step may know. Loaded after routing; a step asks for nothing more.</summary>
/// <param name="Now">Programme time, in the programme's zone.</param>
/// <param name="Chat">The conversation as the step finds it.</param>
/// <param name="Programme">Whose assistant this is.</param>
/// <param name="Content">What people wrote for it: texts, places, helplines, the duty roster.</param>
/// <param name="Submissions">The questionnaires that the person filled or is filling, by key; empty unless a flow needs them.</param>
public sealed record Facts(DateTimeOffset Now, Chat Chat, Programme Programme, Content Content, IReadOnlyDictionary<string, Submission> Submissions)
{
    public Person Person => Chat.Person;

    public Texts Texts => Content.Texts(Person.Language);

    /// <summary>Who of that role is on duty now or next for this person; null when nobody is planned.</summary>
    public Duty? OnDuty(string role) => Content.Roster.Next(Now, Content.Places.DepartmentOf(Person.Municipality), role);
}

/// <summary>What a step asks to be loaded before it runs. A closed list: the host knows one query for each.</summary>
public enum Need
{
    /// <summary>The person's questionnaires with their answers.</summary>
    Submissions,
}

/// <summary>Whose assistant this is and when it may write on its own.</summary>
/// <param name="Name">Said at first contact.</param>
/// <param name="NoticeVersion">The version of the consent notice that is shown now.</param>
public sealed record Programme(string Name, int NoticeVersion, QuietHours QuietHours);
