using System.Net;

namespace ChatAssist.Bot.Tests.EndToEnd;

/// <summary>What the provider does wrong, and what becomes of the message.</summary>
public abstract class DeliveryTests(TwilioService running) : IAsyncLifetime
{
    public ValueTask InitializeAsync() => running.Start();

    [Fact]
    public async Task The_acknowledgement_waits_neither_for_the_provider_nor_for_the_turn_before()
    {
        var phone = running.WhatsApp();
        await running.Provider.Fail(Fault.Hang(phone.Address));

        Assert.Equal(HttpStatusCode.OK, await phone.Sends("hola"));
        await Eventually.Is(() => running.Provider.Posts(phone.Address), posts => posts == 1);
        Assert.Equal(HttpStatusCode.OK, await phone.Sends("1"));

        Assert.Empty(await phone.Heard());
    }

    [Fact]
    public async Task A_message_put_off_with_429_is_sent_when_it_may_and_before_what_came_after_it()
    {
        var phone = running.WhatsApp();
        await running.Provider.Fail(Fault.Answer(429, 20429, retryAfter: 2, to: phone.Address));

        await phone.Sends("hola");
        await phone.Sends("1");

        var heard = await Eventually.Is(phone.Heard, all => all.Count == 2);
        Assert.Contains("asistente", heard[0], StringComparison.Ordinal);
        Assert.Equal(3, await running.Provider.Posts(phone.Address));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Accepted_but_the_connection_dropped_is_found_and_not_sent_again(bool graceful)
    {
        var phone = running.WhatsApp();
        await running.Provider.Fail(Fault.DropAfter(phone.Address) with { Graceful = graceful });

        await phone.Says("hola");
        await running.Service.Idle();

        Assert.Equal(1, await running.Provider.Posts(phone.Address));
        await phone.Says("1");
        Assert.Equal(2, (await phone.Heard()).Count);
    }

    [Fact]
    public async Task Dropped_before_acceptance_it_is_sent_once_in_the_end()
    {
        var phone = running.WhatsApp();
        await running.Provider.Fail(Fault.DropBefore(phone.Address));

        await phone.Says("hola");
        await running.Service.Idle();

        Assert.Equal((2, 1), (await running.Provider.Posts(phone.Address), (await phone.Heard()).Count));
    }

    [Fact]
    public async Task Of_two_alike_messages_to_one_person_of_which_one_was_accepted_the_other_is_sent()
    {
        var phone = running.WhatsApp();
        await phone.Says("hola");
        await running.Provider.Fail(Fault.DropBefore(phone.Address));
        await running.Provider.Fail(Fault.DropAfter(phone.Address));

        await phone.Sends("gracias");
        await phone.Sends("gracias");
        await Eventually.Is(phone.Heard, heard => heard.Count == 3);
        await running.Service.Idle();

        var heard = await phone.Heard();
        Assert.Equal((3, heard[1]), (heard.Count, heard[2]));
        Assert.Equal(4, await running.Provider.Posts(phone.Address));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(408)]
    public async Task An_unclear_answer_is_looked_up_before_anything_is_sent_again(int status)
    {
        var phone = running.Sms();
        await running.Provider.Fail(Fault.Answer(status, 20500, to: phone.Address));

        await phone.Says("hola");

        Assert.Equal((2, 1), (await running.Provider.Posts(phone.Address), (await phone.Heard()).Count));
    }

    [Theory]
    [InlineData(400, 30007)]
    [InlineData(400, 21211)]
    [InlineData(403, 21408)]
    public async Task What_the_provider_refuses_for_good_is_not_tried_again_and_the_chat_goes_on(int status, int code)
    {
        var phone = running.WhatsApp();
        await running.Provider.Fail(Fault.Answer(status, code, to: phone.Address));

        await phone.Sends("hola");
        await Eventually.Is(() => running.Provider.Posts(phone.Address), posts => posts == 1);
        await running.Service.Idle();
        await phone.Says("1");

        Assert.Equal(2, await running.Provider.Posts(phone.Address));
    }

    [Fact]
    public async Task A_receipt_that_comes_while_the_answer_is_missing_settles_the_message()
    {
        var phone = running.WhatsApp();
        await running.Provider.Fail(Fault.DelayAfterAccept(20_000, phone.Address));
        await phone.Sends("hola");
        var message = (await Eventually.Is(() => running.Provider.Accepted(phone.Address), all => all.Count == 1))[0];

        Assert.Equal(HttpStatusCode.OK, await phone.Receipt(message, "delivered"));

        Assert.Contains("\"status\":\"delivered\"", (await running.Service.Verb("", "messages", "--of", phone.Address)).Output, StringComparison.Ordinal);
        await phone.Says("1");
        Assert.Equal(2, await running.Provider.Posts(phone.Address));
    }

    [Fact]
    public async Task Receipts_in_any_order_never_take_a_status_back()
    {
        var phone = running.WhatsApp();
        await phone.Says("hola");
        await running.Service.Idle();
        var message = (await running.Provider.Accepted(phone.Address))[0];

        foreach (var status in new[] { "read", "sent", "delivered", "queued", "undelivered" }) await phone.Receipt(message, status);

        var transcript = await running.Service.Verb("", "messages", "--of", phone.Address);
        Assert.Contains($"\"sid\":\"{message.Sid}\",\"status\":\"read\"", transcript.Output, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}

public sealed class DeliveryOnSqlite(TwilioService running) : DeliveryTests(running), IClassFixture<TwilioService>;

public sealed class DeliveryOnPostgres(TwilioOnPostgres running) : DeliveryTests(running), IClassFixture<TwilioOnPostgres>;
