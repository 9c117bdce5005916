using ChatAssist.Bot.Content;
using ChatAssist.Bot.Forms;
using ChatAssist.Bot.Media;
using ChatAssist.Bot.Offers;
using ChatAssist.Bot.Operator;
using ChatAssist.Bot.Security;
using ChatAssist.Bot.Settings;
using ChatAssist.Bot.Staff.SigningIn;
using ChatAssist.Bot.Timers;
using ChatAssist.Conversations.Forms;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Data;

namespace ChatAssist.Bot.Commands;

/// <summary>
/// The service as a verb finds it: the one that runs already, reached over its socket, or one that this process starts,
/// on the socket only or with an address as well.
/// </summary>
internal sealed class RunningInstance : IAsyncDisposable
{
    private readonly IServiceDatabase? database;

    private RunningInstance(HttpClient client, IServiceDatabase? database, WebApplication? app) => (Client, this.database, App) = (client, database, app);

    /// <summary>The account that this start opened, because there was none; to be shown once.</summary>
    public (string Name, OneTime Password)? FirstAccount { get; private init; }

    public HttpClient Client { get; }

    /// <summary>The service of this process; null when another runs it.</summary>
    public WebApplication? App { get; }

    // Whoever waits for a verb asked for its answer, and a replica of their own has much to tell besides.
    private static readonly string[] Quiet = ["--Logging:LogLevel:Default=Warning"];

    /// <summary>The running service, or one of our own for as long as the verb takes.</summary>
    public static async Task<RunningInstance> Join(AppSettings settings, CancellationToken ct) =>
        await Start(settings, Quiet, address: null, ct) ?? new RunningInstance(OperatorSocket.Client(OperatorSocket.PathFor(EmbeddedDatabase.FileOf(settings.Database))), null, null);

    /// <summary>Starts the service; null when another process has the database.</summary>
    /// <param name="address">Where it listens besides the socket; null: nowhere.</param>
    public static async Task<RunningInstance?> Start(AppSettings settings, string[] args, string? address, CancellationToken ct)
    {
        // Before the database is brought up to date: a start that is refused must not keep the older program from starting again.
        _ = MasterKeySource.Of(settings);
        MediaFolder.Prepare(settings);
        if (await IServiceDatabase.Open(settings.Database, ct) is not { } database) return null;
        try
        {
            return await Start(database, settings, args, address, ct);
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    private static async Task<RunningInstance> Start(IServiceDatabase database, AppSettings settings, string[] args, string? address, CancellationToken ct)
    {
        // No living process has this socket: one that is still there was left by a process that died.
        File.Delete(database.Socket);
        var socket = $"http://unix:{database.Socket}";
        var forms = await PublishForms(database.Database, ct);
        var app = Composition.Build(settings, database.Database, forms, args, address is null ? socket : $"{address};{socket}");
        await app.Services.RefuseAnotherMasterKey(ct);
        await app.Services.GetRequiredService<ProgrammeTime>().Load(ct);
        if (settings.Demo) await app.Services.GetRequiredService<DemoOffers>().Load(ct);
        if (database.IsOurs) await TakeBack(app.Services, ct);
        // Before anybody is served: what fails here stops the start, and no process that people write to.
        var first = address is null ? null : await FirstOf(app.Services, ct);
        await app.StartAsync(ct);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(database.Socket, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return new RunningInstance(OperatorSocket.Client(database.Socket), database, app) { FirstAccount = first };
    }

    private static async Task<(string Name, OneTime Password)?> FirstOf(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AccountDesk>().OpenFirst(ct);
    }

    // Before the service is put together: a form that cannot be published stops the start.
    private static async Task<FormLibrary> PublishForms(Database database, CancellationToken ct)
    {
        var texts = ContentFiles.Texts(ContentFiles.Folder);
        using var logs = LoggerFactory.Create(logging => logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
        var publication = new Publication(new FormVersions(database), workbook => FormDocument.Load(workbook, texts), TimeProvider.System, logs.CreateLogger<Publication>());
        return await publication.Publish(FormFiles.Workbooks(ContentFiles.Folder), ct);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (App is not null)
        {
            await App.StopAsync();
            await App.DisposeAsync();
        }
        if (database is not null) await database.DisposeAsync();
    }

    // Nobody else runs: whatever has a lease was left by a process that died. Replicas see of each other who lives.
    private static async Task TakeBack(IServiceProvider services, CancellationToken ct)
    {
        var now = services.GetRequiredService<ProgrammeTime>().RealMilliseconds;
        await services.GetRequiredService<Data.Turns>().Abandon(leasesBefore: long.MaxValue, ct);
        await services.GetRequiredService<Outbox>().Abandon(leasesBefore: long.MaxValue, lookAt: now, ct);
    }
}
