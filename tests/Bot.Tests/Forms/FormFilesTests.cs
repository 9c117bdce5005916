using ChatAssist.Bot.Content;
using ChatAssist.Bot.Forms;

namespace ChatAssist.Bot.Tests.Forms;

/// <summary>What lies in content/forms is a form each, as a folder or as an .xlsx.</summary>
public sealed class FormFilesTests
{
    private const string Survey = "type,name,label::Español (es),label::English (en)\ntext,called,¿Nombre?,Name?\n";

    [Fact]
    public void A_folder_and_an_xlsx_are_forms_and_what_a_spreadsheet_program_leaves_is_none()
    {
        using var content = new FormFolder();
        Folder(content, "one", Survey);
        Xlsx(content, "two.xlsx");
        File.WriteAllText(Path.Combine(content.Path, "forms", "~$two.xlsx"), "locked");

        Assert.Equal(["one", "two"], FormFiles.Load(content.Path, Texts).All.Select(form => form.Name));
    }

    [Fact]
    public void Two_forms_of_one_name_stop_the_start()
    {
        using var content = new FormFolder();
        Folder(content, "one", Survey);
        Xlsx(content, "one.xlsx");

        Assert.Contains("'one' twice", Assert.Throws<ContentException>(() => FormFiles.Load(content.Path, Texts)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_is_told_at_start_with_its_form_and_row()
    {
        using var content = new FormFolder();
        Folder(content, "one", Survey + "intger,age,¿Edad?,Age?\n");

        Assert.StartsWith("content/forms/one, survey, row 3, column type:", Assert.Throws<ContentException>(() => FormFiles.Load(content.Path, Texts)).Message, StringComparison.Ordinal);
    }

    private static IReadOnlyDictionary<string, Conversations.Knowledge.Texts> Texts { get; } = ContentFiles.Texts(ContentFiles.Folder);

    private static void Folder(FormFolder content, string name, string survey)
    {
        var folder = Directory.CreateDirectory(Path.Combine(content.Path, "forms", name)).FullName;
        File.WriteAllText(Path.Combine(folder, "survey.csv"), survey);
        File.WriteAllText(Path.Combine(folder, "settings.csv"), "version\n1\n");
    }

    private static void Xlsx(FormFolder content, string file)
    {
        using var workbook = WrittenWorkbook.Write(
            ("survey", [.. Survey.Trim().Split('\n').Select(line => line.Split(',').ToArray<object?>())]),
            ("settings", [["version"], ["1"]]));
        File.WriteAllBytes(Path.Combine(Directory.CreateDirectory(Path.Combine(content.Path, "forms")).FullName, file), workbook.ToArray());
    }
}
