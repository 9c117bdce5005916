using System.Text.Json;
using ChatAssist.Conversations.Rendering;
using ChatAssist.Testing;

namespace ChatAssist.Conversations.Tests.Rendering;

/// <summary>
/// The provider's own calculator. Its rows come in pairs, without and with its "smart encoding", which replaces quotes and dashes
/// but no vowels. In UCS-2 it reports the characters a reader sees where we report 16-bit units.
/// </summary>
public sealed class SegmentVectorTests
{
    private sealed record Vector(string Text, bool Smart, string Encoding, int Units, int Segments);

    [Fact]
    public void A_raw_text_measures_as_the_provider_says() =>
        Assert.All(Rows(smart: false), row => Assert.Equal(Theirs(row), SmsSegments.Measure(row.Text)));

    [Fact]
    public void A_text_they_smart_encode_to_the_alphabet_measures_the_same_transliterated() =>
        Assert.All(
            Rows(smart: true).Where(row => row.Encoding is "GSM-7"),
            row => Assert.Equal(Theirs(row), SmsSegments.Measure(Gsm7.Transliterate(row.Text))));

    [Fact]
    public void A_text_they_leave_in_UCS2_is_shorter_transliterated()
    {
        var left = Rows(smart: true).Where(row => row.Encoding is "UCS-2").Select(row => row.Text).ToArray();
        Assert.Equal(Ours.Keys.Order(StringComparer.Ordinal), left.Order(StringComparer.Ordinal));
        Assert.All(left, text => Assert.Equal(Ours[text], SmsSegments.Measure(Gsm7.Transliterate(text))));
    }

    // Vowels lose their accent, an emoji goes: every text of theirs that stays in UCS-2, with the size it has for us.
    private static readonly Dictionary<string, SmsSize> Ours = new(StringComparer.Ordinal)
    {
        [Repeat("á", 70)] = new("GSM-7", 70, 1),
        [Repeat("á", 71)] = new("GSM-7", 71, 1),
        [Repeat("á", 134)] = new("GSM-7", 134, 1),
        [Repeat("á", 135)] = new("GSM-7", 135, 1),
        [Repeat("á", 1600)] = new("GSM-7", 1600, 11),
        [Repeat("a\u0301", 10)] = new("GSM-7", 10, 1),
        ["Ábaco"] = new("GSM-7", 5, 1),
        ["número"] = new("GSM-7", 6, 1),
        ["¿Cómo está? “Bien” — dijo…"] = new("GSM-7", 28, 1),
        ["ç"] = new("GSM-7", 1, 1),
        [Repeat("😀", 35)] = new("GSM-7", 0, 1),
        [Repeat("😀", 36)] = new("GSM-7", 0, 1),
        [Repeat("😀", 66)] = new("GSM-7", 0, 1),
        [Repeat("😀", 67)] = new("GSM-7", 0, 1),
    };

    private static SmsSize Theirs(Vector row) => new(row.Encoding, row.Text.StartsWith('\uD83D') ? row.Units * 2 : row.Units, row.Segments);

    private static IEnumerable<Vector> Rows(bool smart)
    {
        var rows = SharedData.Vectors("twilio/segment-vectors.json").Select(row => row.Deserialize<Vector>(JsonSerializerOptions.Web)!);
        return rows.Where(row => row.Smart == smart);
    }

    private static string Repeat(string pattern, int times) => string.Concat(Enumerable.Repeat(pattern, times));
}
