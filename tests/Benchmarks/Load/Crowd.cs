using System.Globalization;

namespace ChatAssist.Benchmarks.Load;

/// <summary>
/// Who writes next. Each place of the load belongs to people of its own, who come one after the other and each hold a whole
/// chat, so that a large database is met as it is: most rows are cold.
/// </summary>
internal sealed class Crowd(int people, int atOnce, Chat chat)
{
    private readonly int[] said = new int[atOnce];

    public (string Address, string Text) Next(int place)
    {
        var turn = said[place]++;
        var person = place + atOnce * (turn / chat.Texts.Count % Math.Max(1, people / atOnce));
        return (AddressOf(person % people), chat.Texts[turn % chat.Texts.Count]);
    }

    /// <summary>As the seed writes it: people are numbered from 0.</summary>
    public static string AddressOf(int person) => "whatsapp:+502" + (50_000_000 + person).ToString(CultureInfo.InvariantCulture);
}
