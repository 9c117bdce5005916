using System.Text;

namespace ChatAssist.Conversations.Rendering;

/// <summary>What a text costs as SMS.</summary>
/// <param name="Encoding">"GSM-7" or "UCS-2".</param>
/// <param name="Units">Septets in GSM-7 (€ and brackets are two), 16-bit units in UCS-2 (an emoji is two or more).</param>
/// <param name="Segments">How many SMS are billed; 1 for an empty text.</param>
public readonly record struct SmsSize(string Encoding, int Units, int Segments);

/// <summary>Counts SMS segments as the provider bills them (Twilio's segment calculator is the reference).</summary>
public static class SmsSegments
{
    /// <summary>The size of the text as given, composed (NFC) but not transliterated. Never throws.</summary>
    public static SmsSize Measure(string text)
    {
        var composed = Gsm7.Compose(text);
        return Gsm7.Holds(composed)
            ? Size("GSM-7", [.. composed.Select(Gsm7.Septets)], alone: 160, joined: 153)
            : Size("UCS-2", [.. composed.EnumerateRunes().Select(rune => rune.Utf16SequenceLength)], alone: 70, joined: 67);
    }

    // A segment that is one of several gives up room to the header that joins them.
    private static SmsSize Size(string encoding, int[] widths, int alone, int joined)
    {
        var units = widths.Sum();
        return new(encoding, units, units <= alone ? 1 : Pack(widths, joined));
    }

    // An escape or a surrogate pair is never split: where it does not fit, it opens the next segment.
    private static int Pack(int[] widths, int capacity)
    {
        var (segments, used) = (1, 0);
        foreach (var width in widths)
            (segments, used) = used + width > capacity ? (segments + 1, width) : (segments, used + width);
        return segments;
    }
}
