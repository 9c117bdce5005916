namespace ChatAssist.Bot.Tests.EndToEnd;

/// <summary>A fake provider, a database, and a service or several replicas on it.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly List<ServiceProcess> replicas = [];

    private Site(FakeProvider provider, Store store) => (Provider, Store) = (provider, store);

    public FakeProvider Provider { get; }

    public Store Store { get; }

    public IReadOnlyList<ServiceProcess> Replicas => replicas;

    public ServiceProcess Service => replicas[0];

    public static Task<Site> Start(On on, int replicas = 1, params (string Key, string Value)[] more) => Start(Store.New(on), replicas, more);

    /// <summary>Takes over the store: it is disposed with the rest.</summary>
    public static async Task<Site> Start(Store store, int replicas = 1, params (string Key, string Value)[] more)
    {
        var site = new Site(await FakeProvider.Start(), store);
        try
        {
            for (var i = 0; i < Math.Min(replicas, store.MostReplicas); i++) site.replicas.Add(await ServiceProcess.OnTwilio(site.Provider, store, more));
            return site;
        }
        catch
        {
            await site.DisposeAsync();
            throw;
        }
    }

    /// <summary>A phone whose messages reach any of the replicas, as behind a load balancer.</summary>
    public TestPhone WhatsApp() => new(replicas, Provider, "whatsapp:" + TestPhone.NewNumber());

    public async ValueTask DisposeAsync()
    {
        foreach (var replica in replicas) await replica.DisposeAsync();
        await Provider.DisposeAsync();
        await Store.DisposeAsync();
    }
}
