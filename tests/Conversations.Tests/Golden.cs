using System.Reflection;

namespace ChatAssist.Conversations.Tests;

/// <summary>
/// Files that hold expected behaviour, in the repository. With UPDATE_GOLDEN=1 a test rewrites its file instead of failing:
/// the reviewer then reads the difference.
/// </summary>
internal static class Golden
{
    public static string Repository { get; } = Path.GetFullPath(
        typeof(Golden).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(note => note.Key == "Repository").Value!);

    public static string Tests { get; } = Path.Combine(Repository, "tests", "Conversations.Tests");

    public static bool Updating { get; } = Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";

    public static void Check(string file, string actual)
    {
        if (Updating) Write(file, actual);
        Assert.True(File.Exists(file), $"{file} is missing; UPDATE_GOLDEN=1 writes it.");
        Assert.Equal(File.ReadAllText(file), actual);
    }

    public static void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        if (!File.Exists(file) || File.ReadAllText(file) != text) File.WriteAllText(file, text);
    }
}
