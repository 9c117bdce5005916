using System.Reflection;

namespace ChatAssist.Bot.Tests;

/// <summary>Programs that are built with the tests and started as processes of their own.</summary>
internal static class Built
{
    /// <summary>The pictures of the documentation.</summary>
    public static string Images => Dll("Images");

    /// <summary>Where the build put it; the project file notes that.</summary>
    public static string Dll(string program) =>
        typeof(Built).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(note => note.Key == program).Value!;
}
