using System.Globalization;
using ChatAssist.Conversations.Forms;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Bot.Import;

/// <summary>Why a row was not taken: where, and what should be there. Never what was there: it may be somebody's.</summary>
internal sealed record Refusal(int Row, string Column, string Why);

/// <summary>What the cells of a row are checked against.</summary>
internal sealed record Ground(Conversations.Knowledge.Content Content, Kinds Kinds, ImportWords Words, DateOnly Today)
{
    public Places Places => Content.Places;
}

/// <summary>One row of a file, read column by column. An empty cell is null; what cannot be read is null and a refusal.</summary>
internal sealed partial class Line(SheetRow row, IReadOnlyDictionary<string, int> columns, Ground ground)
{
    private readonly List<Refusal> refusals = [];

    public int Number => row.Number;

    public IReadOnlyList<Refusal> Refusals => refusals;

    public DateOnly Today => ground.Today;

    public bool IsEmpty => row.Cells.All(string.IsNullOrWhiteSpace);

    public void Require(IEnumerable<string> names)
    {
        foreach (var name in names.Where(name => Cell(name) is null)) Refuse(name, "should not be empty");
    }

    /// <summary>What a formula shows that failed is no value, not even a text.</summary>
    public void RefuseFailed()
    {
        foreach (var name in columns.Keys.Where(name => Cell(name) is { } text && FailedFormula.Is(text))) Refuse(name, "is a formula that failed");
    }

    public string? Text(string column, int longest = 120) => Cell(column) is not { } text ? null
        : text.Length <= longest ? text
        : Refuse(column, $"should have at most {longest} characters");

    public string? OneOf(string column, params IReadOnlyList<string> names) => Cell(column) is not { } text ? null
        : ground.Words.OneOf(column, text, names) ?? Refuse(column, $"should be one of {string.Join(", ", names)}");

    public string? Phone(string column) => Read(column, "phone", "should be one whole phone number such as 5555 1234 or +502 5555 1234");

    public string? Pay(string column) => Read(column, "money", "should be an amount with its period such as 3500 month");

    public string? Municipality(string column) => Cell(column) is not { } text ? null
        : ground.Places.Find(text.PadLeft(4, '0')) is { } place ? place.Code
        : WholeName(text) is { } named ? named.Code
        : Read(column, "municipality", "should be a municipality or its code; a name that two departments have goes with its department")?[..4];

    /// <summary>A day between these two, as ISO text.</summary>
    public string? Day(string column, DateOnly from, DateOnly until)
    {
        if (Cell(column) is not { } text) return null;
        if (SheetDay.Read(text, Today) is not { } day) return Refuse(column, "should be a day of the calendar such as 2026-11-22");
        return day >= from && day <= until
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : Refuse(column, FormattableString.Invariant($"should be a day from {from:yyyy-MM-dd} to {until:yyyy-MM-dd}"));
    }

    /// <summary>Whole hours of a week.</summary>
    public string? Hours(string column) => Cell(column) is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var hours) && hours is > 0 and <= 112 ? text
        : Refuse(column, "should be the hours of a week such as 44");

    public string? Refuse(string column, string why)
    {
        refusals.Add(new Refusal(Number, column, why));
        return null;
    }

    // In a chat "Flores" may be the beginning of a longer name; in this column it is a whole one.
    private Municipality? WholeName(string text) =>
        ground.Places.Municipalities.Where(place => Plain.Of(place.Name) == Plain.Of(text)).Take(2).ToList() is [var only] ? only : null;

    private string? Read(string column, string kind, string should) =>
        Cell(column) is not { } text ? null : ground.Kinds.Understand(kind, text, ground.Today, "es") ?? Refuse(column, should);

    private string? Cell(string column) =>
        columns.TryGetValue(column, out var place) && place < row.Cells.Count && row.Cells[place].Trim() is { Length: > 0 } text ? text : null;
}
