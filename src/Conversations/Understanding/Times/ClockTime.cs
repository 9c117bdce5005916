using System.Text.RegularExpressions;
using ChatAssist.Conversations.Understanding.Numbers;

namespace ChatAssist.Conversations.Understanding.Times;

/// <summary>
/// The one time of day that a text means: "a las 3 de la tarde", "15:30", "3 y media pm", "al mediodía". A bare "3" is in the night or
/// in the afternoon, and "12 am" is noon to many: they are asked, and so is "de 8 a 5".
/// </summary>
internal static partial class ClockTime
{
    public static Reading<TimeOnly> In(string text) => In(Sentence.Of(text));

    public static Reading<TimeOnly> In(Sentence said)
    {
        var gist = Gist.Of(ClockDigits.Joined(Filler.OffWithWishes(said)));
        if (Noon().IsMatch(gist.Shape)) return Reading.Of(new TimeOnly(12, 0));
        if (Midnight().IsMatch(gist.Shape)) return Reading.Of(TimeOnly.MinValue);
        return Said().Match(gist.Shape) is { Success: true } match && Hand(match, gist.Numbers) is { } hand
            ? Reading.Among([.. hand.Times(PartOf(match))])
            : Reading.None<TimeOnly>();
    }

    private static ClockHand? Hand(Match said, IReadOnlyList<Quantity> numbers)
    {
        if (said.Groups["clock"] is { Success: true, Value: var clock }) return ClockDigits.Read(clock, HasUnit(said));
        if (HasUnit(said) && numbers is [{ Digits.Length: 4 } dial]) return Military(dial);
        var before = said.Groups["to"].Success || said.Groups["past"].Success;
        var hour = said.Groups["one"].Success ? ClockHand.Of(1) : ClockHand.Of(numbers[^(before || !said.Groups["minutes"].Success ? 1 : 2)], HasUnit(said));
        if (hour is null) return null;
        if (said.Groups["minutes"].Success) return numbers[before ? 0 : 1] is { IsWhole: true, Value: > 0 and < 60 and var minutes } ? Moved(hour, said, (int)minutes) : null;
        return said.Groups["half"].Success ? Moved(hour, said, 30) : said.Groups["quarter"].Success ? Moved(hour, said, 15) : hour;
    }

    private static ClockHand? Moved(ClockHand hour, Match said, int minutes) =>
        hour.Minute != 0 ? null : said.Groups["to"].Success || said.Groups["less"].Success ? hour.Less(minutes) : hour with { Minute = minutes };

    // "1530 horas".
    private static ClockHand? Military(Quantity number) =>
        number is { IsWhole: true, Digits.Length: 4 } ? ClockDigits.Read($"{number.Digits[..2]}:{number.Digits[2..]}", isOfDay: true) : null;

    private static bool HasUnit(Match said) => said.Groups["unit"].Success;

    private static DayPart? PartOf(Match said) => Enum.GetValues<DayPart>().Where(part => said.Groups[part.ToString()].Success).Cast<DayPart?>().FirstOrDefault();

    private const string Before = "(?:(?:ya|pues|yo|me|le|es|son|seria|serian|fue|era|como|tipo|a eso de|eso de|por ahi de|mas o menos|aproximadamente|alrededor de|"
        + "entro|entraba|salgo|salia|salimos|empiezo|empezaba|llego|llegue|mejor|prefiero|puedo|puede ser|podria ser|queda bien|queda mejor|esta bien|around|about|at|its|i can|"
        + "maybe at) )*";

    private const string At = "(?:(?:a|at|para|x|por) )?(?:las? |l |alas )?";

    // "8 de mañana" may be tomorrow's.
    private const string OfThe = "(?:(?:de|d|en|por|x|a) la |dela )";

    private const string Of = "(?:(?:de|d|en|por|x|a) (?:la )?|dela )";

    private const string Part = "(?:(?<Morning>" + OfThe + "manana|am|a m|in the morning)|(?<Dawn>" + Of + "madrugada)|(?<Midday>de[l ]*(?:dia|mediodia|medio dia))|"
        + "(?<Afternoon>" + Of + "tarde|in the afternoon)|(?<Evening>in the evening)|(?<Night>" + Of + "noche|at night)|(?<Later>pm|p m)) ";

    private const string Minutes = "(?:(?:[yi]|and|con|(?<less>menos)) (?:(?<minutes>#)(?: minutos)?|(?<half>media)|(?:un )?(?<quarter>cuarto)) |(?<minutes># (?:minutos )?))";

    private const string Ahead = "(?:(?:(?:(?<minutes>#)(?: minutos| minutes)?|(?:un |a )?(?<quarter>cuarto|quarter)) (?<to>para|pa|to) |"
        + "(?:(?<minutes>#)|(?<half>half)|(?:a )?(?<quarter>quarter)) (?<past>past) )(?:las? )?)";

    private const string Unit = "(?:(?<unit>horas?|hrs?|hs|h|oclock|o clock) )?";

    private const string After = "(?:(?:en punto|mas o menos|aproximadamente|aprox|puede ser|esta bien|estaria bien|me queda bien|si se puede|nomas|sharp|is fine|temprano) )*";

    [GeneratedRegex("^" + Before + At + "(?:(?<clock>[0-9:]+:[0-9]+) " + Unit + "|" + Ahead + "?(?:(?<one>una)|#) " + Unit + Minutes + "?" + Unit + ")"
        + "(?:" + After + Part + ")?" + After + "$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Said();

    [GeneratedRegex("^" + Before + "(?:a|al|el|at|de)? ?(?:mero )?(?:mediodia|medio dia|noon|midday) " + After + "$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Noon();

    [GeneratedRegex("^" + Before + "(?:a|at|de)? ?(?:la )?(?:medianoche|media noche|midnight) " + After + "$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Midnight();
}
