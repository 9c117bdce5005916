using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Conversations.Understanding;

/// <summary>What somebody wants or tells, whatever was asked: danger first, then commands, then sentences (content/understanding/intents).</summary>
internal static class Intent
{
    public const string Stop = "stop";
    public const string Pause = "pause";
    public const string Human = "human";
    public const string Call = "call";
    public const string Scam = "scam";
    public const string LabourProblem = "labour_problem";
    public const string JobLost = "job_lost";
    public const string WrongPerson = "wrong_person";
    public const string Deceased = "deceased";
    public const string Distress = "distress";
    public const string Vacancies = "vacancies";
    public const string Courses = "courses";
    public const string Menu = "menu";
    public const string Language = "language";
    public const string Erase = "erase";

    // Said together, they are two wishes: which comes first is the person's to say.
    private static readonly string[] Wishes = [Language, Courses, Vacancies, Menu];

    /// <summary>The one thing that the text says in a sentence; null when it says none, or two wishes.</summary>
    public static string? InSentence(string text, WordRules intents)
    {
        var said = intents.All(text).Distinct(StringComparer.Ordinal).Take(2).ToList();
        return said.Count == 0 || (said.Count > 1 && Wishes.Contains(said[0], StringComparer.Ordinal)) ? null : said[0];
    }

    /// <summary>The canonical intent of a text on its own; null where it must be asked.</summary>
    public static string? Of(string text, Content content) => content.Danger.In(text) switch
    {
        "minor" => null,
        { } danger => Danger.Canonical(danger),
        null => In(new Input.Message(text), content) is var wish && wish == Call ? Human : wish,
    };

    /// <summary>The same of a message in which no danger was found; null for a tap.</summary>
    public static string? In(Input.Message message, Content content) => message.Button is not null ? null
        : content.Words.In(message) is { } command ? OfCommand(command)
        : InSentence(message.Text, content.Intents);

    // Words with other meanings ("alto", "salir") are asked about, and the rest is no intent of its own.
    private static string? OfCommand(string command) => command switch
    {
        CommandWords.Stop => Stop,
        CommandWords.Pause => Pause,
        CommandWords.Person => Human,
        CommandWords.Menu => Menu,
        CommandWords.Language or CommandWords.English or CommandWords.Spanish => Language,
        CommandWords.WrongPerson => WrongPerson,
        CommandWords.Erase => Erase,
        CommandWords.Vacancies => Vacancies,
        CommandWords.Courses => Courses,
        _ => null,
    };
}
