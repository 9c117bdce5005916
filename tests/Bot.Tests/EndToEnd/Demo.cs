namespace ChatAssist.Bot.Tests.EndToEnd;

/// <summary>The demo as a process, on either database.</summary>
internal static class Demo
{
    public static async Task<ServiceProcess> Start(Store store, bool smsIsTwoWay = true)
    {
        var service = store.Settings.Aggregate(ServiceProcess.StoppedDemo(), (demo, setting) => demo.With(setting.Key, setting.Value))
            .With("Security:MasterKey", ServiceProcess.MasterKey).With("Demo:Enabled", "true").With("Turns:Burst", "00:00:00").With("Twilio:SmsIsTwoWay", smsIsTwoWay ? "true" : "false");
        await service.Start();
        return service;
    }
}
