using System.Text.RegularExpressions;
using ChatAssist.Conversations.Forms.Expressions;
using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Conversations.Forms.Answering;

/// <summary>What a question offers to choose from.</summary>
internal static partial class QuestionOptions
{
    /// <summary>Nobody reads a longer list in a chat: the person writes the name, and it is searched.</summary>
    public const int MostListed = 20;

    // More do not fit a list to tap.
    private const int MostSteps = 10;

    /// <summary>In their order; none where the person writes.</summary>
    public static IReadOnlyList<Option> Of(Asking asking) => asking.Question switch
    {
        { Choices: not null, Type: QuestionType.SelectOne or QuestionType.SelectMultiple } => IsSearched(asking) ? [] : All(asking),
        { Type: QuestionType.Acknowledge } => asking.Texts["form.acknowledge"].Options,
        { Type: QuestionType.Range } question => Steps(NumberRange.Of(question)),
        _ => [],
    };

    /// <summary>All that are offered, also where they are too many to be listed.</summary>
    public static IReadOnlyList<Option> All(Asking asking) => [.. asking.Offered.Select(i => OptionOf(asking.Question.Choices!.Choices[i], asking))];

    /// <summary>There are more choices than are listed.</summary>
    public static bool IsSearched(Asking asking) => asking.Offered.Count > MostListed;

    public static IReadOnlyList<int> Offered(Item.Question question, Scope scope) => question switch
    {
        { ChoiceFilter: { } filter } => filter.Passing(scope),
        { Choices: { } list } => new Every(list.Choices.Count),
        _ => [],
    };

    public static string Label(Choice choice, Asking asking) => asking.Say(choice.Label) ?? choice.Name;

    private static Option OptionOf(Choice choice, Asking asking) => new(choice.Name, Label(choice, asking), asking.Say(choice.Sms), Says: null, Words(choice, asking));

    /// <summary>A label begins with another number than its place: "0", "1", "2", "3 o más".</summary>
    public static bool AreNumbers(IReadOnlyList<Option> options) => options.Index().Any(one => Leading(one.Item.Label) is { } number && number != $"{one.Index + 1}");

    private static string? Leading(string label) => LeadingNumber().Match(label) is { Success: true } number ? number.Value : null;

    [GeneratedRegex("^[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex LeadingNumber();

    private static IReadOnlyList<string> Words(Choice choice, Asking asking) =>
    [
        .. asking.Say(choice.Words)?.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
        .. Leading(Label(choice, asking)) is { } number ? [number] : Array.Empty<string>(),
    ];

    private static List<Option> Steps(NumberRange range) => range.Values(MostSteps) is { Count: > 0 } values
        ? [.. values.Select(NumberRange.Numeral).Select(number => new Option(number, number, Sms: null, Says: null, []))]
        : [];

    // 0, 1, 2, … without a list of ten thousand of them.
    private sealed class Every(int count) : IReadOnlyList<int>
    {
        public int Count => count;

        public int this[int index] => index;

        public IEnumerator<int> GetEnumerator() => Enumerable.Range(0, count).GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
