namespace ChatAssist.Bot.Tests.EndToEnd;

/// <summary>One service and one fake provider for the tests of a class that do not kill it.</summary>
public sealed class TwilioService : IAsyncLifetime
{
    internal FakeProvider Provider { get; private set; } = null!;

    internal ServiceProcess Service { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Provider = await FakeProvider.Start();
        Service = await ServiceProcess.OnTwilio(Provider);
    }

    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        await Provider.DisposeAsync();
    }

    internal TestPhone WhatsApp() => TestPhone.OnWhatsApp(Service, Provider);

    internal TestPhone Sms() => TestPhone.OnSms(Service, Provider);
}
