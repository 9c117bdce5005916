using System.Text.RegularExpressions;

namespace ChatAssist.Conversations.Understanding.Numbers;

/// <summary>An age in years: "tengo 34 años", "I'm 34", "voy a cumplir 18", which is seventeen. Somebody else's age and years of work are none.</summary>
internal static partial class SpokenAge
{
    // From here on a number alone could be a year of birth: "85".
    private const int CouldBeYear = 80;

    // Said beside others' numbers, fewer could be children.
    private const int MostChildren = 14;

    /// <summary>Null when no age is said.</summary>
    public static Reading<Age>? In(Gist gist)
    {
        if (ToCome().IsMatch(gist.Shape)) return Of(gist.Numbers[0], less: 1);
        if (Said().Match(gist.Shape) is { Success: true } said) return IsSure(said, gist.Numbers[0].Value) ? Of(gist.Numbers[0]) : Reading.None<Age>();
        if (Turned().IsMatch(gist.Shape) || InStory().IsMatch(gist.Shape) || WithWork().IsMatch(gist.Shape)) return Of(gist.Numbers[0]);
        if (WithOthers().IsMatch(gist.Shape)) return Grown(gist.Numbers[0]);
        return AfterOthers().IsMatch(gist.Shape) ? Grown(gist.Numbers[^1]) : null;
    }

    // "Como 18" may be a minor; "85" may be a year.
    private static bool IsSure(Match said, decimal years) =>
        !(said.Groups["roughly"].Success && years is >= Age.Adult - 2 and <= Age.Adult + 1) && (years < CouldBeYear || said.Groups["sure"].Success);

    // "Yo tengo 7 y mi hermana 5" counts children.
    private static Reading<Age> Grown(Quantity years) => years.Value > MostChildren ? Of(years) : Reading.None<Age>();

    private static Reading<Age> Of(Quantity years, int less = 0) =>
        years is { IsWhole: true, HasLeadingZero: false, InDozens: false, Value: > 0 } ? Age.Of(years.Value - less) : Reading.None<Age>();

    private const string Years = "(?:anos|anitos|years|year|yrs)";

    private const string Person = "(?:persona|hombre|mujer|joven|muchach[oa])";

    private const string Before = "(?:(?:soy )?(?:una? )?" + Person + "(?: de)?|de|(?<sure>tengo(?: ya)?|tengo mis|tengo la edad de|mi edad es(?: de)?|la edad es|edad|i am|"
        + "im|my age is|age|aged|"
        + "cumpli|recien cumpli|acabo de cumplir|ya cumpli|hoy cumplo|i turned|i just turned|just turned))";

    private const string After = "(?:cumplidos|ya cumplidos|recien cumplidos|de edad|old|of age|apenas|casad[oa]|solter[oa]|tengo|ahorita|ahora|" + Around.NoMore + ")";

    [GeneratedRegex("^(?:(?:si|ya|yo|pues|ahora|ahorita|actualmente) )*(?:" + Before + " )?(?<roughly>(?:" + Around.Roughly + ") )*# (?:(?<sure>" + Years + "|y (?:/ )?o|"
        + "yo) )?(?:" + After + " )*$", RegexOptions.NonBacktracking)]
    private static partial Regex Said();

    // Less than a year ago.
    private const string Lately = "(?:en (?:" + Around.Months + ")|ayer|antier|hoy|este mes|este ano|el mes pasado|la semana pasada|hace poco) ";

    [GeneratedRegex("^(?:(?:si|ya|yo|recien) )*(?:soy de # " + Years + " (?:de edad )?|cumpli (?:los )?# (?:" + Years + " )?(?:" + Lately + ")?|"
        + Lately + "cumpli (?:los )?# (?:" + Years + " )?)$", RegexOptions.NonBacktracking)]
    private static partial Regex Turned();

    private const string Soon = "en (?:" + Around.Months + ")|in (?:" + Around.Months + ")|el otro mes|el proximo mes|el mes que viene|el mes que entra|este mes|"
        + "la otra semana|manana|pronto|next month|next week|this month|tomorrow|soon";

    [GeneratedRegex("^(?:(?:si|ya|yo|pues|apenas|el otro mes|el proximo mes|el mes que viene|la proxima semana|manana|pronto) )*(?:[bv]oy a cumplir|estoy por cumplir|"
        + "cumplire|(?:ya mero|mero|pronto|manana|el otro mes|el proximo mes|el mes que viene|la proxima semana) cumplo|"
        + "(?:i |im |i am )?(?:about to turn|turning|going to be|gonna be|going to turn|will be|will turn)|ill be|ill turn|"
        + "i turn) (?:los )?# (?:" + Years + " )?(?:old )?(?:" + Soon + ")? ?$", RegexOptions.NonBacktracking)]
    private static partial Regex ToCome();

    // A sentence of one's own after or before "tengo 34 años": not what one has had for so long.
    private const string Clause = "(?:y )?(?:soy|vivo|busco|quiero|necesito|estoy|me llamo|mi nombre es|originari[oa]|trabajo|trabaje|naci) ";

    [GeneratedRegex("^(?:(?:si|yo|pues) )*(?:(?:hola |buenas )?(?:me llamo|mi nombre es|soy) [a-z]+ (?:[a-z]+ )?(?:y )?tengo # (?:anos )?|(?:tengo )?# anos (?:de edad |"
        + "cumplidos )?" + Clause + "[^#]*)$",
        RegexOptions.NonBacktracking)]
    private static partial Regex InStory();

    // Whose children, whose years: "34 años y 3 hijos", "yo 32 y mi hijo 5".
    private const string Mine = "(?:mis? |el |la |un |una |con )*(?:" + Kin.Words + ") ";

    private const string Theirs = Mine + "(?:tienen? |de |is )?# (?:" + Years + " |meses )?";

    [GeneratedRegex("^(?:(?:si|pues) )*(?:(?:yo )?(?:tengo )?# anos (?:casad[oa] |solter[oa] |unid[oa] )?(?:y |con |tengo )*# (?:" + Kin.Words + ") (?:mas )?|"
        + "yo (?:tengo )?# (?:anos )?(?:(?:y |con )*" + Theirs + ")+)$", RegexOptions.NonBacktracking)]
    private static partial Regex WithOthers();

    [GeneratedRegex("^(?:(?:" + Theirs + "(?:y )?)+(?:pero )?yo (?:tengo |ya tengo )?# (?:anos )?|tengo # (?:" + Kin.Words + ") y (?:tengo )?# anos )$", RegexOptions.NonBacktracking)]
    private static partial Regex AfterOthers();

    [GeneratedRegex("^(?:(?:si|pues) )*(?:(?:yo )?tengo # anos|yo (?:tengo )?#|# anos) y (?:(?:ya )?llevo # (?:anos )?(?:de|en|como|trabajando) |"
        + "trabaj[oe] desde hace # (?:anos )?|# (?:anos )?(?:de esos )?(?:l[oa]s )?(?:pase|vivi|estuve|trabaje|anduve) (?:en|de|como|trabajando|alla) )[^#]*$", RegexOptions.NonBacktracking)]
    private static partial Regex WithWork();
}
