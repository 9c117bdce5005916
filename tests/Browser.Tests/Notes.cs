using System.Reflection;

namespace ChatAssist.Browser.Tests;

/// <summary>What the project file noted about the build.</summary>
internal static class Notes
{
    public static string Bot => Read("Bot");

    public static string Images => Read("Images");

    private static string Read(string key) =>
        typeof(Notes).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(note => note.Key == key).Value!;
}
