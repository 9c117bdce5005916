using ChatAssist.Bot.Settings;

namespace ChatAssist.Bot.Staff;

/// <param name="OneTimePasswordFor">How long a password that was made by us lets in.</param>
internal sealed record ConsoleSettings(TimeSpan OneTimePasswordFor)
{
    public static ConsoleSettings Read(SettingReader reader) => new(reader.Span("Console:OneTimePasswordFor", TimeSpan.FromDays(3)));
}
