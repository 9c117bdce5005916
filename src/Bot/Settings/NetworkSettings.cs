using System.Net;
using System.Net.Sockets;

namespace ChatAssist.Bot.Settings;

/// <param name="MetricsAllow">Who may read /metrics.</param>
/// <param name="ProxyKnown">Proxies whose word about the caller counts; none: such headers are ignored.</param>
internal sealed record NetworkSettings(IReadOnlyList<IPNetwork> MetricsAllow, IReadOnlyList<IPNetwork> ProxyKnown)
{
    public static NetworkSettings Read(SettingReader reader) => new(
        Networks(reader, "Metrics:Allow", otherwise: "127.0.0.0/8, ::1"), Networks(reader, "Proxy:Known", otherwise: ""));

    private static IReadOnlyList<IPNetwork> Networks(SettingReader reader, string key, string otherwise) =>
        [.. reader.Text(key, otherwise).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(text => Network(key, text))];

    private static IPNetwork Network(string key, string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128)
        : throw new SettingException(key, $"'{text}' should be a network or an address such as 10.0.0.0/8 or 192.168.1.5; several with commas between");
}
