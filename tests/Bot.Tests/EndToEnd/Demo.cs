namespace ChatAssist.Bot.Tests.EndToEnd;

/// <summary>The demo as a process, on either database.</summary>
internal static class Demo
{
    public static async Task<ServiceProcess> Start(Store store, params (string Key, string Value)[] more)
    {
        var service = store.Settings.Select(setting => (setting.Key, setting.Value)).Concat(more).Aggregate(ServiceProcess.StoppedDemo(), (demo, setting) => demo.With(setting.Key, setting.Value))
            .With("Security:MasterKey", ServiceProcess.MasterKey).With("Demo:Enabled", "true").With("Turns:Burst", "00:00:00");
        await service.Start();
        return service;
    }
}
