using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace ChatAssist.Bot.Staff.Cases;

/// <summary>
/// The key that a reply form carries: whose it is, of which chat, and a number of its own. Sent twice it is one message; and when the
/// session is over meanwhile, what was written comes back to nobody else.
/// </summary>
internal sealed class ReplyKey(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("ChatAssist.Console.ReplyKey");

    public string New(long account, long conversation) =>
        protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{account} {conversation} {Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))}"));

    /// <summary>Null: not one of ours.</summary>
    public (long Account, long Conversation, string Key)? Read(string? sent)
    {
        try
        {
            return sent is null ? null : protector.Unprotect(sent).Split(' ') is [var account, var conversation, var key]
                ? (long.Parse(account, CultureInfo.InvariantCulture), long.Parse(conversation, CultureInfo.InvariantCulture), key)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
