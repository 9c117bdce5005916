using ChatAssist.Bot.Tests.EndToEnd;

namespace ChatAssist.Bot.Tests.Faults;

/// <summary>What people write, each text with one answer of its own.</summary>
internal static class Chats
{
    public static readonly IReadOnlyList<string> Profile = ["hola", "1", "1", "Ana", "34"];

    /// <summary>What somebody hears who writes one text after the other while nothing goes wrong.</summary>
    public static async Task<IReadOnlyList<string>> Undisturbed(Site site, IReadOnlyList<string> chat)
    {
        var phone = site.WhatsApp();
        foreach (var text in chat) await phone.Says(text);
        await site.Service.Idle();
        return await phone.Heard();
    }
}
