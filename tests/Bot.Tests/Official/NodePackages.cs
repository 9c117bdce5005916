using System.Diagnostics;

namespace ChatAssist.Bot.Tests.Official;

/// <summary>Programs of others that tests ask: the packages of tests/Official, which test.sh installs where npm is.</summary>
internal static class NodePackages
{
    private static readonly string Folder = Built.Dll("Official");

    /// <summary>A program of ours that uses a package, or a package's own; skips the test where it is not installed.</summary>
    public static ProcessStartInfo Node(string program, params string[] arguments)
    {
        Assert.SkipUnless(Directory.Exists(Path.Combine(Folder, "node_modules")), "npm is not here, or tests/Official is not installed: (cd tests/Official && npm install)");
        return new("node", [Path.Combine(Folder, program), .. arguments]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
    }
}
