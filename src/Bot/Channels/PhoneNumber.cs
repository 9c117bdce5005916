using System.Text.RegularExpressions;

namespace ChatAssist.Bot.Channels;

/// <summary>The phone number in an address, where there is one.</summary>
internal static partial class PhoneNumber
{
    /// <summary>E.164 from <c>+502…</c> or <c>whatsapp:+502…</c>; null for a business-scoped id or anything else.</summary>
    public static string? In(string address) => International().Match(address) is { Success: true } match ? match.Groups["number"].Value : null;

    [GeneratedRegex(@"^(whatsapp:)?(?<number>\+[1-9][0-9]{6,14})$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex International();
}
