namespace ChatAssist.Conversations;

/// <summary>What happened to a conversation. Everything that a flow can be told is one of these.</summary>
public abstract record Input
{
    private Input() { }

    /// <summary>
    /// The person wrote, tapped an option, or sent pictures, a voice note or a place.
    /// <paramref name="Button"/> is the id of a tapped option (<c>flow.text.option</c>); a tap is never read as words.
    /// </summary>
    public sealed record Message(string Text, string? Button = null, ProviderOptOut Provider = ProviderOptOut.None) : Input
    {
        /// <summary>Pictures, voice notes and documents, in the order in which they came.</summary>
        public IReadOnlyList<SentFile> Attachments { get; init; } = [];

        /// <summary>The place that was shared.</summary>
        public Location? Location { get; init; }

        /// <summary>Something came, but no words: a voice note, a picture, a place.</summary>
        public bool IsWordless => Button is null && string.IsNullOrWhiteSpace(Text);
    }

    /// <summary>A timer that a flow had scheduled is due: <see cref="Conversations.Slot"/> as text.</summary>
    public sealed record Timer(string Slot) : Input;

    /// <summary>A promoter took the chat over or gave it back; the ownership itself has changed already.</summary>
    public sealed record PromoterAction(string Action) : Input;

    /// <summary>What became of an outside call that an effect had asked for.</summary>
    public sealed record CallResult(string Call, string Result) : Input;

    /// <summary>A flow is entered: first contact, a command, or another flow that continues into it.</summary>
    public sealed record Begin : Input;

    /// <summary>A paused flow goes on: the open question is asked again.</summary>
    public sealed record Resume : Input;

    /// <summary>The person asked to go back one question.</summary>
    public sealed record Back : Input;
}

/// <summary>Something that came with a message.</summary>
/// <param name="Id">By which the file is found again.</param>
/// <param name="ContentType">As the provider says: <c>image/jpeg</c>.</param>
public sealed record SentFile(string Id, string ContentType)
{
    /// <summary>Somebody's number, as phones hand it on.</summary>
    public bool IsContact => ContentType.Contains("vcard", StringComparison.OrdinalIgnoreCase);
}

/// <summary>A place on earth, in degrees.</summary>
public sealed record Location(double Latitude, double Longitude);

/// <summary>The provider's own opt-out words (Twilio's <c>OptOutType</c>): the provider has answered them already.</summary>
public enum ProviderOptOut
{
    None,
    Stop,
    Start,
    Help,
}
