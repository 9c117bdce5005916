using ChatAssist.Bot.Settings;
using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Bot.Timers;

/// <summary>When we may write on our own: outside quiet hours, on no public holiday, by the clocks of the programme's zone.</summary>
internal sealed class RingingHours(ProgrammeTime time, ProgrammeSettings settings, Conversations.Knowledge.Content content)
{
    /// <summary>The same moment when it is allowed, otherwise the next that is. Unix milliseconds of programme time.</summary>
    public long NextAllowed(long moment)
    {
        var local = time.Local(moment);
        var today = DateOnly.FromDateTime(local.DateTime);
        if (!settings.Programme.QuietHours.Contains(local) && !content.Holidays.IsFree(today, TimeOnly.FromTimeSpan(local.TimeOfDay))) return moment;
        for (var day = today; ; day = day.AddDays(1))
            if (!content.Holidays.IsFree(day, settings.Programme.QuietHours.Until) && Morning(day) > moment) return Morning(day);
    }

    private long Morning(DateOnly day) => settings.Programme.At(day, settings.Programme.QuietHours.Until).ToUnixTimeMilliseconds();
}
