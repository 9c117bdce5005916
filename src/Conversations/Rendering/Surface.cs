namespace ChatAssist.Conversations.Rendering;

/// <summary>What the person's end of a channel can show.</summary>
public enum Surface
{
    /// <summary>Numbered options, GSM-7, counted segments.</summary>
    Sms,

    /// <summary>WhatsApp without taps: numbered options.</summary>
    WhatsAppText,

    /// <summary>WhatsApp with buttons and lists.</summary>
    WhatsAppTaps,
}
