using System.Security.Cryptography;
using ChatAssist.Conversations;
using Microsoft.AspNetCore.DataProtection;

namespace ChatAssist.Bot.Attachments;

/// <summary>Addresses of attachments that nobody can guess or read, and that hold for a while only.</summary>
internal sealed class AttachmentLinks(IDataProtectionProvider protection)
{
    public const string Path = "/attachments/";

    // The provider fetches at once, and again for some minutes when it could not.
    private static readonly TimeSpan Holds = TimeSpan.FromHours(1);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("attachment link").ToTimeLimitedDataProtector();

    /// <summary>Path and query, from the root of the service.</summary>
    public string To(string attachment, TimeSpan? holds = null) => Path + protector.Protect(attachment, holds ?? Holds);

    /// <summary>What the link stands for; null when it is none of ours or its time is over.</summary>
    public Attachment? Read(string token)
    {
        try
        {
            return Attachment.Parse(protector.Unprotect(token));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
