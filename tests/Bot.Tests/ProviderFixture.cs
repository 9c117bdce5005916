namespace ChatAssist.Bot.Tests;

/// <summary>One fake provider for all tests of a class: <c>IClassFixture&lt;ProviderFixture&gt;</c>. Each test begins with a Reset.</summary>
public sealed class ProviderFixture : IAsyncLifetime
{
    internal FakeProvider Provider { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Provider = await FakeProvider.Start();

    public ValueTask DisposeAsync() => Provider.DisposeAsync();
}
