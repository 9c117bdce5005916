using System.Text.Json;

namespace ChatAssist.Testing;

/// <summary>
/// Reference data that lies beside the checkout (or in CHATASSIST_SHARED) and is no part of the repository.
/// Where it is absent its tests are skipped; each has fixtures of our own next to it.
/// </summary>
internal static class SharedData
{
    public static JsonElement[] Vectors(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Find(path)));
        return [.. document.RootElement.GetProperty("vectors").Clone().EnumerateArray()];
    }

    /// <summary>The rows of a table with tabs between its cells, without comments and heading.</summary>
    public static string[][] Rows(string path) =>
        [.. File.ReadLines(Find(path)).Where(line => line.Length > 0 && line[0] != '#').Skip(1).Select(line => line.Split('\t'))];

    private static string Find(string path)
    {
        var file = Folders().Select(folder => Path.Combine(folder, path)).FirstOrDefault(File.Exists);
        if (file is null)
            Assert.Skip($"shared/{path} is not here; set CHATASSIST_SHARED to the folder that has it.");
        return file;
    }

    private static IEnumerable<string> Folders()
    {
        if (Environment.GetEnvironmentVariable("CHATASSIST_SHARED") is { Length: > 0 } given)
            yield return given;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            yield return Path.Combine(folder.FullName, "shared");
    }
}
