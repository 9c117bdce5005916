using System.Globalization;
using ChatAssist.Conversations.Forms.Answering;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Understanding.Dates;
using ChatAssist.Conversations.Understanding.Jobs;
using ChatAssist.Conversations.Understanding.Numbers;
using ChatAssist.Conversations.Understanding.Phones;
using ChatAssist.Conversations.Understanding.Times;

namespace ChatAssist.Conversations.Understanding;

/// <summary>
/// What an answer can be read as, by name; each reads a text into one canonical value. What the questions of a questionnaire and the verb <c>understand</c> go by.
/// </summary>
public sealed class Kinds
{
    private delegate string? Reader(string text, DateOnly today, string language);

    // With a question after it: "choice:menu.show".
    private const string OneChoice = "choice:", ManyChoices = "choices:";

    private readonly Content content;
    private readonly FormQuestions forms;
    private readonly Dictionary<string, Reader> readers;

    public Kinds(Content content)
    {
        this.content = content;
        this.forms = new FormQuestions(content);
        readers = new(StringComparer.Ordinal)
        {
            ["yes_no"] = (text, _, _) => YesNo.Read(text, content.YesNo).Canonical(yes => yes ? "yes" : "no"),
            ["date"] = (text, today, _) => CalendarDate.Read(text, today).Canonical(day => day.ToString("O", CultureInfo.InvariantCulture)),
            ["time"] = (text, _, _) => ClockTime.In(text).Canonical(time => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture)),
            ["datetime"] = (text, today, _) => Moment.Read(text, today).Canonical(moment => moment.ToString("s", CultureInfo.InvariantCulture)),
            ["phone"] = (text, _, _) => PhoneNumber.Read(text).Canonical(number => number),
            ["department"] = (text, _, _) => DepartmentName.Read(text, content.Places).Canonical(department => department.Name),
            ["municipality"] = (text, _, _) => PlaceName.Read(text, content.Places).Canonical(place => $"{place.Code} {place.Name}"),
            ["occupation"] = (text, _, _) => JobReading.Of(text, content.Occupations).Canonical(works => string.Join(',', works)),
            ["danger"] = (text, today, _) => Danger.In(text, content, today) is { } danger ? Danger.Canonical(danger) : "none",
            ["intent"] = (text, _, _) => Intent.Of(text, content),
            ["integer"] = (text, _, _) => WholeNumber.In(text).Canonical(Numeral),
            ["decimal"] = (text, _, _) => DecimalNumber.In(text).Canonical(Numeral),
            ["money"] = (text, _, _) => Pay.In(text).Canonical(pay => pay.ToString()),
            ["age"] = (text, today, _) => Age.In(text, today).Canonical(age => Numeral(age.Years)),
        };
    }

    public IReadOnlyCollection<string> Names => [.. readers.Keys, $"{OneChoice}<form>.<question>", $"{ManyChoices}<form>.<question>"];

    public bool Has(string kind) => Find(kind) is not null;

    /// <summary>The canonical value; null where it must be asked again.</summary>
    /// <param name="today">What "ayer" is counted from.</param>
    public string? Understand(string kind, string text, DateOnly today, string language) =>
        (Find(kind) ?? throw new ArgumentException($"There is no kind '{kind}'.", nameof(kind)))(text, today, language);

    private Reader? Find(string kind)
    {
        if (readers.TryGetValue(kind, out var reader)) return reader;
        if (kind.StartsWith(OneChoice, StringComparison.Ordinal) && Asks(kind[OneChoice.Length..]))
            return (text, _, language) => Choice.Read(Question(kind, language), new Input.Message(text)).Canonical(name => name);
        if (kind.StartsWith(ManyChoices, StringComparison.Ordinal) && Asks(kind[ManyChoices.Length..]))
            return (text, _, language) => Choices.Read(Question(kind, language), text).Canonical(Listed);
        return forms.Find(kind) is { } question ? (text, today, language) => forms.Read(question, text, today, language) : null;
    }

    private bool Asks(string question) => content.Languages.Values.First().ByKey.TryGetValue(question, out var text) && text.Options.Count > 0;

    private Text Question(string kind, string language) => content.Texts(language)[kind[(kind.IndexOf(':', StringComparison.Ordinal) + 1)..]];

    private static string Numeral<T>(T number) where T : IFormattable => number.ToString("0.######", CultureInfo.InvariantCulture);

    private static string Listed(IReadOnlyList<string> names) => names.Count == 0 ? Choices.None : string.Join(' ', names);
}
