using ChatAssist.Bot.Attachments;
using ChatAssist.Bot.Cases;
using ChatAssist.Bot.Channels;
using ChatAssist.Bot.Channels.Http;
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
using ChatAssist.Bot.Staff;
using ChatAssist.Bot.Telemetry;
using ChatAssist.Bot.Templates;
using ChatAssist.Bot.Timers;
using ChatAssist.Bot.Turns;
using ChatAssist.Bot.Workers;
using ChatAssist.Conversations;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Data;
using ChatAssist.Data.Cases;
using ChatAssist.Data.Importing;
using ChatAssist.Data.Staff;

namespace ChatAssist.Bot;

/// <summary>Puts the service together: data, conversations, channels, workers, and what they answer over HTTP.</summary>
internal static class Composition
{
    // Requests that are under way may end within it.
    private static readonly TimeSpan ToStop = TimeSpan.FromSeconds(20);

    /// <summary>Builds the service on an open database, with the forms that are published there. Throws what is wrong with the settings or the content.</summary>
    public static WebApplication Build(AppSettings settings, Database database, FormLibrary forms, string[] args, string urls)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ApplicationName = typeof(Composition).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(urls);
        builder.Services.AddSettings(settings);
        builder.Services.AddData(database);
        builder.Services.AddKeyProtection(MasterKeySource.Of(settings));
        builder.Services.AddConversations(forms);
        builder.Services.AddAttachments();
        builder.Services.AddTwilio(settings.Twilio);
        builder.Services.AddHttpChannels(settings.Http);
        builder.Services.AddSimulator(settings.Demo);
        builder.Services.AddConsole(settings.Demo);
        builder.Services.AddWorkers();
        builder.Services.AddTelemetry(settings.Otlp);

        var app = builder.Build();
        app.UseProxies(settings.Networks);
        app.UsePageGuard();
        app.UseAssets();
        app.MapHealth();
        app.MapMetrics();
        app.MapOperator();
        app.MapAttachments();
        app.MapTwilio();
        app.MapHttpChannels();
        app.MapSimulator(settings.Demo);
        app.MapConsole();
        return app;
    }

    private static void AddSettings(this IServiceCollection services, AppSettings settings) => services
        .AddSingleton(settings)
        .AddSingleton(settings.Delivery)
        .AddSingleton(settings.Turns)
        .AddSingleton(settings.Programme)
        .AddSingleton(settings.Networks)
        .AddSingleton(settings.Retention)
        .AddSingleton(settings.Cases)
        .AddSingleton(settings.Console)
        .AddSingleton(new ErasedList(ErasedList.PathFor(settings.Database.IsEmbedded ? EmbeddedDatabase.FileOf(settings.Database) : null)))
        .AddSingleton(TimeProvider.System);

    private static void AddData(this IServiceCollection services, Database database) => services
        .AddSingleton(database)
        .AddSingleton<Inbox>()
        .AddSingleton<Outbox>()
        .AddSingleton<ParkedMessages>()
        .AddSingleton<Data.Templates>()
        .AddSingleton<Contents>()
        .AddSingleton<Receipts>()
        .AddSingleton<Undelivered>()
        .AddSingleton<Data.Turns>()
        .AddSingleton<Submissions>()
        .AddSingleton<CaseFiles>()
        .AddSingleton<Vacancies>()
        .AddSingleton<Courses>()
        .AddSingleton<Enrolments>()
        .AddSingleton<Certificates>()
        .AddSingleton<SentMedia>()
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
        services.AddSingleton(TemplateFile.Load(ContentFiles.Folder, content)).AddSingleton<TemplateSync>().AddSingleton<Passage>();
        services.AddSingleton(flows).AddSingleton(content).AddSingleton(content.SmsCountries).AddSingleton(DeliveryWords.Load(ContentFiles.Folder)).AddSingleton<TurnTaker>().AddSingleton<BurstReader>().AddSingleton<ProgrammeTime>().AddSingleton<RingingHours>().AddSingleton<OwnAddresses>();
        services.AddSingleton<ImportKinds>().AddSingleton<StagedIntake>().AddSingleton<Importer>().AddSingleton<RunningImports>().AddSingleton<DemoOffers>();
    }

    private static void AddWorkers(this IServiceCollection services)
    {
        services.AddSingleton<Signals>();
        services.Configure<HostOptions>(host => host.ShutdownTimeout = ToStop);
        services.AddSingleton<Leaves>().AddSingleton<Rosters>().AddWorker<LeaveWorker>();
        services.AddWorker<TimerWorker>();
        services.AddWorker<TurnWorker>();
        services.AddWorker<OutboxWorker>();
        services.AddWorker<ReconcileWorker>();
        services.AddWorker<RemedyWorker>();
        services.AddWorker<RetentionWorker>();
        services.AddWorker<ErasureWorker>();
        services.AddWorker<TemplateWorker>();
        services.AddWorker<MediaWorker>();
        services.AddWorker<SweepWorker>();
        services.AddSingleton<Ladder>().AddWorker<LadderWorker>();
        services.AddSingleton<Staff.Audit.Chain>().AddWorker<Staff.Audit.ChainWorker>();
        services.AddSingleton<Data.Cases.Notices>().AddSingleton<NoticeText>().AddWorker<NoticeWorker>();
    }

    private static void AddTelemetry(this IServiceCollection services, Uri? endpoint)
    {
        services.AddSingleton(ChannelFiles.Prices(ContentFiles.Folder)).AddSingleton<Counters>().AddSingleton<NotStored>().AddSingleton<Backlog>().AddSingleton<SenderLoads>().AddSingleton<PrometheusText>();
        if (endpoint is not null) services.AddHostedService(provider => ActivatorUtilities.CreateInstance<OtlpExport>(provider, endpoint));
    }

    private static void AddWorker<T>(this IServiceCollection services)
        where T : Worker =>
        services.AddSingleton<T>().AddSingleton<Worker>(provider => provider.GetRequiredService<T>()).AddHostedService(provider => provider.GetRequiredService<T>());
}
