using System.Globalization;

namespace ChatAssist.Conversations.Forms.Filling;

/// <summary>The rule by which answers to an older version of a form become answers to this one.</summary>
internal static class Carry
{
    /// <summary>
    /// A question keeps its answer under its path, or under its name where it moved into another group. What is no question any
    /// more, and a choice that is not offered any more, is dropped.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Over(IReadOnlyDictionary<string, string> answers, Form form)
    {
        var carried = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, value) in answers)
            if (Place(path, form) is { } place && Fits(form.At(place), value)) carried[place] = value;
        return carried;
    }

    // What stood in a repeat may have become anybody's: it stays where it was or goes.
    private static string? Place(string path, Form form) => form.At(path) is not null ? path
        : path.Contains('[', StringComparison.Ordinal) ? null
        : form.Names.Find(path.Split('/')[^1]) is { } moved && !moved.Steps.Any(step => step.IsRepeat) ? moved.Path
        : null;

    private static bool Fits(Item? item, string value) => item switch
    {
        Item.Question { Type: QuestionType.SelectOne, Choices: { } choices } => value.Length == 0 || choices.Find(value) is not null,
        Item.Question { Type: QuestionType.SelectMultiple, Choices: { } choices } => value.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(name => choices.Find(name) is not null),
        Item.Question { Type: QuestionType.Integer or QuestionType.Decimal or QuestionType.Range } => value.Length == 0 || decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out _),
        Item.Question { Type: QuestionType.Date } => value.Length == 0 || DateOnly.TryParseExact(value, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        Item.Question or Item.Repeat => true,
        _ => false,
    };
}
