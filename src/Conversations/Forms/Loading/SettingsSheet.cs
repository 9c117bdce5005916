namespace ChatAssist.Conversations.Forms.Loading;

/// <summary>The settings sheet, or what holds without one.</summary>
internal sealed class SettingsSheet(Grid? grid, Findings findings)
{
    private readonly Row? row = grid?.Rows.FirstOrDefault();

    public string this[string column] => row?[column] ?? "";

    public bool AllowsChoiceDuplicates => IsYes("allow_choice_duplicates");

    public Dictionary<string, (string Text, Spot Spot)> Titles(string own) => row?.Texts("form_title", own) ?? [];

    public Spot At(string column) => row?.At(column) ?? new Spot("settings", null, column);

    public string Version()
    {
        if (this["version"] is { Length: > 0 } version) return version;
        findings.Warn(At("version"), "version-missing");
        return "1";
    }

    public FormSettings Chat() => new(OneEach(), IsYes("review"), IsYes("nudge"), IsYes("carry_over"), Then());

    private bool OneEach()
    {
        var written = this["submissions"].ToLowerInvariant();
        if (written is not ("" or "one" or "many")) findings.Error(At("submissions"), "submissions-unknown", ("value", written));
        return written == "one";
    }

    // A flow that there is not would end the form in no turn.
    private string? Then()
    {
        var written = this["then"];
        if (written is not ("" or "menu")) findings.Error(At("then"), "then-unknown", ("value", written));
        return written.Length == 0 ? null : written;
    }

    private bool IsYes(string column)
    {
        var said = YesNoCell.Read(this[column]);
        if (said is null) findings.Error(At(column), "yes-or-no", ("value", this[column]));
        return said == true;
    }
}
