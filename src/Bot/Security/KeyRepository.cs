using System.Xml.Linq;
using ChatAssist.Data;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace ChatAssist.Bot.Security;

/// <summary>Keeps the framework's keys in the database, so that replicas share them and a restart signs nobody out.</summary>
internal sealed class KeyRepository(ProtectionKeys keys, MasterKey masterKey) : IXmlRepository
{
    // The framework asks in a synchronous way; it does so at the start and about once a day.
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. keys.All(CancellationToken.None).GetAwaiter().GetResult().Select(xml => XElement.Parse(xml))];

    public void StoreElement(XElement element, string friendlyName) =>
        keys.Add(friendlyName, masterKey.Fingerprint, element.ToString(SaveOptions.DisableFormatting), CancellationToken.None).GetAwaiter().GetResult();
}
