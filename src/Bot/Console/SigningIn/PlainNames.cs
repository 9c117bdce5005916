using ChatAssist.Conversations.Understanding;
using Microsoft.AspNetCore.Identity;

namespace ChatAssist.Bot.Staff.SigningIn;

/// <summary>Names of accounts are found however they are typed: Álvaro, alvaro, ÁLVARO.</summary>
internal sealed class PlainNames : ILookupNormalizer
{
    /// <summary>Empty: nothing of it can be typed again.</summary>
    public static string Of(string name) => Plain.Of(name);

    public string? NormalizeName(string? name) => name is null ? null : Of(name);

    public string? NormalizeEmail(string? email) => null;
}
