namespace ChatAssist.Conversations.Forms;

/// <summary>A questionnaire as it was written: the sheets of an XLSForm, and the tables that lie beside it.</summary>
/// <param name="Name">The form's name: its folder or file without the ending.</param>
/// <param name="Sheets">survey, choices, settings, and whatever else is there.</param>
/// <param name="Tables">Files beside it that <c>pulldata</c>, <c>instance</c> and <c>select_one_from_file</c> read; the name is without the ending.</param>
public sealed record Workbook(string Name, IReadOnlyList<Sheet> Sheets, IReadOnlyList<Sheet> Tables);

/// <summary>One sheet. A row has as many cells as there are columns; what is empty is an empty text.</summary>
public sealed record Sheet(string Name, IReadOnlyList<string> Columns, IReadOnlyList<SheetRow> Rows);

/// <param name="Number">As the spreadsheet counts it: the row of column names is 1.</param>
public sealed record SheetRow(int Number, IReadOnlyList<string> Cells);
