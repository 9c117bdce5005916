using System.Globalization;
using ChatAssist.Bot.Turns;
using ChatAssist.Conversations.Rendering;
using ChatAssist.Data;
using ChatAssist.Data.Cases;

namespace ChatAssist.Bot.Cases;

/// <summary>What a notice says: how many wait, whether it is urgent, and a link; nothing of anybody.</summary>
internal sealed class NoticeText(Conversations.Knowledge.Content content, Settings.ProgrammeSettings programme)
{
    public NewMessage Of(Telling telling, string channel)
    {
        var places = Places(telling, out var key);
        var text = content.Texts(telling.To.Language)[key];
        var body = places.Aggregate(channel == "sms" ? text.Sms ?? text.Body : text.Body, (said, place) => said.Replace($"{{{place.Key}}}", place.Value, StringComparison.Ordinal));
        return new NewMessage(channel == "sms" ? Gsm7.Transliterate(body) : body, null, Purpose: key, Places: PlacesJson.Write(places));
    }

    private Dictionary<string, string> Places(Telling telling, out string key)
    {
        var chats = telling.Cases.Select(one => one.Conversation).Distinct().ToList();
        var urgent = telling.Cases.Where(one => one.Priority == "urgent").Select(one => one.Conversation).Distinct().Count();
        key = Notices.Purpose + (chats.Count == 1 ? "one" : "several");
        return chats is [var chat]
            ? new(StringComparer.Ordinal) { ["urgency"] = content.Texts(telling.To.Language)[Notices.Purpose + (urgent > 0 ? "urgent" : "normal")].Body, ["link"] = Link(FormattableString.Invariant($"chats/{chat}")) }
            : new(StringComparer.Ordinal) { ["count"] = Number(chats.Count), ["urgent"] = Number(urgent), ["link"] = Link("") };
    }

    private string Link(string path) => programme.Programme.Console + path;

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
