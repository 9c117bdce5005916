using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Knowledge;

/// <summary>Words and whole sentences that are commands when they are all that the person wrote (content/words.yaml).</summary>
/// <param name="BySentence">The command by its sentence in plain form.</param>
public sealed record CommandWords(IReadOnlyDictionary<string, string> BySentence)
{
    public const string Stop = "stop";
    public const string StopAsk = "stop-ask";
    public const string Start = "start";
    public const string Help = "help";
    public const string Pause = "pause";
    public const string Menu = "menu";
    public const string Person = "person";
    public const string Language = "language";
    public const string English = "english";
    public const string Spanish = "spanish";
    public const string MyData = "my-data";
    public const string Plan = "plan";
    public const string Cv = "cv";
    public const string CvInEnglish = "cv-in-english";
    public const string Permissions = "permissions";
    public const string Erase = "erase";
    public const string Back = "back";
    public const string Skip = "skip";
    public const string WrongPerson = "wrong-person";
    public const string Vacancies = "vacancies";
    public const string Feedback = "feedback";
    public const string Courses = "courses";
    public const string Thanks = "thanks";
    public const string Greeting = "greeting";

    /// <summary>The notice of privacy.</summary>
    public const string Notice = "notice";
    public const string Placement = "placement";

    /// <summary>Somebody types for the person.</summary>
    public const string Helper = "helper";

    /// <summary>The person types again.</summary>
    public const string Myself = "myself";

    /// <summary>Every command there is: the file must have words for each.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        Stop, StopAsk, Start, Help, Pause, Menu, Person, Language, English, Spanish,
        MyData, Plan, Cv, CvInEnglish, Permissions, Erase, Back, Skip, WrongPerson, Vacancies, Courses, Feedback, Thanks, Greeting, Notice, Placement, Helper, Myself,
    ];

    /// <summary>The command that this message is, as a whole; null for a tap or anything else.</summary>
    public string? In(Input.Message message)
    {
        if (message.Button is not null) return null;
        return BySentence.GetValueOrDefault(Plain.Of(message.Text)) ?? BySentence.GetValueOrDefault(Filler.Off(Sentence.Of(message.Text)).PlainText);
    }
}
