using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ChatAssist.Benchmarks.Stores;

/// <summary>A PostgreSQL server with its usual durability (fsync on), in a temporary folder, for this run only.</summary>
internal sealed class ThrowAwayPostgres : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("chatassist-bench-pg-").FullName;
    private readonly string programs;
    private readonly string port = FreePort();

    private ThrowAwayPostgres(string programs) => this.programs = programs;

    public string ConnectionString => $"Host=127.0.0.1;Port={port};Username=postgres";

    private string Data => Path.Combine(folder, "data");

    public static ThrowAwayPostgres Start()
    {
        var server = new ThrowAwayPostgres(Programs());
        // The server refuses to run as root, and must be able to enter its folder.
        if (Environment.IsPrivilegedProcess) Wait(Process.Start("chown", ["postgres", server.folder]));
        server.Run("initdb", "-D", server.Data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync", "--no-instructions");
        server.Run("pg_ctl", "-s", "-w", "-D", server.Data, "-l", Path.Combine(server.folder, "log"), "-o", $"-p {server.port} -k {server.folder} -c listen_addresses=127.0.0.1 -c max_connections=200", "start");
        return server;
    }

    public void Dispose()
    {
        Run("pg_ctl", "-s", "-w", "-D", Data, "-m", "immediate", "stop");
        Directory.Delete(folder, recursive: true);
    }

    private static string Programs() => Directory.Exists("/usr/lib/postgresql")
        && Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin")).LastOrDefault(bin => File.Exists(Path.Combine(bin, "initdb"))) is { } found
        ? found
        : throw new InvalidOperationException("--database: no PostgreSQL in /usr/lib/postgresql to start; name a server with --postgres \"Host=...\", or measure with --database sqlite.");

    // What pg_ctl writes to is inherited by the server: it is not redirected there.
    private void Run(string program, params string[] words)
    {
        string[] command = [Path.Combine(programs, program), .. words];
        if (Environment.IsPrivilegedProcess) command = ["runuser", "-u", "postgres", "--", .. command];
        Wait(Process.Start(new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = folder, RedirectStandardOutput = program == "initdb" })!);
    }

    private static void Wait(Process process)
    {
        using (process)
        {
            if (process.StartInfo.RedirectStandardOutput) process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0) throw new InvalidOperationException($"{string.Join(' ', process.StartInfo.ArgumentList)} ended with {process.ExitCode}.");
        }
    }

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }
}
