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
    /// <param name="Version">Of that person's, as it was agreed to.</param>
    public sealed record Cv(long Person, int Version) : Attachment;

    /// <summary>As rows and links name it: <c>recording:mam/consent.offer.ogg</c>, <c>cv:17.2</c>.</summary>
    public sealed override string ToString() => this switch
    {
        Recording recording => $"recording:{recording.Path}",
        Cv cv => string.Create(CultureInfo.InvariantCulture, $"cv:{cv.Person}.{cv.Version}"),
        _ => throw new NotSupportedException(GetType().Name),
    };

    /// <summary>Null for what names none.</summary>
    public static Attachment? Parse(string? text) => text?.Split(':', 2) switch
    {
        ["recording", { Length: > 0 } path] => new Recording(path),
        ["cv", var which] => ParseCv(which.Split('.')),
        _ => null,
    };

    private static Cv? ParseCv(string[] which) =>
        which is [var person, var version] && long.TryParse(person, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new Cv(id, number)
            : null;
}
