using System.Globalization;
using System.Text;

namespace ChatAssist.Bot.Documents;

/// <summary>A mail that nobody has sent yet (RFC 5322, MIME), which mail programs open as a draft. From whom it is they put in.</summary>
internal sealed record PacketMail(string To, string Subject, string Text, string FileName, byte[] Pdf, DateTimeOffset At)
{
    // Base64 knows no underline: no part can hold it.
    private const string Boundary = "=_packet";

    // So many bytes are an encoded word that fits a line with the name of its header (RFC 2047: 76).
    private const int WordBytes = 39;

    public byte[] Write() => Encoding.ASCII.GetBytes(string.Join("\r\n",
    [
        "X-Unsent: 1",
        $"Date: {At.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture)}{At.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal)}",
        $"To: {To}",
        $"Subject: {string.Join("\r\n ", Words(Subject).Select(word => $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(word))}?="))}",
        "MIME-Version: 1.0",
        $"Content-Type: multipart/mixed; boundary=\"{Boundary}\"",
        "",
        .. Part("Content-Type: text/plain; charset=utf-8", Encoding.UTF8.GetBytes(Text.ReplaceLineEndings("\r\n"))),
        .. Part($"Content-Type: application/pdf\r\nContent-Disposition: attachment; filename=\"{FileName}\"", Pdf),
        $"--{Boundary}--",
        "",
    ]));

    private static string[] Part(string headers, byte[] content) =>
        [$"--{Boundary}", headers, "Content-Transfer-Encoding: base64", "", .. Convert.ToBase64String(content).Chunk(76).Select(line => new string(line))];

    // Encoded, a line break is no new header; and no letter is cut in two.
    private static IEnumerable<string> Words(string text)
    {
        var (word, bytes) = (new StringBuilder(), 0);
        foreach (var rune in text.ReplaceLineEndings(" ").EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > WordBytes)
            {
                yield return word.ToString();
                (word, bytes) = (word.Clear(), 0);
            }
            word.Append(rune);
            bytes += rune.Utf8SequenceLength;
        }
        yield return word.ToString();
    }
}
