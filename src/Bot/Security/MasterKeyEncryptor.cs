using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace ChatAssist.Bot.Security;

/// <summary>Encrypts the secret part of a key before it is stored.</summary>
internal sealed class MasterKeyEncryptor(MasterKey key) : IXmlEncryptor
{
    internal static readonly byte[] Purpose = "data protection key"u8.ToArray();

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var encrypted = new XElement("encryptedKey", new XAttribute("masterKey", key.Fingerprint), Convert.ToBase64String(key.Encrypt(plain, Purpose)));
        return new EncryptedXmlInfo(encrypted, typeof(MasterKeyDecryptor));
    }
}
