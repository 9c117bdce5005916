using System.Globalization;
using ChatAssist.Bot.Cases;
using ChatAssist.Bot.Channels.Http;
using ChatAssist.Bot.Channels.Twilio;
using ChatAssist.Bot.Staff;
using ChatAssist.Conversations;
using ChatAssist.Conversations.Rendering;
using ChatAssist.Data;

namespace ChatAssist.Bot.Settings;

/// <summary>All settings, read and checked before anything starts.</summary>
internal sealed record AppSettings(
    DatabaseSettings Database, TwilioSettings? Twilio, IReadOnlyList<HttpChannelSettings> Http, DeliverySettings Delivery, TurnSettings Turns, ProgrammeSettings Programme, SecuritySettings Security,
    MediaSettings Media, NetworkSettings Networks, RetentionSettings Retention, CaseSettings Cases, ConsoleSettings Console, Uri? Otlp, bool Demo)
{
    public static AppSettings Read(IConfiguration configuration)
    {
        var reader = new SettingReader(configuration);
        var database = DatabaseSettings.Read(reader);
        var twilio = TwilioSettings.Read(reader);
        // Demo data and a clock that moves have no place beside real people.
        var demo = reader.Flag("Demo:Enabled", otherwise: twilio is null && reader.Names("Http").Count == 0 && database.IsDefault);
        return new AppSettings(
            database, twilio, HttpChannelSettings.Read(reader), DeliverySettings.Read(reader), TurnSettings.Read(reader), ProgrammeSettings.Read(reader), SecuritySettings.Read(reader),
            MediaSettings.Read(reader), NetworkSettings.Read(reader), RetentionSettings.Read(reader), CaseSettings.Read(reader), ConsoleSettings.Read(reader), reader.Address("Otlp:Endpoint"), demo);
    }
}

/// <param name="ReconcileInterval">How far apart the two looks at the provider's list are.</param>
/// <param name="ReceiptPatience">How long a receipt is waited for, where nobody can be asked what became of a message.</param>
/// <param name="AccountPause">How long nothing is sent after the provider refused the account.</param>
/// <param name="WhatsAppPerSecond">How many messages one WhatsApp number of ours sends in a second.</param>
/// <param name="SmsSegmentsPerSecond">How many segments one number of ours sends in a second.</param>
internal sealed record DeliverySettings(TimeSpan ReconcileInterval, TimeSpan ReceiptPatience, TimeSpan AccountPause, int WhatsAppPerSecond, int SmsSegmentsPerSecond)
{
    public static DeliverySettings Read(SettingReader reader) => new(
        reader.Span("Delivery:ReconcileInterval", TimeSpan.FromMinutes(2)), reader.Span("Delivery:ReceiptPatience", TimeSpan.FromMinutes(10)), reader.Span("Delivery:AccountPause", TimeSpan.FromMinutes(1)),
        reader.Number("Delivery:WhatsAppPerSecond", 80, most: 1_000_000), reader.Number("Delivery:SmsSegmentsPerSecond", 1, most: 1_000_000));

    /// <summary>How long a message keeps its sender busy, in microseconds. The simulator has no pace.</summary>
    public long Cost(OutgoingMessage message) => message switch
    {
        { Via: not InboundForm.Via } => 0,
        { Channel: "sms" } => 1_000_000L * SmsSegments.Measure(message.Body).Segments / SmsSegmentsPerSecond,
        _ => 1_000_000L / WhatsAppPerSecond,
    };
}

/// <param name="Burst">How long a message that is no answer yet waits for the rest of it; zero: not at all.</param>
internal sealed record TurnSettings(TimeSpan Burst)
{
    /// <summary>Whoever writes on and on is answered after this.</summary>
    public static readonly TimeSpan LongestBurst = TimeSpan.FromSeconds(10);

    public static TurnSettings Read(SettingReader reader) => new(reader.Wait("Turns:Burst", TimeSpan.FromSeconds(3), LongestBurst));
}

internal sealed record ProgrammeSettings(Programme Programme, TimeZoneInfo Zone, string DefaultLanguage)
{
    public static ProgrammeSettings Read(SettingReader reader)
    {
        var zone = ZoneOf(reader);
        var programme = new Programme(reader.Text("Programme:Name", "Programa de empleo (demostración)"), QuietOf(reader))
        {
            Zone = zone,
            SmsIsTwoWay = reader.Flag("Twilio:SmsIsTwoWay", otherwise: true),
            DaysKept = (int)RetentionSettings.Read(reader).Messages.TotalDays,
            CheckInDays = DaysOf(reader),
            SmsSegments = reader.Number("Twilio:SmsMaxSegments", 3, most: 10),
            Country = CountryOf(reader),
            Console = (reader.Text("Twilio:PublicBaseUrl") ?? "").TrimEnd('/') + "/",
            WhatsAppNumber = AnswerLinkOf(reader) ?? reader.Text("Twilio:WhatsAppSender")?.Split(':')[^1],
        };
        return new ProgrammeSettings(programme, zone, reader.OneOf("Programme:DefaultLanguage", "es", "es", "en"));
    }

    private static TimeZoneInfo ZoneOf(SettingReader reader)
    {
        var name = reader.Text("Programme:TimeZone", "America/Guatemala");
        return TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
            ? zone
            : throw new SettingException("Programme:TimeZone", $"'{name}' should be an IANA zone such as America/Guatemala");
    }

    private static string CountryOf(SettingReader reader) => reader.Text("Programme:Country", "GT") is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'] country
        ? country
        : throw new SettingException("Programme:Country", $"'{reader.Text("Programme:Country")}' should be two capital letters such as GT");

    // It stands in a text of one SMS.
    private static string? AnswerLinkOf(SettingReader reader) => reader.Text("Twilio:SmsAnswerLink") is not { } link || (link.Length <= 30 && Gsm7.Fits(link))
        ? reader.Text("Twilio:SmsAnswerLink")
        : throw new SettingException("Twilio:SmsAnswerLink", $"'{link}' should be 30 characters or less, such as wa.me/50222220000");

    private static List<int> DaysOf(SettingReader reader)
    {
        var text = reader.Text("Programme:CheckInDays", "1,7,14,30,90");
        var days = text.Split(',').Select(day => int.TryParse(day.Trim(), CultureInfo.InvariantCulture, out var number) ? number : 0).Distinct().ToList();
        return days.TrueForAll(day => day is >= 1 and <= 365) ? days : throw new SettingException("Programme:CheckInDays", $"'{text}' should be days after the start of a job, such as 1,7,14,30,90");
    }

    private static QuietHours QuietOf(SettingReader reader)
    {
        var text = reader.Text("Programme:QuietHours", "20:00-08:00");
        return text.Split('-') is [var from, var until] && TimeOnly.TryParse(from, CultureInfo.InvariantCulture, out var start) && TimeOnly.TryParse(until, CultureInfo.InvariantCulture, out var end)
            ? new QuietHours(start, end)
            : throw new SettingException("Programme:QuietHours", $"'{text}' should be two times such as 20:00-08:00");
    }
}
