namespace ChatAssist.Bot.Tests.Export;

/// <summary>Which forms are exported, and into which files.</summary>
public sealed class ExportFilesTests
{
    private const string Survey = """
        type|name|label::Español (es)
        text|called|¿Cómo se llama?
        begin_repeat|jobs|Trabajo
        text|employer|¿Con quién?
        end_repeat||
        """;

    [Theory]
    [InlineData("profile.csv", null, "profile-jobs.csv", "profile.csv")]
    [InlineData("november.csv", "profile", "november-jobs.csv", "november.csv")]
    [InlineData("november.csv", null, "november-check-in-jobs.csv", "november-check-in.csv", "november-profile-jobs.csv", "november-profile.csv")]
    [InlineData("profile.xlsx", null, "profile.xlsx")]
    [InlineData("november.xlsx", null, "november.xlsx")]
    public async Task A_file_named_after_a_form_is_that_form_and_any_other_name_all(string file, string? form, params string[] files)
    {
        await using var answered = await TwoForms();

        await answered.Export(file, form);

        Assert.Equal(files, answered.Files);
    }

    [Theory]
    [InlineData("profile.xlsx", "profile", "profile-jobs")]
    [InlineData("november.xlsx", "check-in", "check-in-jobs", "profile", "profile-jobs")]
    public async Task A_workbook_has_a_sheet_for_each_table(string file, params string[] sheets)
    {
        await using var answered = await TwoForms();

        await answered.Export(file);

        Assert.Equal(sheets, ReadTable.Xlsx(answered.Path(file)).Select(sheet => sheet.Name));
    }

    [Theory]
    [InlineData("x.csv", "profil", null, "there is no form 'profil'; there are check-in, profile")]
    [InlineData("x.csv", "profile", "fr", "the form profile is written in es, not in 'fr'")]
    public async Task What_is_not_there_is_refused_and_nothing_is_written(string file, string? form, string? language, string why)
    {
        await using var answered = await TwoForms();

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => answered.Export(file, form, language));

        Assert.Equal(why, refusal.Message);
        Assert.Empty(answered.Files);
    }

    [Theory]
    [InlineData("x.csv")]
    [InlineData("x.xlsx")]
    public async Task Where_nothing_was_published_there_is_nothing_to_export(string file)
    {
        await using var answered = await Answered.To();

        await Assert.ThrowsAsync<InvalidOperationException>(() => answered.Export(file));
    }

    [Theory]
    [InlineData("profile.csv")]
    [InlineData("profile.xlsx")]
    public async Task An_older_export_is_replaced_and_only_its_user_reads_the_new_one(string file)
    {
        await using var answered = await TwoForms();
        await File.WriteAllTextAsync(answered.Path(file), "older", TestContext.Current.CancellationToken);

        await answered.Export(file);

        Assert.NotEqual("older", await File.ReadAllTextAsync(answered.Path(file), TestContext.Current.CancellationToken));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(answered.Path(file)));
    }

    private static Task<Answered> TwoForms() => Answered.To(Answered.Form("profile", "1", Survey), Answered.Form("check-in", "1", Survey));
}
