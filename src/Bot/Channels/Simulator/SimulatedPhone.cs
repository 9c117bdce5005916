namespace ChatAssist.Bot.Channels.Simulator;

/// <summary>One phone of the page, written <c>channel:number</c> in its address.</summary>
internal sealed record SimulatedPhone(string Channel, string Number)
{
    public static readonly SimulatedPhone First = new("whatsapp", "+50255550001");

    public bool IsWhatsApp => Channel == "whatsapp";

    public string ChannelName => IsWhatsApp ? "WhatsApp" : "SMS";

    /// <summary>Null for what is no phone.</summary>
    public static SimulatedPhone? Parse(string? text) =>
        text?.Split(':', 2) is [("whatsapp" or "sms") and var channel, { Length: > 0 } number] ? new SimulatedPhone(channel, Plus(number)) : null;

    public override string ToString() => $"{Channel}:{Number}";

    // A plus that was not escaped in an address arrives as a space; spaces and dashes inside are for the eye.
    private static string Plus(string number) =>
        (number.StartsWith(' ') ? "+" : "") + number.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
}
