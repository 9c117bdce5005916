using ChatAssist.Conversations.Forms;

namespace ChatAssist.Bot.Export;

/// <summary>A question or repeat of one version of a form, with the groups and repeats around it.</summary>
internal sealed record Found(Item Item, IReadOnlyList<Item> Around, Form Form)
{
    public static IEnumerable<Found> In(Form form) => In(form.Items, [], form);

    private static IEnumerable<Found> In(IReadOnlyList<Item> items, IReadOnlyList<Item> around, Form form) => items.SelectMany(item => item switch
    {
        Item.Group group => In(group.Items, [.. around, group], form),
        Item.Repeat repeat => In(repeat.Items, [.. around, repeat], form).Prepend(new Found(repeat, around, form)),
        Item.Question { Type: QuestionType.Note } => [],
        _ => [new Found(item, around, form)],
    });
}
