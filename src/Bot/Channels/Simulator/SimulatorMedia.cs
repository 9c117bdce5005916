using ChatAssist.Bot.Erasure;
using ChatAssist.Bot.Media;

namespace ChatAssist.Bot.Channels.Simulator;

/// <summary>What a simulated phone "photographs" or records: the least that is such a file, so that its way can be seen without one.</summary>
internal sealed class SimulatorMedia : IMediaSource
{
    private const string Picture = "simulator:picture", Recording = "simulator:recording", Paper = "simulator:paper";

    private static readonly byte[] Pixel = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static string AddressOf(string contentType) => FileType.KindOf(contentType) switch
    {
        "voice" => Recording,
        "document" => Paper,
        _ => Picture,
    };

    public bool Has(Uri address) => address.Scheme == "simulator";

    public Task<FetchedMedia> Fetch(Uri address, int most, CancellationToken ct) => Task.FromResult<FetchedMedia>(new FetchedMedia.File(address.OriginalString switch
    {
        Recording => "OggS"u8.ToArray(),
        Paper => "%PDF-1.4\n%%EOF\n"u8.ToArray(),
        _ => Pixel,
    }));

    public Task<NotErased?> Delete(Uri address, CancellationToken ct) => Task.FromResult<NotErased?>(null);
}
