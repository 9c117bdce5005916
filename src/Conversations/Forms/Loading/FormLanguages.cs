namespace ChatAssist.Conversations.Forms.Loading;

/// <summary>The languages of a form: those that its labels are headed with.</summary>
/// <param name="Own">What a text without a language is in.</param>
internal sealed record FormLanguages(string Own, IReadOnlyList<string> All)
{
    // Where a form names none.
    private const string Usual = "es";

    public static FormLanguages Read(Grid survey, Grid? choices, SettingsSheet settings, Findings findings)
    {
        List<Header> labels = [.. survey.Columns("label"), .. choices?.Columns("label") ?? []];
        var named = labels.Select(label => label.Language).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var usual = named.Count == 0 || labels.Any(label => label.Language is null) ? Usual : named[0];
        var said = LanguageCode.Of(settings["default_language"]);
        if (said is null && named.Count > 1) findings.Warn(settings.At("default_language"), "default-language-missing", ("language", usual));
        var isWritten = labels.Count == 0 || named.Contains(said, StringComparer.Ordinal) || labels.Any(label => label.Language is null);
        if (said is not null && !isWritten)
            findings.Error(settings.At("default_language"), "default-language-without-label", ("language", settings["default_language"]), ("languages", string.Join(", ", named)));
        var own = said is not null && isWritten ? said : usual;
        return new FormLanguages(own, [own, .. named.Where(language => language != own)]);
    }

    /// <summary>A sheet that labels nothing in one of the languages is told of once, its rows are not.</summary>
    public void CheckColumns(Grid grid, Findings findings)
    {
        if (!grid.Has("label")) findings.Error(new Spot(grid.Name, 1, "label"), "label-column-missing");
        else foreach (var language in All.Except(Of(grid), StringComparer.Ordinal)) findings.Error(new Spot(grid.Name, 1, "label"), "label-language-missing", ("language", language));
    }

    /// <summary>Says in which language a label is missing.</summary>
    public void CheckLabel(Grid grid, Row row, Dictionary<string, (string Text, Spot Spot)> label, Findings findings)
    {
        if (label.Count == All.Count) return;
        if (label.Count == 0 && grid.Has("label")) findings.Error(row.At("label"), "label-missing", ("name", row["name"]));
        else if (label.Count > 0)
            foreach (var language in All.Where(language => !label.ContainsKey(language)).Intersect(Of(grid), StringComparer.Ordinal))
                findings.Error(row.At() with { Column = Heading(grid, language) }, "label-missing-in", ("name", row["name"]), ("language", language));
    }

    private IEnumerable<string> Of(Grid grid) => grid.Columns("label").Select(header => header.Language ?? Own);

    private string? Heading(Grid grid, string language) => grid.Columns("label").FirstOrDefault(header => (header.Language ?? Own) == language)?.Written;
}
