using ChatAssist.Conversations.Forms;
using ChatAssist.Conversations.Forms.Answering;
using ChatAssist.Conversations.Forms.Expressions;

namespace ChatAssist.Conversations.Tests.Forms.Answering;

/// <summary>A form with a question of each type, written in code.</summary>
internal static class SmallForm
{
    private static readonly string[] Work = ["cook:Cocina/Kitchen:cocinar|cocinero", "build:Construcción/Building:albañil", "farm:Campo/Farm:agricultura|finca", "other:Otro/Other"];

    private static readonly string[] YesNo = ["yes:Sí/Yes", "no:No/No", "unsure:No sabe/Does not know"];

    private static readonly string[] Near = ["here:Cerca de casa/Near home:cerca|aquí cerca", "any:En cualquier lugar/Anywhere:donde sea|lejos"];

    private static readonly string[] Shift = ["day:De día/By day", "night:De noche/By night"];

    private static readonly string[] Limits = ["children:Cuida niños/Minds children:mi nena|mis hijos", "transport:Sin transporte/No transport:no tengo carro", "none:Ninguna/None"];

    private static readonly string[] Tongues = ["spanish:Español:castellano", "english_little:Inglés, poco:inglés|un poco de inglés", "english_good:Inglés, bien:inglés|inglés bien",
        "kiche:K'iche':kiché|quiché", "kaqchikel:Kaqchikel:cakchiquel", "mam:Mam", .. Enumerable.Range(1, 20).Select(i => $"t{i}:Idioma{(char)('a' + i)}")];

    private static readonly string[] Many = ["none:0", "one:1", "two:2", "more:3 o más"];

    private static readonly string[] Marks = ["good:5 muy bien", "fair:4 bien", "so:3 regular", "poor:2 mal", "bad:1 muy mal"];

    private static readonly string[] Towns = ["San Pedro Pinula", "San Pedro Carchá", "San Pedro La Laguna", "Nebaj", "Chajul", "Cotzal", "Xepiún", "Zona 1", "Zona 10",
        .. Enumerable.Range(1, 20).Select(i => $"Aldea Número {i} El Rosario")];

    public static Form Form { get; } = Of(
        Ask("called", QuestionType.Text, "name"), Ask("age", QuestionType.Integer, "age"), Ask("town", QuestionType.Text, "municipality"), Ask("region", QuestionType.Text, "department"),
        Ask("work", QuestionType.Text, "occupation"), Ask("pay", QuestionType.Text, "money"), Ask("phone", QuestionType.Text, "phone"), Ask("wish", QuestionType.Text),
        Ask("story", QuestionType.Text, "multiline"), Ask("children", QuestionType.Integer), Ask("weight", QuestionType.Decimal),
        Ask("score", QuestionType.Range) with { Parameters = new Dictionary<string, string>(StringComparer.Ordinal) { ["start"] = "0", ["end"] = "10", ["step"] = "1" } },
        Ask("stars", QuestionType.Range) with { Parameters = new Dictionary<string, string>(StringComparer.Ordinal) { ["start"] = "1", ["end"] = "5" } },
        Ask("half", QuestionType.Range) with { Parameters = new Dictionary<string, string>(StringComparer.Ordinal) { ["start"] = "0", ["end"] = "2", ["step"] = "0.5" } },
        Ask("born", QuestionType.Date), Ask("since", QuestionType.Date, "month-year"), Ask("founded", QuestionType.Date, "year"),
        Ask("hour", QuestionType.Time), Ask("visit", QuestionType.DateTime),
        Ask("trade", QuestionType.SelectOne, Work), Ask("trade_other", QuestionType.Text), Ask("trades", QuestionType.SelectMultiple, Work), Ask("trades_other", QuestionType.Text),
        Ask("works", QuestionType.SelectOne, YesNo), Ask("near", QuestionType.SelectOne, Near), Ask("shift", QuestionType.SelectOne, Shift), Ask("limits", QuestionType.SelectMultiple, Limits),
        Ask("village", QuestionType.SelectOne, Listed(Towns)), Ask("villages", QuestionType.SelectMultiple, Listed(Towns)),
        Ask("tongues", QuestionType.SelectMultiple, Tongues), Ask("many", QuestionType.SelectOne, Many), Ask("marks", QuestionType.SelectOne, Marks),
        Ask("agree", QuestionType.Acknowledge), Ask("place", QuestionType.Geopoint), Ask("photo", QuestionType.Image), Ask("voice", QuestionType.Audio), Ask("paper", QuestionType.File));

    public static Item.Question Question(string name) => Form.Items.OfType<Item.Question>().Single(question => question.Name == name);

    public static Asking Asking(string name, string language = "es") => new(Form, Question(name), language, World.Content, new Scope { Root = new Node("data"), Now = Now });

    public static Asking Asking(string name, Func<Item.Question, Item.Question> changed) => Asking(name) with { Question = changed(Question(name)) };

    /// <summary>A Sunday afternoon.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 11, 22, 15, 0, 0, TimeSpan.FromHours(-6));

    public static Localized Say(string spanish, string? english = null)
    {
        var all = new Dictionary<string, Template>(StringComparer.Ordinal) { ["es"] = Template.Fixed(spanish) };
        if (english is not null) all["en"] = Template.Fixed(english);
        return new Localized(all);
    }

    private static Form Of(params Item.Question[] questions) => new("small", "1", Say("Pequeño", "Small"), "es", ["es", "en"], questions)
    {
        Names = new Names(questions.Select(question => new NamedPlace([new PathStep(question.Name, false)]))),
        Settings = new FormSettings(),
        Order = [],
    };

    private static Item.Question Ask(string name, QuestionType type, string? appearance = null) => new()
    {
        Name = name,
        Path = name,
        Row = 2,
        Type = type,
        Label = Say($"¿{name}?", $"{name}?"),
        Appearance = new HashSet<string>(appearance is null ? [] : [appearance], StringComparer.Ordinal),
    };

    private static Item.Question Ask(string name, QuestionType type, string[] choices) => Ask(name, type) with { Choices = Choices(choices) };

    /// <param name="written">"name:Etiqueta/Label:word|word"</param>
    public static ChoiceList Choices(params string[] written) => new("list", [.. written.Select(Choice)], new Node("root"));

    private static Choice Choice(string written)
    {
        var parts = written.Split(':');
        var labels = parts[1].Split('/');
        return new Choice(parts[0], Say(labels[0], labels.ElementAtOrDefault(1)), new Node("item")) { Words = parts.Length > 2 ? Say(parts[2]) : Localized.None };
    }

    private static string[] Listed(string[] labels) => [.. labels.Select((label, i) => $"v{i}:{label}")];
}
