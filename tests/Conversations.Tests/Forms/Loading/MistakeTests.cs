using ChatAssist.Conversations.Forms;

namespace ChatAssist.Conversations.Tests.Forms.Loading;

/// <summary>Mistakes/: forms that are wrong or odd, each with all that is said of it. UPDATE_GOLDEN=1 writes that down anew.</summary>
public sealed class MistakeTests
{
    private static readonly string Folder = Path.Combine(Golden.Tests, "Forms", "Loading", "Mistakes");

    public static TheoryData<string> Cases => [.. Directory.EnumerateFiles(Folder, "*.md").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void All_that_is_wrong_is_told_with_its_place(string name)
    {
        var file = Path.Combine(Folder, $"{name}.md");
        var tables = string.Join('\n', File.ReadLines(file).TakeWhile(line => !line.StartsWith("- ", StringComparison.Ordinal))).TrimEnd();
        var loaded = FormLoader.Load(SheetTables.Read(tables));

        Golden.Check(file, $"{tables}\n\n{string.Join('\n', loaded.Problems.Select(SheetTables.Show))}\n");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Nothing_half_loads_and_every_problem_has_its_text(string name)
    {
        var loaded = FormLoader.Load(SheetTables.Read(File.ReadAllText(Path.Combine(Folder, $"{name}.md"))));

        Assert.Equal(loaded.Problems.Any(problem => !problem.IsWarning), loaded.Form is null);
        Assert.All(loaded.Problems, problem => Assert.All(World.Content.Languages.Values, texts => Assert.Contains(problem.Key, texts.ByKey.Keys)));
        Assert.All(loaded.Problems.Select(problem => (problem, Body: World.Content.Texts("es")[problem.Key].Body)), told =>
            Assert.DoesNotContain('{', told.problem.Values.Aggregate(told.Body, (body, value) => body.Replace($"{{{value.Name}}}", "", StringComparison.Ordinal)).Replace("${}", "", StringComparison.Ordinal)));
    }
}
