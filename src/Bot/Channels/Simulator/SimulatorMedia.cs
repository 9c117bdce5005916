using ChatAssist.Bot.Media;

namespace ChatAssist.Bot.Channels.Simulator;

/// <summary>What a simulated phone "photographs": one pixel, so that the way of a picture can be seen without one.</summary>
internal sealed class SimulatorMedia : IMediaSource
{
    /// <summary>The address of every picture.</summary>
    public const string Address = "simulator:picture";

    private static readonly byte[] Pixel = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public bool Has(Uri address) => address.Scheme == "simulator";

    public Task<FetchedMedia> Fetch(Uri address, int most, CancellationToken ct) => Task.FromResult<FetchedMedia>(new FetchedMedia.File(Pixel));
}
