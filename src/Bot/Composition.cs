using ChatAssist.Bot.Attachments;
using ChatAssist.Bot.Channels.Simulator;
using ChatAssist.Bot.Channels.Twilio;
using ChatAssist.Bot.Content;
using ChatAssist.Bot.Delivery;
using ChatAssist.Bot.Erasure;
using ChatAssist.Bot.Health;
using ChatAssist.Bot.Import;
using ChatAssist.Bot.Media;
using ChatAssist.Bot.Offers;
using ChatAssist.Bot.Operator;
using ChatAssist.Bot.Retention;
using ChatAssist.Bot.Security;
using ChatAssist.Bot.Settings;
using ChatAssist.Bot.Telemetry;
using ChatAssist.Bot.Timers;
using ChatAssist.Bot.Turns;
using ChatAssist.Bot.Workers;
using ChatAssist.Conversations;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Data;
using ChatAssist.Data.Importing;

namespace ChatAssist.Bot;

/// <summary>Puts the service together: data, conversations, channels, workers, and what they answer over HTTP.</summary>
internal static class Composition
{
    // Requests that are under way may end within it.
    private static readonly TimeSpan ToStop = TimeSpan.FromSeconds(20);

    /// <summary>Builds the service on an open database, with the forms that are published there. Throws what is wrong with the settings or the content.</summary>
    public static WebApplication Build(AppSettings settings, Database database, FormLibrary forms, string[] args, string urls)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(urls);
        builder.Services.AddSettings(settings);
        builder.Services.AddData(database);
        builder.Services.AddKeyProtection(MasterKeySource.Of(settings));
        builder.Services.AddConversations(forms);
        builder.Services.AddAttachments();
        builder.Services.AddTwilio(settings.Twilio);
        builder.Services.AddSimulator(settings.Demo);
        builder.Services.AddWorkers();
        builder.Services.AddTelemetry(settings.Otlp);

        var app = builder.Build();
        app.UseProxies(settings.Networks);
        app.UseStaticFiles();
        app.MapHealth();
        app.MapMetrics();
        app.MapOperator();
        app.MapAttachments();
        app.MapTwilio();
        app.MapSimulator(settings.Demo);
        return app;
    }

    private static void AddSettings(this IServiceCollection services, AppSettings settings) => services
        .AddSingleton(settings)
        .AddSingleton(settings.Delivery)
        .AddSingleton(settings.Turns)
        .AddSingleton(settings.Programme)
        .AddSingleton(settings.Networks)
        .AddSingleton(settings.Retention)
        .AddSingleton(new ErasedList(ErasedList.PathFor(settings.Database.IsEmbedded ? EmbeddedDatabase.FileOf(settings.Database) : null)))
        .AddSingleton(TimeProvider.System);

    private static void AddData(this IServiceCollection services, Database database) => services
        .AddSingleton(database)
        .AddSingleton<Inbox>()
        .AddSingleton<Outbox>()
        .AddSingleton<Receipts>()
        .AddSingleton<Data.Turns>()
        .AddSingleton<Submissions>()
        .AddSingleton<CaseFiles>()
        .AddSingleton<Vacancies>()
        .AddSingleton<Courses>()
        .AddSingleton<Enrolments>()
        .AddSingleton<Certificates>()
        .AddSingleton<CertificateFiles>()
        .AddSingleton<Boards>()
        .AddSingleton<Seekers>()
        .AddSingleton<ReverseMatch>()
        .AddSingleton<Cvs>()
        .AddSingleton<TurnCommit>()
        .AddSingleton<Data.Timers>()
        .AddSingleton<Imports>()
        .AddSingleton<StagedImports>()
        .AddSingleton<Companies>()
        .AddSingleton<ScamReports>()
        .AddSingleton<PacketsByHand>()
        .AddSingleton<Data.Conversations>()
        .AddSingleton<SimulatorMessages>()
        .AddSingleton<StoredClock>()
        .AddSingleton<Gauges>()
        .AddSingleton<Data.Retention>()
        .AddSingleton<Erasures>()
        .AddSingleton<ErasureOrders>();

    private static void AddConversations(this IServiceCollection services, FormLibrary forms)
    {
        var flows = new FlowCatalog();
        var content = ContentFiles.Load(ContentFiles.Folder) with { Forms = forms };
        ContentCheck.Run(content, flows);
        services.AddSingleton(flows).AddSingleton(content).AddSingleton<TurnTaker>().AddSingleton<BurstReader>().AddSingleton<ProgrammeTime>().AddSingleton<RingingHours>().AddSingleton<OwnAddresses>();
        services.AddSingleton<ImportKinds>().AddSingleton<StagedIntake>().AddSingleton<Importer>().AddSingleton<RunningImports>().AddSingleton<DemoOffers>();
    }

    private static void AddWorkers(this IServiceCollection services)
    {
        services.AddSingleton<Signals>();
        services.Configure<HostOptions>(host => host.ShutdownTimeout = ToStop);
        services.AddWorker<TimerWorker>();
        services.AddWorker<TurnWorker>();
        services.AddWorker<OutboxWorker>();
        services.AddWorker<ReconcileWorker>();
        services.AddWorker<RetentionWorker>();
        services.AddWorker<ErasureWorker>();
        services.AddWorker<PictureWorker>();
    }

    private static void AddTelemetry(this IServiceCollection services, Uri? endpoint)
    {
        services.AddSingleton<Counters>().AddSingleton<NotStored>().AddSingleton<Backlog>().AddSingleton<PrometheusText>();
        if (endpoint is not null) services.AddHostedService(provider => ActivatorUtilities.CreateInstance<OtlpExport>(provider, endpoint));
    }

    private static void AddWorker<T>(this IServiceCollection services)
        where T : Worker =>
        services.AddSingleton<T>().AddSingleton<Worker>(provider => provider.GetRequiredService<T>()).AddHostedService(provider => provider.GetRequiredService<T>());
}
