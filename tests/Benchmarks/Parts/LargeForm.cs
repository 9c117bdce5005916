using System.Globalization;
using ChatAssist.Conversations.Forms;

namespace ChatAssist.Benchmarks.Parts;

/// <summary>A form of 60 questions and 10,000 choices: of every kind, branches that hang on what was answered, places chosen within a region.</summary>
internal static class LargeForm
{
    /// <summary>The key of a flow that there is.</summary>
    public const string Name = "check-in";

    public const int Questions = 60, Choices = 10_000;

    private const int Regions = 100;

    private static readonly string[] Columns = ["type", "name", "label::Español (es)", "label::English (en)", "relevant", "constraint", "calculation", "choice_filter"];

    public static Workbook Workbook() => new(
        Name,
        [
            new Sheet("survey", Columns, Numbered(Enumerable.Range(1, Questions).SelectMany(Rows))),
            new Sheet("choices", ["list_name", "name", "label::Español (es)", "label::English (en)", "region"], Numbered(Lists())),
            new Sheet("settings", ["form_id", "version", "default_language"], Numbered([[Name, "1", "Español (es)"]])),
        ],
        []);

    /// <summary>What somebody says to question n: one that is understood.</summary>
    public static string Answer(int number) => Kind(number) switch
    {
        "text" => "me gusta trabajar con mis hermanos",
        "integer" => "treinta y cuatro",
        "date" => "15 de marzo de 2026",
        "select_one yn" => "sí",
        "select_one place" => $"Lugar {Text(RegionOf(number) + (3 * Regions))}",
        _ => $"Región {Text(RegionOf(number))}",
    };

    // Every region is followed by a place in it.
    private static string Kind(int number) => (number % 10) switch
    {
        1 or 6 => "text",
        2 or 3 or 7 => "integer",
        4 or 8 => "select_one yn",
        5 => "date",
        9 => "select_one region",
        _ => "select_one place",
    };

    // Every number has a calculation that reads it.
    private static IEnumerable<string[]> Rows(int number) => Kind(number) == "integer"
        ? [Question(number), ["calculate", $"c{Text(number)}", "", "", "", "", $"round(${{q{Text(number)}}} * 1.5, 1)", ""]]
        : [Question(number)];

    private static string[] Question(int number) =>
    [
        Kind(number), $"q{Text(number)}", $"¿Pregunta {Text(number)} de ${{q1}}?", $"Question {Text(number)} of ${{q1}}?",
        number % 10 is 6 ? $"${{q{Text(number - 2)}}} = 'yes' and ${{c{Text(number - 4)}}} > 17" : "",
        Kind(number) == "integer" ? ". >= 0 and . < 100" : "",
        "",
        Kind(number) == "select_one place" ? $"region = ${{q{Text(number - 1)}}}" : "",
    ];

    private static IEnumerable<string[]> Lists() =>
        Enumerable.Range(0, Regions).Select(region => new[] { "region", $"r{Text(region)}", $"Región {Text(region)}", $"Region {Text(region)}", "" })
            .Concat(Enumerable.Range(0, Choices).Select(place => new[] { "place", $"p{Text(place)}", $"Lugar {Text(place)}", $"Place {Text(place)}", $"r{Text(place % Regions)}" }))
            .Concat([["yn", "yes", "Sí", "Yes", ""], ["yn", "no", "No", "No", ""]]);

    private static int RegionOf(int number) => (number - 1) / 10 * 7;

    private static List<SheetRow> Numbered(IEnumerable<string[]> rows) => [.. rows.Select((cells, place) => new SheetRow(place + 2, cells))];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
