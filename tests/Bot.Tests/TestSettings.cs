using ChatAssist.Bot.Settings;
using Microsoft.Extensions.Configuration;

namespace ChatAssist.Bot.Tests;

internal static class TestSettings
{
    public static AppSettings Of(bool demo) => AppSettings.Read(new ConfigurationBuilder()
        .AddInMemoryCollection([new("Demo:Enabled", demo ? "true" : "false")]).Build());
}
