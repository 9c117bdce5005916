using System.Globalization;
using System.Text.RegularExpressions;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Rendering;

namespace ChatAssist.Bot.Content;

/// <summary>content/audio/{language}: language.yaml says what it is and who spoke it; {flow}.{text}.ogg is that text, spoken.</summary>
internal static partial class AudioFiles
{
    /// <summary>About four minutes of speech. WhatsApp takes 16 MB, but prepaid data pays for it.</summary>
    public const int LargestBytes = 1 << 20;

    private const string About = "language.yaml", Ending = ".ogg";

    private sealed class AboutEntry
    {
        public string Name { get; init; } = "";
        public List<string> Words { get; init; } = [];
        public string Text { get; init; } = "";
        public string RecordedBy { get; init; } = "";
        public string RecordedOn { get; init; } = "";
    }

    /// <summary>Those that have recordings. No folder, none.</summary>
    public static Voices Voices(string content) =>
        Path.Combine(content, "audio") is var folder && Directory.Exists(folder)
            ? new([.. Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).Select(Voice).Where(voice => voice.Keys.Count > 0)])
            : Conversations.Knowledge.Voices.None;

    private static Voice Voice(string folder)
    {
        var code = Path.GetFileName(folder);
        if (!Code().IsMatch(code)) throw Wrong(code, "", "is no code of a language, such as mam or quc");
        var about = Path.Combine(folder, About);
        if (!File.Exists(about)) throw Wrong(code, About, "is missing: it says how the language is called, and who recorded it and when");
        var entry = TextFiles.Read<AboutEntry>(about);
        Check(code, entry);
        var keys = Directory.EnumerateFiles(folder).Where(file => file != about).Select(file => Key(code, file));
        return new Voice(code, entry.Name, entry.Words, entry.Text, keys.ToHashSet(StringComparer.Ordinal));
    }

    private static void Check(string code, AboutEntry entry)
    {
        if (entry.Name.Length is 0 or > Renderer.ButtonLabel) throw Wrong(code, About, $"should have a name of at most {Renderer.ButtonLabel} characters");
        if (!ContentFiles.Languages.Contains(entry.Text, StringComparer.Ordinal)) throw Wrong(code, About, $"should say which texts go with the recordings: text: {string.Join(" or ", ContentFiles.Languages)}");
        if (entry.RecordedBy.Length == 0) throw Wrong(code, About, "should say who recorded it: recorded-by");
        if (!DateOnly.TryParseExact(entry.RecordedOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) throw Wrong(code, About, "should say when it was recorded: recorded-on: 2027-03-01");
    }

    private static string Key(string code, string file)
    {
        var name = Path.GetFileName(file);
        if (!name.EndsWith(Ending, StringComparison.Ordinal)) throw Wrong(code, name, "is no recording: they are called consent.offer.ogg");
        if (new FileInfo(file).Length > LargestBytes) throw Wrong(code, name, $"has more than {LargestBytes >> 20} MB; record it shorter, or as voice notes are (Opus, mono, 16 kbit/s)");
        return IsOpus(File.ReadAllBytes(file)) ? name[..^Ending.Length] : throw Wrong(code, name, "is no Ogg file with Opus, the only one that WhatsApp plays of this kind");
    }

    // RFC 3533 (a page begins with OggS; its 27th byte counts the segments) and RFC 7845 (the first packet begins with OpusHead).
    private static bool IsOpus(ReadOnlySpan<byte> file) =>
        file.Length > 27 && file.StartsWith("OggS"u8) && file.Length > 27 + file[26] && file[(27 + file[26])..].StartsWith("OpusHead"u8);

    private static ContentException Wrong(string code, string file, string what) => new($"content/audio/{code}{(file.Length > 0 ? "/" : "")}{file} {what}.");

    [GeneratedRegex("^[a-z]{2,3}$", RegexOptions.NonBacktracking)]
    private static partial Regex Code();
}
