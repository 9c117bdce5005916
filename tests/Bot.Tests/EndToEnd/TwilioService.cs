namespace ChatAssist.Bot.Tests.EndToEnd;

/// <summary>One service and one fake provider for the tests of a class that do not kill it.</summary>
public class TwilioService : IAsyncLifetime
{
    private Site? site;

    internal FakeProvider Provider => site!.Provider;

    internal ServiceProcess Service => site!.Service;

    protected virtual On On => On.Sqlite;

    public virtual ValueTask InitializeAsync() => Start();

    /// <summary>Starts it with the first test.</summary>
    public async ValueTask Start() => site ??= await Site.Start(On);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (site is not null) await site.DisposeAsync();
    }

    internal TestPhone WhatsApp() => TestPhone.OnWhatsApp(Service, Provider);

    internal TestPhone Sms() => TestPhone.OnSms(Service, Provider);
}

/// <summary>The same on PostgreSQL. Its tests start it: they can be skipped where there is none, a fixture cannot.</summary>
public sealed class TwilioOnPostgres : TwilioService
{
    protected override On On => On.Postgres;

    public override ValueTask InitializeAsync() => ValueTask.CompletedTask;
}
