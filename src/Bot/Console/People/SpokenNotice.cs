using System.Globalization;
using ChatAssist.Bot.Settings;

namespace ChatAssist.Bot.Staff.People;

/// <summary>The notice of privacy as the chat says it, to be read aloud to somebody.</summary>
internal sealed class SpokenNotice(Conversations.Knowledge.Content content, ProgrammeSettings settings)
{
    public int Version => content.Notices.Current.Version;

    public string In(string language)
    {
        var (texts, notice) = (content.Texts(language), content.Notices.Current);
        (string Place, string Value)[] places =
        [
            ("programme", settings.Programme.Name), ("version", notice.Version.ToString(CultureInfo.InvariantCulture)),
            ("date", notice.From.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)), ("days", settings.Programme.DaysKept.ToString(CultureInfo.InvariantCulture)),
        ];
        return places.Aggregate(texts["notice.now"].Body, (text, place) => text.Replace($"{{{place.Place}}}", place.Value, StringComparison.Ordinal));
    }
}
