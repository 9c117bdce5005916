using System.Net;
using System.Text.Json;
using ChatAssist.Bot.Tests.EndToEnd;

namespace ChatAssist.Bot.Tests.Channels.Http;

/// <summary>SMS over aggregators that were only configured, and everything that they do wrong.</summary>
public abstract class HttpChannelTests(AggregatorSite running) : IAsyncLifetime
{
    private static string NewDigits() => TestPhone.NewNumber()[1..];

    public ValueTask InitializeAsync() => running.Start();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_message_comes_in_once_and_is_answered_as_its_shape_asks_for()
    {
        var phone = NewDigits();
        Assert.Equal(HttpStatusCode.OK, await running.Jay(phone, "hola", $"in-{phone}"));
        Assert.Equal(HttpStatusCode.OK, await running.Jay(phone, "hola", $"in-{phone}"));

        var order = Assert.Single(await Asked(phone, 1));
        Assert.Equal(("/jay/send", "Bearer canary-token"), (order.Path, order.Authorization));
        var sent = JsonElement.Parse(order.Body);
        Assert.Equal((phone, "2020"), ($"{sent.GetProperty("message").GetProperty("to")}", $"{sent.GetProperty("message").GetProperty("from")}"));
        Assert.StartsWith("Asistente automatico", sent.GetProperty("message").GetProperty("content").GetString(), StringComparison.Ordinal);
        Assert.Equal("https://chat.example.org/webhooks/http/jay/status", sent.GetProperty("notify").GetString());
        await Settled(phone, "accepted");
        Assert.DoesNotContain("canary", running.Site.Service.Written, StringComparison.Ordinal);
        Assert.DoesNotContain(phone, running.Site.Service.Written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_is_written_and_read_and_a_repeat_without_an_id_is_known_by_its_time()
    {
        var phone = NewDigits();
        Assert.Equal(HttpStatusCode.OK, await running.Fox(phone, "hola & más=1", at: 1));
        Assert.Equal(HttpStatusCode.OK, await running.Fox(phone, "hola & más=1", at: 1));
        var order = Assert.Single(await Asked(phone, 1));
        Assert.Matches($@"^/fox/\d+\?key=canary-key$", order.Path);
        Assert.StartsWith($"dest=%2B{phone}&msg=Asistente%20automatico", order.Body, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, await running.Fox(phone, "hola & más=1", at: 2));
        Assert.Equal(2, (await Asked(phone, 2)).Count);
    }

    [Fact]
    public async Task A_200_with_an_error_inside_is_a_refusal_and_no_sentence_of_it_is_kept()
    {
        var phone = NewDigits();
        running.Aggregator.Next(200, """{"status":"ok","error":"21","messageId":"X"}""");
        await running.Jay(phone, "hola", phone);
        await Settled(phone, "failed 21");

        running.Aggregator.Next(200, $$"""{"status":"rejected","error":null,"detail":"{{phone}}"}""");
        await running.Jay(phone, "menu", phone + "b");
        await Settled(phone, "failed rejected");

        running.Aggregator.Next(400, $$"""{"error":"no route to {{phone}}"}""");
        await running.Jay(phone, "menu", phone + "c");
        await Settled(phone, "failed error");
        Assert.Equal(3, running.Orders(phone).Count);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(401)]
    public async Task Certainly_not_taken_it_is_sent_again_later(int status)
    {
        var phone = NewDigits();
        running.Aggregator.Next(status, "slow down", ("Retry-After", "1"));
        await running.Jay(phone, "hola", phone);

        await Settled(phone, "accepted");
    }

    [Fact]
    public async Task Dropped_after_it_was_taken_it_is_never_sent_twice_and_somebody_is_told()
    {
        var phone = NewDigits();
        running.Aggregator.NextIsDropped();
        await running.Jay(phone, "hola", phone);

        await Settled(phone, "failed unknown");
        Assert.Single(running.Orders(phone));
        Assert.Equal(1, await running.Site.Store.Count($"SELECT COUNT(*) FROM call_tasks t JOIN people p ON p.id = t.person_id JOIN addresses a ON a.conversation_id = p.conversation_id WHERE a.phone = '+{phone}' AND t.reason = 'a message may not have arrived'"));
        await running.Jay(phone, "menu", phone + "b");
        await Asked(phone, 2);
    }

    [Fact]
    public async Task Dropped_after_it_was_taken_a_receipt_that_names_it_tells()
    {
        var phone = NewDigits();
        running.Aggregator.NextIsDropped();
        await running.Jay(phone, "hola", phone);
        var ours = JsonElement.Parse((await Asked(phone, 1))[0].Body).GetProperty("ref").GetString();
        await Settled(phone, "unclear HttpRequestException");

        Assert.Equal(HttpStatusCode.OK, await running.JayPosts("status", $$"""{"id":"T{{phone}}","state":"DELIVRD","ref":"{{ours}}"}"""));
        await Settled(phone, "accepted");
        Assert.Single(running.Orders(phone));
    }

    [Fact]
    public async Task Where_the_aggregator_knows_our_id_what_is_unclear_is_sent_again_under_it()
    {
        var phone = NewDigits();
        running.Aggregator.NextIsDropped();
        await running.Fox(phone, "hola", at: 1);

        var orders = await Asked(phone, 2);
        Assert.Equal(orders[0], orders[1]);
        await Settled(phone, "accepted");
    }

    [Fact]
    public async Task Receipts_in_any_order_only_go_forward_and_a_word_that_means_nothing_is_let_be()
    {
        var phone = NewDigits();
        await running.Jay(phone, "hola", phone);
        await Settled(phone, "accepted");
        var sid = (await running.Site.Store.Texts($"SELECT o.sid FROM outbox o JOIN addresses a ON a.id = o.address_id WHERE a.phone = '+{phone}'"))[0]["http:jay:".Length..];

        foreach (var word in new[] { "DELIVRD", "SENT", "WHATEVER", "UNDELIV" })
            Assert.Equal(HttpStatusCode.OK, await running.JayPosts("status", $$"""{"id":"{{sid}}","state":"{{word}}"}"""));

        await Eventually.Is(() => running.Site.Store.Texts($"SELECT o.delivery FROM outbox o WHERE o.sid = 'http:jay:{sid}'"), words => words is ["delivered"]);
        Assert.Equal(HttpStatusCode.BadRequest, await running.JayPosts("status", """{"state":"SENT"}"""));
    }

    [Fact]
    public async Task Who_does_not_know_the_secret_is_refused_and_nothing_is_stored()
    {
        var phone = NewDigits();
        Assert.Equal(HttpStatusCode.Unauthorized, await running.Jay(phone, "hola", phone, signature: ""));
        Assert.Equal(HttpStatusCode.Forbidden, await running.Jay(phone, "hola", phone, signature: "sha256=" + new string('0', 64)));
        Assert.Equal(HttpStatusCode.Forbidden, await running.Jay(phone, "hola", phone, signature: "sha256=no hex"));
        Assert.Equal(HttpStatusCode.Unauthorized, await running.Fox(phone, "hola", 1, secret: ""));
        Assert.Equal(HttpStatusCode.Forbidden, await running.Fox(phone, "hola", 1, secret: AggregatorSite.Secret + "x"));

        Assert.Equal(0, await running.Site.Store.Count($"SELECT COUNT(*) FROM addresses WHERE phone = '+{phone}'"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("""{"data":[{"id":"1","from":"50255551234"}]}""")]
    [InlineData("""{"data":[{"id":"1","from":"50255551234","text":{"a":1}}]}""")]
    [InlineData("""{"data":[{"id":"1","from":"50255551234","text":"\ud800"}]}""")]
    [InlineData("""{"data":[{"id":"1","from":"50255551234","text":"\u0000"}]}""")]
    [InlineData("""{"data":{"id":"1"}}""")]
    public async Task What_is_malformed_is_answered_400_and_never_500(string body) => Assert.Equal(HttpStatusCode.BadRequest, await running.JayPosts("messages", body));

    [Fact]
    public async Task One_phone_is_one_conversation_whoever_brings_its_messages()
    {
        var ana = running.Site.WhatsApp();
        await ana.Says("hola");
        var phone = ana.Address["whatsapp:+".Length..];

        await running.Jay(phone[3..], "menu", phone);
        await Asked(phone, 1);

        Assert.Equal(1, await running.Site.Store.Count($"SELECT COUNT(DISTINCT conversation_id) FROM addresses WHERE phone = '+{phone}'"));
    }

    private async Task<IReadOnlyList<Order>> Asked(string phone, int times) => await Eventually.Is(() => Task.FromResult(running.Orders(phone)), orders => orders.Count >= times);

    // The newest row of the phone.
    private Task<IReadOnlyList<string>> Outbox(string phone) => running.Site.Store.Texts($"""
        SELECT TRIM(o.status || ' ' || COALESCE(o.error, '')) FROM outbox o JOIN addresses a ON a.id = o.address_id WHERE a.phone = '+{phone}' ORDER BY o.id DESC LIMIT 1
        """);

    private Task<IReadOnlyList<string>> Settled(string phone, string row) => Eventually.Is(() => Outbox(phone), rows => rows is [var one] && one == row);
}

public sealed class HttpChannelOnSqlite(AggregatorSite running) : HttpChannelTests(running), IClassFixture<AggregatorSite>;

public sealed class HttpChannelOnPostgres(AggregatorSiteOnPostgres running) : HttpChannelTests(running), IClassFixture<AggregatorSiteOnPostgres>;
