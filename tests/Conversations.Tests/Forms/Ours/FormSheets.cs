using System.Globalization;
using ChatAssist.Bot.Content;
using CsvHelper;

namespace ChatAssist.Conversations.Tests.Forms.Ours;

/// <summary>A row of a sheet as it was written: its cells by column.</summary>
internal sealed record FormRow(string Sheet, int Number, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>Empty where there is no such column.</summary>
    public string this[string column] => Cells.GetValueOrDefault(column, "");

    /// <summary>Empty where it was not written in that language: <c>Of("label", "es")</c>.</summary>
    public string Of(string column, string language) => this[$"{column}::{FormSheets.Languages[language]}"];

    public override string ToString() => $"{Sheet}, row {Number} ({this["name"]})";
}

/// <summary>The sheets of the forms that are shipped, as they were written.</summary>
internal sealed record FormSheets(string Form, IReadOnlyList<FormRow> Survey, IReadOnlyList<FormRow> Choices, FormRow Settings)
{
    /// <summary>The name of a language in the columns, by its code.</summary>
    public static readonly IReadOnlyDictionary<string, string> Languages =
        new Dictionary<string, string>(StringComparer.Ordinal) { ["es"] = "Español (es)", ["en"] = "English (en)" };

    public static readonly IReadOnlyList<string> Names = ["profile", "check-in", "employer-check-in", "satisfaction", "placement", "applicant"];

    private static readonly string[] Silent = ["hidden", "calculate", "note", "begin group", "end group", "today", "start", "end", "phonenumber"];

    public static FormSheets Of(string form) => new(form, Rows(form, "survey"), Rows(form, "choices"), Rows(form, "settings")[0]);

    /// <summary>The rows that a person is asked, if every one is relevant.</summary>
    public IEnumerable<FormRow> Asked => Survey.Where(row => !Silent.Contains(row["type"], StringComparer.Ordinal) && !row["appearance"].Split(' ').Contains("mentioned", StringComparer.Ordinal));

    /// <summary>The choices of a question; none for one without.</summary>
    public IReadOnlyList<FormRow> ChoicesOf(FormRow question) =>
        question["type"].Split(' ') is ["select_one" or "select_multiple", var list, ..] ? [.. Choices.Where(choice => choice["list_name"] == list)] : [];

    private static List<FormRow> Rows(string form, string sheet)
    {
        using var csv = new CsvReader(new StreamReader(Path.Combine(ContentFiles.Folder, "forms", form, $"{sheet}.csv")), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<FormRow>();
        while (csv.Read())
            rows.Add(new FormRow(sheet, csv.Parser.Row, csv.HeaderRecord!.ToDictionary(column => column, column => csv.GetField(column) ?? "", StringComparer.Ordinal)));
        return rows;
    }
}
