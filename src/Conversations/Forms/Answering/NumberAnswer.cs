using System.Globalization;
using System.Text.RegularExpressions;
using ChatAssist.Conversations.Understanding.Numbers;

namespace ChatAssist.Conversations.Forms.Answering;

/// <summary>Answers that count.</summary>
internal static partial class NumberAnswer
{
    public static Answer? Whole(string text) => Digits().IsMatch(text)
        ? new Answer.Given(int.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture))
        : AnswerReader.Of(WholeNumber.In(text), number => NumberRange.Numeral(number), number => NumberRange.Numeral(number));

    public static Answer? WithDecimals(string text) => AnswerReader.Of(DecimalNumber.In(text), NumberRange.Numeral, NumberRange.Numeral);

    public static Answer? Age(Asking asking, string text) =>
        AnswerReader.Of(Understanding.Numbers.Age.In(asking.IsForSomebody ? Theirs().Replace(text, "") : text, asking.Today), age => NumberRange.Numeral(age.Years), age => NumberRange.Numeral(age.Years));

    public static Answer? Range(Asking asking, Input.Message message)
    {
        var range = NumberRange.Of(asking.Question);
        var said = message.Button is { } button
            ? QuestionOptions.Of(asking).FirstOrDefault(option => option.Name == asking.Tapped(button)) is { } tapped ? new Answer.Given(tapped.Name) : null
            : WithDecimals(Mark(message.Text, range));
        return said switch
        {
            Answer.Given given => IsIn(range, given.Value) ? given : null,
            // "2.500" can be only one of the two here.
            Answer.Which which => which.Candidates.Where(one => IsIn(range, one.Value)).ToList() is [var only] ? new Answer.Given(only.Value) : null,
            _ => null,
        };
    }

    private static bool IsIn(NumberRange range, string value) => range.Has(decimal.Parse(value, CultureInfo.InvariantCulture));

    // "Le doy un 8", "8 de 10", "8/10".
    private static string Mark(string text, NumberRange range)
    {
        var mark = Giving().Replace(text, "");
        return OutOf().Match(mark) is { Success: true } of && of.Groups["most"].Value == NumberRange.Numeral(range.End) ? of.Groups["mark"].Value : mark;
    }

    [GeneratedRegex(@"^\s*(?:(?:yo|le|les|doy|daria|daría|pongo|pondria|pondría|digo|diria|diría|un|una|i|give|it|a|an)\s+)+",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Giving();

    [GeneratedRegex(@"^(?<mark>[^/]+?)\s*(?:/|\bde\b|\bsobre\b|\bof\b|\bout of\b)\s*(?<most>[0-9]+)[.!]?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex OutOf();

    // Of the person for whom somebody types: "ella tiene 60".
    [GeneratedRegex(@"^\s*(?:(?:ella|él|el|mi\s+mam[aá]|mi\s+pap[aá]|she|he)\s+)?(?:ya\s+)?(?:tiene|is)\s+(?:ya\s+)?",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Theirs();

    // Longer ones than people count to: a number of something.
    [GeneratedRegex("^[ \\t\\n]*-?[0-9]{1,9}[ \\t\\n]*$", RegexOptions.NonBacktracking)]
    private static partial Regex Digits();
}
