using ChatAssist.Bot.Settings;
using Microsoft.Extensions.Configuration;

namespace ChatAssist.Bot.Tests.Settings;

/// <summary>A wrong setting stops the start with one line that names its key.</summary>
public sealed class AppSettingsTests
{
    private static readonly Dictionary<string, string?> Whole = new(StringComparer.Ordinal)
    {
        ["Twilio:AccountSid"] = "AC00000000000000000000000000000000",
        ["Twilio:AuthToken"] = "secret",
        ["Twilio:PublicBaseUrl"] = "https://chat.example.org",
        ["Twilio:WhatsAppSender"] = "whatsapp:+50222220000",
        ["Twilio:SmsSender"] = "+50222220001",
    };

    [Theory]
    [InlineData("Twilio:AuthToken", "")]
    [InlineData("Twilio:AccountSid", "XX1")]
    [InlineData("Twilio:AccountSid", " ")]
    [InlineData("Twilio:PublicBaseUrl", "")]
    [InlineData("Twilio:PublicBaseUrl", "chat.example.org")]
    [InlineData("Twilio:PublicBaseUrl", "ftp://chat.example.org")]
    [InlineData("Twilio:ApiBaseUrl", "nowhere")]
    [InlineData("Twilio:WhatsAppSender", "+50222220000")]
    [InlineData("Twilio:SmsSender", "whatsapp:+50222220000")]
    [InlineData("Delivery:ReconcileInterval", "soon")]
    [InlineData("Delivery:ReconcileInterval", "-00:01:00")]
    [InlineData("Turns:Burst", "3 s")]
    [InlineData("Turns:Burst", "-00:00:01")]
    [InlineData("Turns:Burst", "00:00:11")]
    [InlineData("Programme:TimeZone", "America/Nowhere")]
    [InlineData("Programme:QuietHours", "at night")]
    [InlineData("Programme:CheckInDays", "1,7,soon")]
    [InlineData("Programme:CheckInDays", "0")]
    [InlineData("Programme:DefaultLanguage", "fr")]
    [InlineData("Database:Provider", "oracle")]
    [InlineData("ConnectionStrings:ChatAssist", "Host=here")]
    [InlineData("Demo:Enabled", "perhaps")]
    [InlineData("Metrics:Allow", "10.0.0.0/33")]
    [InlineData("Metrics:Allow", "127.0.0.1, localhost")]
    [InlineData("Proxy:Known", "proxy.example.org")]
    [InlineData("Otlp:Endpoint", "collector:4317")]
    [InlineData("Retention:Messages", "0")]
    [InlineData("Retention:Messages", "-1")]
    [InlineData("Retention:Receipts", "1.5")]
    [InlineData("Retention:Simulator", "for ever")]
    [InlineData("Retention:Profile", "0")]
    [InlineData("Retention:Employers", "x")]
    [InlineData("Retention:Cases", "40000")]
    [InlineData("Security:MasterKey", "tooshort")]
    [InlineData("Security:MasterKeyFile", "/no/such/file")]
    public void A_wrong_value_is_refused_and_its_key_is_named(string key, string value)
    {
        var error = Assert.Throws<SettingException>(() => Read(new(Whole) { [key] = value }));

        Assert.StartsWith(key + ": ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void An_API_key_needs_its_secret() =>
        Assert.StartsWith("Twilio:ApiKeySecret: ", Assert.Throws<SettingException>(() => Read(new(Whole) { ["Twilio:ApiKeySid"] = "SK1" })).Message, StringComparison.Ordinal);

    [Fact]
    public void Without_any_sender_the_account_is_of_no_use() =>
        Assert.StartsWith("Twilio:WhatsAppSender: ", Assert.Throws<SettingException>(() => Read(new(Whole) { ["Twilio:WhatsAppSender"] = "", ["Twilio:SmsSender"] = "" })).Message, StringComparison.Ordinal);

    [Fact]
    public void Of_two_master_keys_nobody_knows_which_holds() =>
        Assert.StartsWith("Security:MasterKey: is given beside Security:MasterKeyFile", Assert.Throws<SettingException>(() => Read(new(Whole)
        {
            ["Security:MasterKey"] = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
            ["Security:MasterKeyFile"] = "/etc/chatassist.key",
        })).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("", 3)]
    [InlineData("00:00:00", 0)]
    [InlineData("00:00:10", 10)]
    public void A_burst_may_be_off_or_last_up_to_ten_seconds(string value, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Read(new(Whole) { ["Turns:Burst"] = value }).Turns.Burst);

    [Fact]
    public void With_nothing_configured_it_is_the_demo() => Assert.True(Read([]).Demo);

    [Fact]
    public void Beside_real_people_there_is_no_demo() => Assert.False(Read(Whole).Demo);

    [Theory]
    [InlineData("")]
    [InlineData("Data Source=chatassist.db")]
    [InlineData("Host=127.0.0.1")]
    [InlineData("Database=chatassist")]
    [InlineData("Host=127.0.0.1;Database=chatassist;Colour=green")]
    [InlineData("no connection string")]
    public void PostgreSQL_needs_a_server_and_a_database(string connection)
    {
        var error = Assert.Throws<SettingException>(() => Read(new(Whole) { ["Database:Provider"] = "postgres", ["ConnectionStrings:ChatAssist"] = connection }));

        Assert.StartsWith("ConnectionStrings:ChatAssist: ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void An_error_never_shows_the_secret()
    {
        var error = Assert.Throws<SettingException>(() => Read(new(Whole) { ["Twilio:AccountSid"] = "" }));

        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
    }

    private static AppSettings Read(Dictionary<string, string?> values) => AppSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
}
