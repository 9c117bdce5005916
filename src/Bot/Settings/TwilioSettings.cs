namespace ChatAssist.Bot.Settings;

/// <summary>The Twilio account. Absent: the channel is off.</summary>
/// <param name="PublicBaseUrl">The address that Twilio signs and calls.</param>
internal sealed record TwilioSettings(
    string AccountSid, string AuthToken, string? PreviousAuthToken, string RestUser, string RestSecret,
    Uri PublicBaseUrl, Uri ApiBaseUrl, Uri ContentApiBaseUrl, string? WhatsAppSender, string? SmsSender, string? MessagingServiceSid)
{
    /// <summary>Where the provider tells what became of a message; it names our row, so that the receipt finds it.</summary>
    public string StatusCallback(long outboxId) => Public(FormattableString.Invariant($"/webhooks/twilio/status?message={outboxId}"));

    /// <summary>The address as the provider knows it; put together as text, because it is signed as it stands.</summary>
    public string Public(string pathAndQuery) => PublicBaseUrl.OriginalString.TrimEnd('/') + pathAndQuery;

    public static TwilioSettings? Read(SettingReader reader)
    {
        if (reader.Text("Twilio:AccountSid") is not { } account)
            return reader.Text("Twilio:AuthToken") is null ? null : throw new SettingException("Twilio:AccountSid", "is missing; it goes with Twilio:AuthToken and begins with AC");
        if (!account.StartsWith("AC", StringComparison.Ordinal)) throw new SettingException("Twilio:AccountSid", "should begin with AC");
        var token = reader.Required("Twilio:AuthToken", "the secret that goes with Twilio:AccountSid (provider's console, Account Info)");
        var (user, secret) = Rest(reader, account, token);
        var api = reader.Address("Twilio:ApiBaseUrl", "https://api.twilio.com");
        return Checked(new TwilioSettings(
            account, token, reader.Text("Twilio:PreviousAuthToken"), user, secret,
            reader.Address("Twilio:PublicBaseUrl") ?? throw new SettingException("Twilio:PublicBaseUrl", "is missing; it should be the https address under which the provider reaches this service"),
            api, reader.Address("Twilio:ContentApiBaseUrl") ?? Contents(api),
            reader.Text("Twilio:WhatsAppSender"), reader.Text("Twilio:SmsSender"), reader.Text("Twilio:MessagingServiceSid")));
    }

    // In every region of the provider's the two differ in the first word; whatever else is asked instead of it is asked for both.
    private static Uri Contents(Uri api) =>
        api.Host.StartsWith("api.", StringComparison.Ordinal) ? new UriBuilder(api) { Host = "content." + api.Host[4..] }.Uri : api;

    private static (string User, string Secret) Rest(SettingReader reader, string account, string token) =>
        reader.Text("Twilio:ApiKeySid") is { } key ? (key, reader.Required("Twilio:ApiKeySecret", "the secret that goes with Twilio:ApiKeySid")) : (account, token);

    private static TwilioSettings Checked(TwilioSettings settings)
    {
        if (settings is { WhatsAppSender: null, SmsSender: null, MessagingServiceSid: null })
            throw new SettingException("Twilio:WhatsAppSender", "is missing; set it (whatsapp:+...), or Twilio:SmsSender (+...), or Twilio:MessagingServiceSid (MG...)");
        if (settings.WhatsAppSender?.StartsWith("whatsapp:", StringComparison.Ordinal) == false)
            throw new SettingException("Twilio:WhatsAppSender", $"'{settings.WhatsAppSender}' should begin with whatsapp:");
        if (settings.SmsSender?.Contains(':', StringComparison.Ordinal) == true)
            throw new SettingException("Twilio:SmsSender", $"'{settings.SmsSender}' should be a phone number such as +50222220001");
        return settings;
    }
}
