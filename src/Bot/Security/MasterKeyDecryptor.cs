using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace ChatAssist.Bot.Security;

/// <summary>Decrypts what <see cref="MasterKeyEncryptor"/> made. Stored keys name this type: its name stays.</summary>
internal sealed class MasterKeyDecryptor(IServiceProvider services) : IXmlDecryptor
{
    /// <exception cref="System.Security.Cryptography.CryptographicException">Another key encrypted it, or it was changed since.</exception>
    public XElement Decrypt(XElement encryptedElement) => XElement.Parse(Encoding.UTF8.GetString(
        services.GetRequiredService<MasterKey>().Decrypt(Convert.FromBase64String(encryptedElement.Value), MasterKeyEncryptor.Purpose)));
}
