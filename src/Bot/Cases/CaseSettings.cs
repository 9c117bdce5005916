using ChatAssist.Bot.Settings;

namespace ChatAssist.Bot.Cases;

/// <summary>How long an urgent case may wait, counted in duty time.</summary>
internal sealed record CaseSettings(TimeSpan BackupAfter, TimeSpan CoordinatorAfter)
{
    public static CaseSettings Read(SettingReader reader)
    {
        var read = new CaseSettings(reader.Span("Cases:BackupAfter", TimeSpan.FromMinutes(15)), reader.Span("Cases:CoordinatorAfter", TimeSpan.FromMinutes(60)));
        return read.CoordinatorAfter > read.BackupAfter ? read : throw new SettingException("Cases:CoordinatorAfter", $"is {read.CoordinatorAfter}; it should be longer than Cases:BackupAfter, {read.BackupAfter}");
    }
}
