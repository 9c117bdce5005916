using System.Globalization;

namespace ChatAssist.Conversations;

/// <summary>What a message of ours carries instead of a text: one file, made or found when the provider fetches it.</summary>
public abstract record Attachment
{
    private Attachment() { }

    /// <summary>A text as somebody spoke it.</summary>
    /// <param name="Path">Below content/audio: <c>mam/consent.offer.ogg</c>.</param>
    public sealed record Recording(string Path) : Attachment;

    /// <summary>A CV; its document is made when it is fetched.</summary>
    /// <param name="Version">The id of that version, among those of all people.</param>
    public sealed record Cv(long Version) : Attachment;

    /// <summary>As rows and links name it: <c>recording:mam/consent.offer.ogg</c>, <c>cv:12</c>.</summary>
    public sealed override string ToString() => this switch
    {
        Recording recording => $"recording:{recording.Path}",
        Cv cv => string.Create(CultureInfo.InvariantCulture, $"cv:{cv.Version}"),
        _ => throw new NotSupportedException(GetType().Name),
    };

    /// <summary>Null for what names none.</summary>
    public static Attachment? Parse(string? text) => text?.Split(':', 2) switch
    {
        ["recording", { Length: > 0 } path] => new Recording(path),
        ["cv", var version] when long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var id) => new Cv(id),
        _ => null,
    };
}
