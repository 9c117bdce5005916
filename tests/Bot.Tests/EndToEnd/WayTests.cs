using System.Globalization;
using ChatAssist.Bot.Content;

namespace ChatAssist.Bot.Tests.EndToEnd;

/// <summary>The way of a person: from the first hello to the fifth check-in, where "no me han pagado" calls somebody.</summary>
public sealed class WayTests
{
    internal static readonly string[] Arrives =
    [
        "Hola buenas", "1", "1", "Juan", "41", "Jocotenango, Sacatepequez", "octubre 2026", "roofing y drywall", "9 years", "3", "drywall y tengo licencia tipo B",
        "español, ingles bien", "de noche donde sea", "si", "nada", "nada", "a cualquier hora", "2", "si",
    ];

    internal static readonly string[] IsPlaced =
        ["ya conseguí trabajo", "Taller Paz", "hoy", "Q100 diarios", "48", "de palabra", "por mi cuenta", "mejor no", "sí"];

    private static readonly string[] AllIsWell = ["sí ahí sigo", "sí todo", "todo bien", "nada", "4"];

    internal static readonly string[] CheckIns = ["check-in.1@1", "check-in.14@1", "check-in.30@1", "check-in.7@1", "check-in.90@1"];

    [Theory]
    [InlineData(On.Sqlite, "whatsapp")]
    [InlineData(On.Postgres, "whatsapp")]
    [InlineData(On.Sqlite, "sms")]
    [InlineData(On.Postgres, "sms")]
    public async Task Five_check_ins_answered_and_the_one_without_pay_calls_a_person(On on, string channel)
    {
        await using var store = Store.New(on);
        await using var service = await Demo.Start(store);
        var juan = new SimulatedPerson(service, "+50255551001");
        foreach (var said in Arrives.Concat(IsPlaced)) await juan.Says(channel, said);

        for (var asked = 1; asked <= 5; asked++)
        {
            await AskedAbout(juan, "Sigue en el trabajo", channel);
            foreach (var said in asked < 5 ? AllIsWell : ["sí ahí sigo", "no me han pagado"]) await juan.Says(channel, said);
        }

        await service.Idle();
        await RangOnceAndAtGoodHours(store, CheckIns);
        Assert.Equal(
            ["check-in:complete", "check-in:complete", "check-in:complete", "check-in:complete", "check-in:handed-over", "placement:complete", "profile:complete"],
            await store.Texts("SELECT form || ':' || status FROM submissions ORDER BY form, id"));
        Assert.Equal(
            ["check-in 5", "placement-confirmed 1", "placement-told 1", "rights-information 1", "still-working 5"],
            await store.Texts("SELECT kind || ' ' || COUNT(*) FROM programme_events GROUP BY kind ORDER BY kind"));
        Assert.Equal(["waiting"], await store.Texts("SELECT c.owner FROM conversations c JOIN escalations e ON e.conversation_id = c.id WHERE e.status = 'open'"));
    }

    [Theory]
    [InlineData(On.Sqlite)]
    [InlineData(On.Postgres)]
    public async Task Where_nobody_can_answer_an_SMS_silence_makes_calls_and_the_answer_comes_over_WhatsApp(On on)
    {
        await using var store = Store.New(on);
        await using var service = await Demo.Start(store, ("Twilio:SmsIsTwoWay", "false"));
        var juan = new SimulatedPerson(service, "+50255551001");
        foreach (var said in Arrives.Concat(IsPlaced)) await juan.Says("whatsapp", said);
        await juan.Says("sms", "gracias");

        await juan.Waits(TimeSpan.FromDays(60));
        await AskedAbout(juan, "", "sms", days: 40);
        await juan.Says("whatsapp", "sí ahí sigo");
        await juan.Says("whatsapp", "no me han pagado");

        await service.Idle();
        // That somebody calls is said once: where there is no number to write to, nobody is reminded.
        await RangOnceAndAtGoodHours(store, CheckIns);
        Assert.Equal(4, await store.Count("SELECT COUNT(*) FROM call_tasks WHERE reason = 'no answer' AND status = 'open'"));
        Assert.Equal(4, await store.Count("SELECT COUNT(*) FROM submissions WHERE status = 'no-answer'"));
        Assert.Equal(0, await store.Count("SELECT COUNT(*) FROM outbox o JOIN addresses a ON a.id = o.address_id JOIN inbox i ON i.id = o.inbox_id WHERE a.channel = 'sms' AND i.kind = 'timer' AND o.body LIKE '%1.%2.%'"));
        Assert.Equal(1, await store.Count("SELECT COUNT(*) FROM escalations WHERE status = 'open'"));
    }

    [Theory]
    [InlineData(On.Sqlite)]
    [InlineData(On.Postgres)]
    public async Task A_check_in_answered_three_weeks_late_lands_on_its_own(On on)
    {
        await using var store = Store.New(on);
        await using var service = await Demo.Start(store);
        var juan = new SimulatedPerson(service, "+50255551001");
        foreach (var said in Arrives.Concat(IsPlaced)) await juan.Says("whatsapp", said);
        var first = await AskedAbout(juan, "Sigue en el trabajo", "whatsapp");

        await juan.Waits(TimeSpan.FromDays(21));
        await juan.Taps(first, first.Taps!.Options[0]);

        Assert.Equal(["check-in@1.1 yes"], await store.Texts("SELECT s.key || ' ' || a.value FROM submissions s JOIN submission_answers a ON a.submission_id = s.id WHERE a.question = 'working'"));
    }

    // Day by day, until we write.
    private static async Task<SimulatedPerson.Line> AskedAbout(SimulatedPerson person, string words, string channel, int days = 65)
    {
        for (var day = 0; day < days; day++)
            if (await person.Waits(TimeSpan.FromDays(1)) is [var first, ..])
            {
                Assert.Equal(channel, first.Channel);
                Assert.Contains(words, first.Text, StringComparison.Ordinal);
                return first;
            }
        throw new InvalidOperationException($"Nothing came in {days} days.");
    }

    // What we wrote of our own accord.
    private static async Task RangOnceAndAtGoodHours(Store store, IReadOnlyList<string> slots)
    {
        Assert.Equal(slots.Order(StringComparer.Ordinal), (await store.Texts("SELECT i.body FROM outbox o JOIN inbox i ON i.id = o.inbox_id WHERE i.kind = 'timer'")).Order(StringComparer.Ordinal));
        var (zone, holidays) = (TimeZoneInfo.FindSystemTimeZoneById("America/Guatemala"), CsvFiles.Holidays(ContentFiles.Folder));
        foreach (var at in await store.Texts("SELECT CAST(at AS TEXT) FROM inbox WHERE kind = 'timer'"))
        {
            var local = TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(at, CultureInfo.InvariantCulture)), zone);
            Assert.InRange(local.Hour, 8, 19);
            Assert.False(holidays.IsFree(DateOnly.FromDateTime(local.DateTime), TimeOnly.FromTimeSpan(local.TimeOfDay)), $"{local:O} is a holiday");
        }
    }
}
