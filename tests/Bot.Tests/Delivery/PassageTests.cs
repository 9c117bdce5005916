using ChatAssist.Bot.Delivery;
using ChatAssist.Bot.Health;
using ChatAssist.Bot.Templates;
using ChatAssist.Bot.Timers;
using ChatAssist.Data;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatAssist.Bot.Tests.Delivery;

/// <summary>What a message may be sent as, and until when.</summary>
public sealed class PassageTests
{
    private const long Day = 24 * 60 * 60 * 1000, Margin = 5 * 60 * 1000;

    private static readonly OutgoingMessage Message = new()
    {
        Id = 1,
        Via = "twilio",
        Channel = "whatsapp",
        Address = "whatsapp:+50255550001",
        Sender = "whatsapp:+50200000000",
        Body = "hola",
        Fence = 1,
        Attempts = 1,
        SendingAt = 1,
        HeardAt = 1_000,
    };

    private static readonly MessageTemplate Reminder = new("reminder", "es", ["application.reminder"], "utility", "Mañana a las {{1}} es su cita.", ["hour"], []);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("whatsapp", 1_000L, null, 1_000 + Day - Margin - 1, true)]
    [InlineData("whatsapp", 1_000L, null, 1_000 + Day - Margin, false)]
    [InlineData("whatsapp", null, null, 1_000, false)]
    [InlineData("whatsapp", 1_000L, 1_000L, 1_001, false)]
    [InlineData("whatsapp", 1_001L, 1_000L, 1_002, true)]
    [InlineData("whatsapp", null, 0L, 1_002, false)]
    [InlineData("sms", null, null, 1_000, true)]
    [InlineData("sms", 1_000L, null, 1_000 + (400 * Day), true)]
    public void The_window_is_a_day_less_a_margin_and_WhatsApps_alone(string channel, long? heard, long? shut, long now, bool isOpen) =>
        Assert.Equal(isOpen, Window.IsOpen(Message with { Channel = channel, HeardAt = heard, ShutAt = shut }, now));

    [Theory]
    [InlineData("""{"hour":"9:00"}""", "approved", "Mañana a las {{1}} es su cita.", "template")]
    [InlineData("""{"hour":""}""", "approved", "Mañana a las {{1}} es su cita.", "wrong_variables")]
    [InlineData(null, "approved", "Mañana a las {{1}} es su cita.", "wrong_variables")]
    [InlineData("""{"hour":"9:00"}""", "paused", "Mañana a las {{1}} es su cita.", "parked")]
    [InlineData("""{"hour":"9:00"}""", "approved", "Otra cosa a las {{1}} ahí.", "parked")]
    public async Task Only_an_approved_template_in_our_words_with_sound_variables_goes_out(string? places, string approval, string wording, string went)
    {
        await using var database = await TestDatabase.Create();
        await database.Queued("+50255550001", "hola");
        using var counters = new Counters();
        using var metrics = new PrometheusText(counters);
        var outbox = new Outbox(database.Db);
        await new Data.Templates(database.Db).Keep([new StoredTemplate("reminder", "es", "HX1", wording, "utility", approval, null, 1)], Ct);
        var passage = new Passage(
            new TemplateFile([Reminder]), new Data.Templates(database.Db), new ParkedMessages(database.Db), outbox,
            new ProgrammeTime(TimeProvider.System, new StoredClock(database.Db), TestSettings.Of(demo: true)), counters, NullLogger<Passage>.Instance);
        var claimed = Assert.Single((await outbox.Claim(1, 1, 2, _ => 0, Ct)).Messages);

        var way = await passage.Find(claimed with { Channel = "whatsapp", Purpose = "application.reminder", Places = places }, Ct);

        Assert.Equal(went == "template", way is Passage.Way.Through { Message.Body: "Mañana a las 9:00 es su cita." });
        Assert.Equal(went != "template", way is Passage.Way.Stopped { Result: SendResult.Waits { IsShut: true, Invites: false } });
        Assert.Contains($"chatassist_outside_window_total{{went=\"{went}\"}} 1\n", metrics.Write(), StringComparison.Ordinal);
    }
}
