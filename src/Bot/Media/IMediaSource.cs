using ChatAssist.Bot.Erasure;

namespace ChatAssist.Bot.Media;

/// <summary>Where what people sent is fetched from.</summary>
internal interface IMediaSource
{
    bool Has(Uri address);

    /// <param name="most">Bytes; what is larger is not read to its end.</param>
    Task<FetchedMedia> Fetch(Uri address, int most, CancellationToken ct);

    /// <summary>Deletes it there. Null: the source has it no longer.</summary>
    Task<NotErased?> Delete(Uri address, CancellationToken ct);
}

internal abstract record FetchedMedia
{
    private FetchedMedia() { }

    public sealed record File(byte[] Content) : FetchedMedia;

    /// <summary>Larger than is kept.</summary>
    public sealed record TooLarge : FetchedMedia;

    /// <summary>The source has it no longer.</summary>
    public sealed record Gone : FetchedMedia;

    /// <summary>It leads where we do not go.</summary>
    public sealed record NotAllowed : FetchedMedia;

    public sealed record NotNow(string Why) : FetchedMedia;
}
