namespace ChatAssist.Bot.Tests.EndToEnd;

/// <summary>A service whose texts were recorded in one language, and its fake provider.</summary>
public sealed class SpokenService : IAsyncLifetime
{
    private readonly SpokenProgram program = new("mam", "menu.show", "consent.offer", "common.voice-note", "common.welcome");

    private FakeProvider? provider;
    private ServiceProcess? service;

    internal FakeProvider Provider => provider!;

    internal ServiceProcess Service => service!;

    internal string Program => program.Dll;

    public async ValueTask InitializeAsync()
    {
        provider = await FakeProvider.Start();
        service = ServiceProcess.StoppedOnTwilio(provider.Url).Running(program.Dll);
        await service.Start();
    }

    public async ValueTask DisposeAsync()
    {
        if (service is not null) await service.DisposeAsync();
        if (provider is not null) await provider.DisposeAsync();
        program.Dispose();
    }
}
