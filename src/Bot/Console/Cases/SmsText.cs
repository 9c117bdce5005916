using ChatAssist.Bot.Settings;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Rendering;

namespace ChatAssist.Bot.Staff.Cases;

/// <summary>What a promoter wrote as the channel carries it: over SMS without accents, and in parts that arrive.</summary>
internal sealed class SmsText(ProgrammeSettings programme, SmsCountries countries)
{
    public IReadOnlyList<string> PartsOf(string text, string channel)
    {
        if (channel != "sms") return [text];
        var plain = Gsm7.Transliterate(text);
        var most = Math.Min(programme.Programme.SmsSegments, countries.Of(null, programme.Programme.Country)?.MaxSegments ?? int.MaxValue);
        return SmsParts.Of(plain.Length > 0 ? plain : text, most);
    }
}
