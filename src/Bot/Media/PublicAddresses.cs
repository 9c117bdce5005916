using System.Net;
using System.Net.Sockets;

namespace ChatAssist.Bot.Media;

/// <summary>Connections to the public internet and nowhere else: where a redirect leads is not ours to say.</summary>
internal static class PublicAddresses
{
    public static HttpClient Client(TimeSpan patience) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        // A proxy would connect for us, and to anything.
        UseProxy = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(5),
        ActivityHeadersPropagator = null,
        ConnectCallback = Connect,
    })
    { Timeout = patience };

    /// <summary>It is nobody's own network, nor this machine.</summary>
    public static bool IsPublic(IPAddress address) => (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address) is var one
        && !IPAddress.IsLoopback(one)
        && (one.AddressFamily == AddressFamily.InterNetwork ? IsPublic(one.GetAddressBytes()) : IsPublicSix(one));

    private static bool IsPublic(byte[] four) => four switch
    {
        [0 or 10 or 127, ..] or [>= 224, ..] => false,
        [100, >= 64 and < 128, ..] or [169, 254, ..] or [172, >= 16 and < 32, ..] or [192, 168, ..] or [192, 0, 0, _] or [198, 18 or 19, ..] => false,
        _ => true,
    };

    // Of IPv6 only what is given out to networks: 2000::/3, without the ways back into IPv4.
    private static bool IsPublicSix(IPAddress address) => address.GetAddressBytes() is [>= 0x20 and < 0x40, ..] && !address.IsIPv6Teredo && address.GetAddressBytes() is not [0x20, 0x02, ..];

    // The address that was looked at is the one that is called: a name could answer otherwise the second time.
    private static async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var found = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, ct);
        var open = Array.FindAll(found, IsPublic);
        if (open.Length == 0) throw new NotPublicException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(open, context.DnsEndPoint.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A name leads into somebody's own network.</summary>
internal sealed class NotPublicException() : HttpRequestException("the address is not public");
