using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using ChatAssist.Data.Staff;

namespace ChatAssist.Bot.Staff.SigningIn;

/// <summary>
/// How often may be tried in a quarter of an hour. A password: by name and network address, so that whoever guesses elsewhere keeps
/// nobody out (ADR 19). A code: by account, since whoever asks for one knows the password.
/// </summary>
internal sealed class SignInLimit(SignInTries tries, TimeProvider time)
{
    public const int MostOfName = 10, MostOfAddress = 50, MostCodes = 10;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    public async Task<bool> MayTryPassword(string nameKey, IPAddress? address, CancellationToken ct) =>
        await Take(Pair(nameKey, address), MostOfName, ct) && await Take(Pair("", address), MostOfAddress, ct);

    public async Task PasswordWasRight(string nameKey, IPAddress? address, CancellationToken ct)
    {
        await tries.Forget(Pair(nameKey, address), ct);
        await tries.GiveBack(Pair("", address), ct);
    }

    public Task<bool> MayTryCode(long account, CancellationToken ct) => Take(Code(account), MostCodes, ct);

    public Task CodeWasRight(long account, CancellationToken ct) => tries.Forget(Code(account), ct);

    private Task<bool> Take(string key, int most, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        return tries.Take(key, most, now.ToUnixTimeMilliseconds(), (now - Window).ToUnixTimeMilliseconds(), ct);
    }

    // Hashed: a name may be a password that was typed into the wrong field.
    private static string Pair(string nameKey, IPAddress? address) => Hash($"password {Network(address)} {nameKey}");

    private static string Code(long account) => Hash(FormattableString.Invariant($"code {account}"));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    // Whoever has an IPv6 address has all of its /64.
    private static string Network(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => $"{address.MapToIPv4()}",
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8)),
        _ => $"{address}",
    };
}
