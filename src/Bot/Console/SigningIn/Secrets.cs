using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace ChatAssist.Bot.Staff.SigningIn;

/// <summary>What is made by chance for an account, and how it is kept.</summary>
internal static class Secrets
{
    // None that are taken for one another: i l 1, o 0.
    private const string Legible = "abcdefghjkmnpqrstuvwxyz23456789";

    private const int Codes = 10;

    /// <summary>For typing once: 16 characters in groups of four, 79 bits.</summary>
    public static string OneTimePassword() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Legible, 4)));

    public static string Stamp() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>For paper: each is used once in place of the app.</summary>
    public static IReadOnlyList<string> RecoveryCodes() => [.. Enumerable.Range(0, Codes).Select(_ => OneTimePassword())];

    /// <summary>As a recovery code is kept: too long to be guessed, so that it needs no salt.</summary>
    public static string Hash(string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant())));

    /// <summary>What encrypts the keys of apps in the database.</summary>
    public static IDataProtector OfApps(IDataProtectionProvider protection) => protection.CreateProtector("ChatAssist.SecondFactor");
}
