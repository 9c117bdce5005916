namespace ChatAssist.Bot.Content;

/// <summary>Why a message did not arrive, in plain words (content/delivery-errors.csv).</summary>
internal sealed class DeliveryWords
{
    private const string Any = "*";

    private sealed record ErrorLine(string Code, string Es, string En);

    private readonly Dictionary<string, ErrorLine> lines;

    private DeliveryWords(IEnumerable<ErrorLine> lines)
    {
        this.lines = lines.ToDictionary(line => line.Code, StringComparer.Ordinal);
        if (!this.lines.ContainsKey(Any)) throw new ContentException($"content/delivery-errors.csv: the row {Any}, for codes that have none, is missing.");
    }

    public static DeliveryWords Load(string folder) => new(CsvFiles.Rows<ErrorLine>(folder, "delivery-errors.csv"));

    public bool Has(string code) => lines.ContainsKey(code);

    public string Of(string? code, string language)
    {
        var line = code is not null && lines.TryGetValue(code, out var known) ? known : lines[Any];
        return language == "en" ? line.En : line.Es;
    }
}
