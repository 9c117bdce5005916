using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace ChatAssist.Bot.Operator;

/// <summary>
/// The Unix socket beside the database through which the command line reaches the running service. Only this user may open it.
/// </summary>
internal static class OperatorSocket
{
    // The longest path that a Unix socket may have is about 100 bytes.
    private const int LongestPath = 100;

    public static string PathFor(string databaseFile)
    {
        var beside = databaseFile + ".sock";
        return Encoding.UTF8.GetByteCount(beside) <= LongestPath ? beside
            : Path.Combine(Path.GetTempPath(), $"chatassist-{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(beside)))[..16]}.sock");
    }

    /// <summary>A client of the running service.</summary>
    public static HttpClient Client(string path)
    {
        var handler = new SocketsHttpHandler
        {
            ConnectCallback = async (_, ct) =>
            {
                var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), ct);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        return new HttpClient(handler) { BaseAddress = new Uri("http://operator") };
    }
}
