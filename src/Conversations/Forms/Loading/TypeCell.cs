namespace ChatAssist.Conversations.Forms.Loading;

/// <summary>What the column <c>type</c> says.</summary>
internal abstract record TypeCell
{
    private TypeCell() { }

    public sealed record Question(QuestionType Type) : TypeCell;

    /// <param name="List">The list, or the file with its ending; empty when none is named.</param>
    public sealed record Select(QuestionType Type, string List, bool FromFile, bool OrOther) : TypeCell;

    public sealed record Begin(bool IsRepeat) : TypeCell;

    public sealed record End(bool IsRepeat) : TypeCell;

    /// <summary>A table beside the form, named by the row (<c>csv-external</c>).</summary>
    public sealed record Table : TypeCell;

    /// <summary>What a device notes about itself: there is none in a chat, and nothing is lost.</summary>
    public sealed record PassedOver : TypeCell;

    /// <summary>Good XLSForm that cannot be asked here; the remedy's key is <c>instead-…</c>.</summary>
    public sealed record NotHere(string Instead) : TypeCell;

    public sealed record Unknown : TypeCell;

    public static TypeCell Read(string written)
    {
        var words = written.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var plain = string.Join(' ', words).ToLowerInvariant();
        return TypeNames.Selects.Where(select => Begins(plain, select.Key)).Select(select => ReadSelect(words[Words(select.Key)..], select.Value)).FirstOrDefault()
            ?? TypeNames.Plain.GetValueOrDefault(plain) ?? TypeNames.Plain.GetValueOrDefault(plain.Replace('_', ' '))
            ?? TypeNames.Refused(plain) as TypeCell ?? new Unknown();
    }

    private static bool Begins(string plain, string command) =>
        plain.StartsWith(command, StringComparison.Ordinal) && (plain.Length == command.Length || plain[command.Length] == ' ');

    private static int Words(string command) => command.Count(letter => letter == ' ') + 1;

    private static Select ReadSelect(string[] rest, (QuestionType Type, bool FromFile) select)
    {
        var other = string.Join(' ', rest.Skip(1)).ToLowerInvariant();
        return new Select(select.Type, rest.Length == 0 ? "" : rest[0], select.FromFile, other is "or_other" or "or other" or "or specify other");
    }
}
