namespace ChatAssist.Bot.Channels.Simulator;

/// <summary>What a simulated phone sends.</summary>
/// <param name="Channel">whatsapp or sms.</param>
/// <param name="From">The phone: a number or any id.</param>
/// <param name="Button">The id of the tapped option; the text is then its label.</param>
/// <param name="Media">The content type of a picture or voice note.</param>
internal sealed record PhoneMessage(string? Channel, string? From, string? Text, string? Button = null, string? Media = null)
{
    private const int LongestAddress = 128, LongestText = 1600;

    /// <summary>What is wrong with it; null when nothing is.</summary>
    public string? Wrong => this switch
    {
        { Channel: not ("whatsapp" or "sms") } => "channel should be whatsapp or sms",
        { From: null or "" or { Length: > LongestAddress } } => $"from should be the phone's number or id, at most {LongestAddress} characters",
        { Text: { Length: > LongestText } } => $"text should have at most {LongestText} characters",
        { Text: null or "", Button: null, Media: null } => "text should say something",
        _ when (From + Text).Contains('\0') => "text should hold no NUL",
        _ => null,
    };
}
