using System.Collections;
using System.Reflection;

namespace ChatAssist.Browser.Tests;

/// <summary>What the program's own table of the console lists, read from the program that is started.</summary>
internal static class Routes
{
    public static IReadOnlyList<string> All { get; } = Read();

    private static List<string> Read()
    {
        var table = Assembly.LoadFrom(Notes.Bot).GetType("ChatAssist.Bot.Staff.Access", throwOnError: true)!.GetField("Table")!.GetValue(null);
        return [.. ((IEnumerable)table!).Cast<object>().Select(line => (string)line.GetType().GetProperty("Key")!.GetValue(line)!)];
    }
}
