namespace ChatAssist.Conversations.Forms.Loading;

/// <summary>A column of a sheet: what it is, whatever its writer called it.</summary>
/// <param name="Name">The name that XLSForm gives it; null for one that it does not know.</param>
/// <param name="Language">By code, where it is written for one.</param>
/// <param name="Written">As the sheet heads it.</param>
internal sealed record Header(string? Name, string? Language, string Written, int Index)
{
    // Where other converters put a column into a part of the XForm.
    private static readonly string[] Prefixes = ["bind", "control", "media", "body"];

    public static Header Read(string written, int index, ColumnAliases aliases)
    {
        string[] parts = [.. Split(written.Trim()).Select(part => part.Trim())];
        if (parts.Length > 1 && Prefixes.Contains(parts[0], StringComparer.OrdinalIgnoreCase)) parts = parts[1..];
        var name = aliases.Of(parts[0]);
        return parts.Length switch
        {
            1 => new Header(name, null, written.Trim(), index),
            2 when name is not null && aliases.IsTranslated(name) => new Header(name, LanguageCode.Of(parts[1]), written.Trim(), index),
            _ => new Header(null, null, written.Trim(), index),
        };
    }

    // label::English, label:English; but jr:count is one word.
    private static string[] Split(string written)
    {
        var whole = written.Replace("jr:", "jr_", StringComparison.OrdinalIgnoreCase);
        return whole.Split(whole.Contains("::", StringComparison.Ordinal) ? "::" : ":");
    }
}
