using System.Diagnostics;

namespace ChatAssist.Bot.Tests.Commands;

/// <summary>A folder that even root cannot write: a read-only file system mounted on it. Skips the test where nothing can be mounted.</summary>
internal sealed class ReadOnlyFolder : IDisposable
{
    private readonly string path;

    private ReadOnlyFolder(string path) => this.path = path;

    public static ReadOnlyFolder Mount(string path)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "only root on Linux can mount a read-only file system");
        Directory.CreateDirectory(path);
        Assert.SkipUnless(Run("mount", "-t", "tmpfs", "-o", "ro", "none", path) == 0, "no file system can be mounted here");
        return new ReadOnlyFolder(path);
    }

    public void Dispose() => Run("umount", path);

    private static int Run(string program, params string[] words)
    {
        using var process = Process.Start(new ProcessStartInfo(program, words) { RedirectStandardError = true, UseShellExecute = false })!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
