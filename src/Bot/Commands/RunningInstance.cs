using ChatAssist.Bot.Operator;
using ChatAssist.Bot.Settings;
using ChatAssist.Bot.Timers;
using ChatAssist.Data;

namespace ChatAssist.Bot.Commands;

/// <summary>
/// The service as a verb finds it: the one that runs already, reached over its socket, or one that this process starts,
/// on the socket only or with an address as well.
/// </summary>
internal sealed class RunningInstance : IAsyncDisposable
{
    private readonly EmbeddedDatabase? embedded;

    private RunningInstance(HttpClient client, EmbeddedDatabase? embedded, WebApplication? app) => (Client, this.embedded, App) = (client, embedded, app);

    public HttpClient Client { get; }

    /// <summary>The service of this process; null when another runs it.</summary>
    public WebApplication? App { get; }

    /// <summary>The running service, or one of our own for as long as the verb takes.</summary>
    public static async Task<RunningInstance> Join(AppSettings settings, CancellationToken ct) =>
        await Start(settings, [], address: null, ct) ?? new RunningInstance(OperatorSocket.Client(OperatorSocket.PathFor(EmbeddedDatabase.FileOf(settings.Database))), null, null);

    /// <summary>Starts the service; null when another process has the database.</summary>
    /// <param name="address">Where it listens besides the socket; null: nowhere.</param>
    public static async Task<RunningInstance?> Start(AppSettings settings, string[] args, string? address, CancellationToken ct)
    {
        if (await EmbeddedDatabase.Open(settings.Database, ct) is not { } embedded) return null;
        try
        {
            return await Start(embedded, settings, args, address, ct);
        }
        catch
        {
            await embedded.DisposeAsync();
            throw;
        }
    }

    private static async Task<RunningInstance> Start(EmbeddedDatabase embedded, AppSettings settings, string[] args, string? address, CancellationToken ct)
    {
        // We hold the lock: a socket that is still there was left by a process that died.
        File.Delete(embedded.Socket);
        var socket = $"http://unix:{embedded.Socket}";
        var app = Composition.Build(settings, embedded.Database, args, address is null ? socket : $"{address};{socket}");
        await Recover(app.Services, ct);
        await app.StartAsync(ct);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(embedded.Socket, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return new RunningInstance(OperatorSocket.Client(embedded.Socket), embedded, app);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (App is not null)
        {
            await App.StopAsync();
            await App.DisposeAsync();
        }
        if (embedded is not null) await embedded.DisposeAsync();
    }

    // One process has the embedded database: whatever is "sending" at its start was left by one that died.
    private static async Task Recover(IServiceProvider services, CancellationToken ct)
    {
        var time = services.GetRequiredService<ProgrammeTime>();
        await time.Load(ct);
        await services.GetRequiredService<Outbox>().Abandon(leasesBefore: long.MaxValue, lookAt: time.RealMilliseconds, ct);
    }
}
