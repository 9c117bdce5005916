using System.Net;
using System.Text;

namespace ChatAssist.Bot.Tests.EndToEnd;

/// <summary>Whatever reaches the webhook: what is not signed, not whole or not text is refused, and nothing of it is stored.</summary>
public sealed class WebhookTests(TwilioService running) : IClassFixture<TwilioService>
{
    private const string Messages = "/webhooks/twilio/messages";

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("not base64 !")]
    [InlineData("c2lnbmVkIGJ5IHNvbWVib2R5IGVsc2UgISE=")]
    public async Task A_forged_signature_is_refused_and_nothing_is_stored(string signature)
    {
        var phone = running.WhatsApp();

        Assert.Equal(HttpStatusCode.Forbidden, await phone.Posts(Messages, phone.Form("hola"), signature));

        Assert.Equal("", await Transcript(phone));
    }

    [Fact]
    public async Task A_signature_for_another_text_is_refused()
    {
        var phone = running.WhatsApp();

        Assert.Equal(HttpStatusCode.Forbidden, await phone.Posts(Messages, phone.Form("hola"), TestPhone.Sign(Messages, phone.Form("otro"))));
    }

    [Fact]
    public async Task The_same_message_five_times_at_once_is_one_turn()
    {
        var phone = running.WhatsApp();
        var sid = TestPhone.NewSid();

        var statuses = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => phone.Sends("hola", sid)));
        await Eventually.Is(phone.Heard, heard => heard.Count >= 1);
        await phone.Says("1");

        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(2, (await phone.Heard()).Count);
    }

    [Theory]
    [InlineData("whatsapp:GT.4f1c0a", "a business-scoped id")]
    [InlineData("whatsapp:GT.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "128 characters")]
    [InlineData("messenger:12345", "another channel")]
    [InlineData("40404", "a short code")]
    public async Task A_sender_of_any_kind_is_answered_at_the_address_as_it_came(string address, string kind)
    {
        var phone = new TestPhone(running.Service, running.Provider, address);

        Assert.True((await phone.Says("hola")).Length > 0, kind);
    }

    [Theory]
    [InlineData("From", "")]
    [InlineData("MessageSid", "")]
    [InlineData("To", "")]
    [InlineData("Body", "a\0b")]
    [InlineData("From", "whatsapp:\0")]
    public async Task A_form_that_cannot_be_answered_is_refused_and_nothing_is_stored(string field, string value)
    {
        var phone = running.WhatsApp();
        var form = phone.Form("hola");
        form[field] = value;

        Assert.Equal(HttpStatusCode.BadRequest, await phone.Posts(Messages, form));

        Assert.Equal("", await Transcript(phone));
    }

    [Theory]
    [InlineData("NumMedia", "1000000000")]
    [InlineData("NumMedia", "-1")]
    [InlineData("NumMedia", "abc")]
    [InlineData("Latitude", "not a number")]
    [InlineData("Latitude", "1e400")]
    [InlineData("MediaUrl0", "javascript:alert(1)")]
    [InlineData("SomethingNew", "that the provider adds without notice")]
    public async Task An_odd_field_does_not_keep_a_person_from_an_answer(string field, string value)
    {
        var phone = running.WhatsApp();
        var form = phone.Form("hola");
        form[field] = value;

        Assert.Equal(HttpStatusCode.OK, await phone.Posts(Messages, form));

        await Eventually.Is(phone.Heard, heard => heard.Count == 1);
    }

    [Theory]
    [InlineData("Body=%ED%A0%80&From=x", "application/x-www-form-urlencoded", HttpStatusCode.BadRequest)]
    [InlineData("Body=%FF%FE", "application/x-www-form-urlencoded", HttpStatusCode.BadRequest)]
    [InlineData("{\"Body\":\"hola\"}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("", "application/x-www-form-urlencoded", HttpStatusCode.Forbidden)]
    [InlineData("&&&===&", "application/x-www-form-urlencoded", HttpStatusCode.Forbidden)]
    public async Task What_is_no_form_in_UTF8_is_refused(string body, string type, HttpStatusCode status)
    {
        using var content = new StringContent(body, Encoding.ASCII, type);
        using var response = await running.Service.Http.PostAsync(Messages, content, TestContext.Current.CancellationToken);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task A_body_of_a_megabyte_and_a_thousand_fields_are_refused()
    {
        var phone = running.WhatsApp();
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await phone.Posts(Messages, phone.Form(new string('x', 1_000_000))));
        var many = Enumerable.Range(0, 1000).ToDictionary(i => $"field{i}", _ => "1", StringComparer.Ordinal);

        Assert.Equal(HttpStatusCode.BadRequest, await phone.Posts(Messages, many));
    }

    [Fact]
    public async Task A_receipt_for_an_unknown_message_is_taken_and_one_that_names_none_is_refused()
    {
        var phone = running.WhatsApp();
        const string Status = "/webhooks/twilio/status";

        Assert.Equal(HttpStatusCode.OK, await phone.Posts(Status, new() { ["MessageSid"] = TestPhone.NewSid(), ["MessageStatus"] = "sent" }));
        Assert.Equal(HttpStatusCode.BadRequest, await phone.Posts(Status, new() { ["MessageStatus"] = "sent" }));
        Assert.Equal(HttpStatusCode.BadRequest, await phone.Posts(Status, new() { ["MessageSid"] = TestPhone.NewSid(), ["MessageStatus"] = "eaten" }));
        Assert.Equal(HttpStatusCode.Forbidden, await phone.Posts(Status, new() { ["MessageSid"] = TestPhone.NewSid(), ["MessageStatus"] = "sent" }, signature: "AAAA"));
    }

    private async Task<string> Transcript(TestPhone phone) => (await running.Service.Verb("", "messages", "--of", phone.Address)).Output;
}
