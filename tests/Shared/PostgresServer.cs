using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace ChatAssist.Testing;

/// <summary>
/// A PostgreSQL for tests: the one that CHATASSIST_TEST_POSTGRES names, or one that is started here in a folder of its own
/// and ends with this process.
/// </summary>
internal sealed class PostgresServer : IDisposable
{
    private const string Setting = "CHATASSIST_TEST_POSTGRES";

    private static readonly Lazy<(PostgresServer? Server, string Why)> ForThisProcess = new(FindOrStart);
    private static int databases;

    private readonly string connection;
    private readonly string? folder;

    private PostgresServer(string connection, string? folder) => (this.connection, this.folder) = (connection, folder);

    /// <summary>The server of this test process; the test is skipped, and says why, where there is none.</summary>
    public static PostgresServer Find()
    {
        var (server, why) = ForThisProcess.Value;
        if (server is null) Assert.Skip(why);
        return server!;
    }

    /// <summary>One more server, that a test may stop, start and spoil; null where the programs are missing.</summary>
    /// <param name="place">An existing folder for its data (a small disk, say); null: a temporary one.</param>
    public static PostgresServer? StartOwn(string? place = null)
    {
        if (Programs() is null) return null;
        var own = new PostgresServer($"Host=127.0.0.1;Port={FreePort()};Username=postgres", place ?? Directory.CreateTempSubdirectory("chatassist-pg-").FullName);
        own.Initialise();
        own.Start();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => own.Dispose();
        return own;
    }

    /// <summary>The connection string of a new database.</summary>
    /// <param name="copyOf">One that nobody is connected to; null: it is empty.</param>
    public string CreateDatabase(string? copyOf = null)
    {
        var database = new NpgsqlConnectionStringBuilder(connection) { Database = $"chatassist_{Environment.ProcessId}_{Interlocked.Increment(ref databases)}" };
        Execute(connection, $"CREATE DATABASE {database.Database} TEMPLATE {(copyOf is null ? "template1" : new NpgsqlConnectionStringBuilder(copyOf).Database)}");
        return database.ConnectionString;
    }

    public static void Drop(string connectionString) =>
        Execute(connectionString, $"DROP DATABASE {new NpgsqlConnectionStringBuilder(connectionString).Database} WITH (FORCE)");

    private static void Execute(string connectionString, string sql)
    {
        using var server = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Database = "postgres", Pooling = false }.ConnectionString);
        server.Open();
        using var command = new NpgsqlCommand(sql, server);
        command.ExecuteNonQuery();
    }

    public void Start() => Run("pg_ctl", "-s", "-w", "-D", Data, "-l", Path.Combine(folder!, "log"), "-o", $"-p {Port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=200", "start");

    /// <summary>As a crash would: nothing is tidied up.</summary>
    public void StopAtOnce() => Run("pg_ctl", "-s", "-w", "-D", Data, "-m", "immediate", "stop");

    /// <summary>False when it was stopped, or ended by itself.</summary>
    public bool IsRunning => File.Exists(PidFile) && Directory.Exists("/proc/" + File.ReadLines(PidFile).First());

    /// <summary>Ends a server that was started here, and removes it.</summary>
    public void Dispose()
    {
        if (!Directory.Exists(folder)) return;
        if (IsRunning) StopAtOnce();
        Directory.Delete(folder, recursive: true);
    }

    private string Data => Path.Combine(folder!, "data");

    private string PidFile => Path.Combine(Data, "postmaster.pid");

    private string Port => new NpgsqlConnectionStringBuilder(connection).Port.ToString(CultureInfo.InvariantCulture);

    private static (PostgresServer?, string) FindOrStart() =>
        Environment.GetEnvironmentVariable(Setting) is { Length: > 0 } given ? (new PostgresServer(given, null), "")
        : StartOwn() is { } own ? (own, "")
        : (null, $"no PostgreSQL: {Setting} names no server, and /usr/lib/postgresql holds none to start");

    // Log files of 1 MB: a small disk holds them, and is full soon.
    private void Initialise()
    {
        if (Environment.IsPrivilegedProcess) Wait(Process.Start("chown", ["postgres", folder!]));
        Run("initdb", "-D", Data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync", "--wal-segsize=1");
    }

    // The server refuses to run as root. It inherits what pg_ctl writes to, so that is not redirected.
    private void Run(string program, params string[] words)
    {
        string[] command = [Path.Combine(Programs()!, program), .. words];
        if (Environment.IsPrivilegedProcess) command = ["runuser", "-u", "postgres", "--", .. command];
        Wait(Process.Start(new ProcessStartInfo(command[0], command[1..]) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = program == "initdb" })!);
    }

    private static void Wait(Process process)
    {
        if (process.StartInfo.RedirectStandardOutput) process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{process.StartInfo.FileName} ended with {process.ExitCode}.");
    }

    private static string? Programs() => !Directory.Exists("/usr/lib/postgresql") ? null
        : Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).LastOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")));

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
