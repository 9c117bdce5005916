using System.Globalization;

namespace ChatAssist.Conversations.Forms.Answering;

/// <summary>The numbers that answer a question of type range; without parameters 1 to 10 by ones, as Kobo and ODK have it.</summary>
internal readonly record struct NumberRange(decimal Start, decimal End, decimal Step)
{
    public static NumberRange Of(Item.Question question)
    {
        var step = Math.Abs(Parameter(question, "step", 1));
        return new(Parameter(question, "start", 1), Parameter(question, "end", 10), step == 0 ? 1 : step);
    }

    /// <summary>It lies between the ends, on a step from the first.</summary>
    public bool Has(decimal number) => number >= Math.Min(Start, End) && number <= Math.Max(Start, End) && (number - Start) % Step == 0;

    /// <summary>All of them, none where they are more than that.</summary>
    public IReadOnlyList<decimal> Values(int most)
    {
        var (start, step) = (Start, End >= Start ? Step : -Step);
        var count = decimal.Floor(Math.Abs(End - Start) / Step) + 1;
        return count <= most ? [.. Enumerable.Range(0, (int)count).Select(i => start + (i * step))] : [];
    }

    public static string Numeral(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    private static decimal Parameter(Item.Question question, string name, decimal otherwise) =>
        question.Parameters.TryGetValue(name, out var value) && decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
        && Math.Abs(number) < 1_000_000_000 ? number : otherwise;
}
