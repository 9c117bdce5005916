using ChatAssist.Conversations.Forms;

namespace ChatAssist.Conversations.Tests.Forms.Loading;

/// <summary>Public/: forms that other people wrote, each with its source. A name in <c>[brackets]</c> stands for one that cannot load here, and its reason is in the file.</summary>
public sealed class PublicFormTests
{
    private static readonly string Folder = Path.Combine(Golden.Tests, "Forms", "Loading", "Public");

    public static TheoryData<string> Forms => [.. from file in Directory.EnumerateFiles(Folder, "*.md") from title in All(file).Keys select $"{Path.GetFileNameWithoutExtension(file)}: {title}"];

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_form_of_others_loads(string form)
    {
        var (file, title) = (form.Split(": ", 2)[0], form.Split(": ", 2)[1]);
        var loaded = FormLoader.Load(SheetTables.Read(All(Path.Combine(Folder, $"{file}.md"))[title]));

        var errors = loaded.Problems.Where(problem => !problem.IsWarning).Select(SheetTables.Show).ToList();
        if (title.StartsWith('[')) Assert.NotEmpty(errors);
        else Assert.Empty(errors);
    }

    [Fact]
    public void Nearly_all_of_them_load()
    {
        var titles = Forms.Select(row => row.Data.Split(": ", 2)[1]).ToList();
        Assert.True(titles.Count(title => !title.StartsWith('[')) >= 0.95 * titles.Count);
    }

    private static Dictionary<string, string> All(string file) => File.ReadAllText(file).Split("\n## ").Skip(1)
        .ToDictionary(part => part.Split('\n')[0].Trim(), part => part, StringComparer.Ordinal);
}
