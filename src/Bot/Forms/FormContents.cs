using ChatAssist.Conversations.Forms;
using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Bot.Forms;

/// <summary>What a form contains, in a few lines.</summary>
internal static class FormContents
{
    public static IEnumerable<string> Of(Form form, string language, Texts texts)
    {
        var all = form.Items.SelectMany(All).ToList();
        var lists = all.OfType<Item.Question>().Select(question => question.Choices).OfType<ChoiceList>().Distinct().ToList();
        yield return Say("contains", ("title", form.Title.In(language, form.Language)?.Source ?? form.Name), ("name", form.Name), ("version", form.Version), ("languages", string.Join(", ", form.Languages)));
        yield return Say("questions", ("count", $"{all.OfType<Item.Question>().Count()}"), ("types", string.Join(", ", Types(all))));
        yield return Say("groups", ("groups", $"{all.OfType<Item.Group>().Count()}"), ("repeats", $"{all.OfType<Item.Repeat>().Count()}"),
            ("lists", $"{lists.Count}"), ("choices", $"{lists.Sum(list => list.Choices.Count)}"), ("tables", $"{form.Tables.Count - lists.Count}"));
        yield return Say("good");

        string Say(string name, params IReadOnlyList<(string Name, string Value)> values) => ProblemText.Of(texts, $"form-check.{name}", values);
    }

    private static IEnumerable<string> Types(IEnumerable<Item> items) => items.OfType<Item.Question>().GroupBy(question => question.Type)
        .OrderBy(same => same.Key).Select(same => $"{Name(same.Key)} {same.Count()}");

    // As the column type names it.
    private static string Name(QuestionType type) => type switch
    {
        QuestionType.SelectOne => "select_one",
        QuestionType.SelectMultiple => "select_multiple",
        QuestionType.DateTime => "dateTime",
        _ => type.ToString().ToLowerInvariant(),
    };

    private static IEnumerable<Item> All(Item item) => item switch
    {
        Item.Group group => group.Items.SelectMany(All).Prepend(group),
        Item.Repeat repeat => repeat.Items.SelectMany(All).Prepend(repeat),
        _ => [item],
    };
}
