namespace ChatAssist.Conversations.Tests.Understanding.Numbers;

/// <summary>Writes a number from 1 to 999,999 in words, to be read back.</summary>
internal static class InWords
{
    private static readonly string[] Units =
    [
        "", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce", "trece", "catorce", "quince", "dieciséis", "diecisiete", "dieciocho", "diecinueve",
        "veinte", "veintiuno", "veintidós", "veintitrés", "veinticuatro", "veinticinco", "veintiséis", "veintisiete", "veintiocho", "veintinueve",
    ];

    private static readonly string[] Tens = ["treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"];

    private static readonly string[] Hundreds = ["", "ciento", "doscientos", "trescientos", "cuatrocientos", "quinientos", "seiscientos", "setecientos", "ochocientos", "novecientos"];

    private static readonly string[] EnglishUnits =
    [
        "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] EnglishTens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    public static string Spanish(int number) => number switch
    {
        < 30 => Units[number],
        < 100 => Joined(Tens[(number / 10) - 3], "y", Units[number % 10]),
        100 => "cien",
        < 1000 => Joined(Hundreds[number / 100], "", Spanish(number % 100)),
        < 2000 => Joined("mil", "", Spanish(number - 1000)),
        _ => Joined(Shortened(Spanish(number / 1000)) + " mil", "", Spanish(number % 1000)),
    };

    public static string English(int number) => number switch
    {
        < 20 => EnglishUnits[number],
        < 100 => Joined(EnglishTens[(number / 10) - 2], "", EnglishUnits[number % 10]),
        < 1000 => Joined(EnglishUnits[number / 100] + " hundred", "and", English(number % 100)),
        _ => Joined(English(number / 1000) + " thousand", number % 1000 is > 0 and < 100 ? "and" : "", English(number % 1000)),
    };

    // "Veintiún mil", "treinta y un mil".
    private static string Shortened(string words) => words.EndsWith("veintiuno", StringComparison.Ordinal) ? $"{words[..^3]}ún" : words.EndsWith("uno", StringComparison.Ordinal) ? words[..^1] : words;

    private static string Joined(string first, string joint, string rest) => rest.Length == 0 ? first : joint.Length == 0 ? $"{first} {rest}" : $"{first} {joint} {rest}";
}
