namespace ChatAssist.FakeTwilio;

/// <summary>Ends this process with the test run that started it, even one that was killed: its end of our standard input closes.</summary>
internal static class ParentWatch
{
    public static void Start(WebApplication app)
    {
        if (app.Configuration["until"] is "stdin-closes")
            _ = Task.Run(() => StopAtEnd(app));
    }

    private static async Task StopAtEnd(WebApplication app)
    {
        await Console.In.ReadToEndAsync();
        app.Lifetime.StopApplication();
    }
}
