using ChatAssist.Conversations.Forms;

namespace ChatAssist.Bot.Export;

/// <summary>The columns of one question. Passed over and never asked are both empty.</summary>
/// <param name="versions">The question as each version has it, newest first.</param>
/// <param name="repeat">The path of the repeat around it; empty: none.</param>
internal sealed class QuestionColumns(IReadOnlyList<Found> versions, string repeat, Wording wording, Moments moments)
{
    // A list of places or occupations would fill the whole width of a sheet.
    private const int MostOptions = 250;

    private static readonly string[] PartsOfAPoint = ["latitude", "longitude", "altitude", "precision"];

    private readonly string path = versions[0].Item.Path[repeat.Length..];
    private readonly string header = wording.Header(versions[0]);
    private readonly IReadOnlyDictionary<string, string> choices = wording.Choices(versions);

    public IEnumerable<Column> All() => ((Item.Question)versions[0].Item).Type switch
    {
        QuestionType.Integer or QuestionType.Decimal or QuestionType.Range or QuestionType.Calculate => [new Column(header, row => Cell.Number(row.Answer(path)))],
        QuestionType.SelectOne => [new Column(header, row => Cell.Of(Words(row.Answer(path))))],
        QuestionType.SelectMultiple => [new Column(header, row => Cell.Of(string.Join(' ', Chosen(row).Select(Words)))), .. Options()],
        QuestionType.Geopoint => [Plain, .. PartsOfAPoint.Select(Part)],
        var type when moments.Of(type) is { } moment => [new Column(header, row => Cell.Of(row.Answer(path) is { Length: > 0 } kept ? kept : moment(row)))],
        _ => [Plain],
    };

    private Column Plain => new(header, row => Cell.Of(row.Answer(path)));

    private IEnumerable<Column> Options() => choices.Count > MostOptions ? [] : choices.Select(choice => new Column($"{header}/{choice.Value}", row => Chosen(row) switch
    {
        [] => Cell.Empty,
        var chosen => Cell.Of(chosen.Contains(choice.Key, StringComparer.Ordinal) ? 1 : 0),
    }));

    private Column Part(string name, int place) => new(
        $"_{header}_{name}", row => row.Answer(path).Split(' ') is var parts && place < parts.Length ? Cell.Number(parts[place]) : Cell.Empty);

    private string[] Chosen(Row row) => row.Answer(path).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private string Words(string choice) => choices.GetValueOrDefault(choice, choice);
}
