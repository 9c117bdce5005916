using System.Net;
using System.Net.Http.Json;
using ChatAssist.Bot.Channels.Simulator;
using ChatAssist.Bot.Tests.Attachments;

namespace ChatAssist.Bot.Tests.EndToEnd;

/// <summary>What follows a text: sent by its address, fetched by the provider, and only by who has the address.</summary>
public sealed class AttachmentTests(SpokenService running) : IClassFixture<SpokenService>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_chosen_language_is_heard_by_an_address_that_tells_nothing_and_that_the_provider_can_fetch()
    {
        var phone = await Hearing();

        var sent = (await running.Provider.Accepted(phone.Address))[^1];
        var address = sent["MediaUrl"]!;
        Assert.Empty(sent.Body);
        Assert.Matches($"^{ServiceProcess.PublicUrl}/attachments/[A-Za-z0-9_-]+$", address);
        using var file = await Fetch(address);
        Assert.Equal((HttpStatusCode.OK, "audio/ogg"), (file.StatusCode, file.Content.Headers.ContentType?.ToString()));
        Assert.Equal("nosniff", Assert.Single(file.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal(TinyOgg.Of("consent.offer"), await file.Content.ReadAsByteArrayAsync(Ct));
        using var head = await Fetch(address, HttpMethod.Head);
        Assert.Equal(TinyOgg.Of("consent.offer").Length, head.Content.Headers.ContentLength);
    }

    [Theory]
    [InlineData("/attachments/")]
    [InlineData("/attachments/AAAA")]
    [InlineData("/attachments/recording:mam%2Fmenu.show.ogg")]
    [InlineData("/attachments/..%2F..%2Fappsettings.json")]
    public async Task What_is_no_address_of_ours_is_not_found(string path)
    {
        using var answer = await Fetch(ServiceProcess.PublicUrl + path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_recording_of_which_nobody_knows_whether_it_was_sent_is_found_and_not_sent_again()
    {
        var phone = await Hearing();
        // The text first, and then what follows it.
        await running.Provider.Fail(Fault.DropAfter(phone.Address));
        await running.Provider.Fail(Fault.DropAfter(phone.Address));

        await phone.Sends("gracias");
        await Eventually.Is(running.Provider.FaultsLeft, left => left == 0);
        await running.Service.Idle();

        Assert.NotNull((await running.Provider.Accepted(phone.Address))[^1]["MediaUrl"]);
        Assert.Equal(await running.Provider.Posts(phone.Address), (await running.Provider.Accepted(phone.Address)).Count);
    }

    [Fact]
    public async Task A_voice_note_is_a_task_for_a_person_and_gets_a_kind_word()
    {
        var phone = await Hearing();
        var note = phone.Form("");
        (note["NumMedia"], note["MediaUrl0"], note["MediaContentType0"]) = ("1", "https://api.twilio.com/media/ME77", "audio/ogg");

        await phone.Posts("/webhooks/twilio/messages", note);

        await Eventually.Is(phone.Heard, heard => heard.Any(text => text?.Contains("Una persona lo va a oír", StringComparison.Ordinal) == true));
        Assert.Equal(1, await running.Service.Store.Count("SELECT COUNT(*) FROM call_tasks WHERE reason = 'voice note to transcribe' AND about = 'ME77' AND status = 'open'"));
    }

    [Fact]
    public async Task Over_SMS_the_same_person_gets_the_text_alone()
    {
        var phone = await Hearing();
        var sms = new TestPhone(running.Service, running.Provider, phone.Address["whatsapp:".Length..]);

        await sms.Says("menú");
        await running.Service.Idle();

        Assert.All(await running.Provider.Accepted(sms.Address), message => Assert.Null(message["MediaUrl"]));
    }

    [Fact]
    public async Task The_simulator_plays_it()
    {
        await using var demo = ServiceProcess.StoppedDemo().Running(running.Program);
        await demo.Start();
        var person = new SimulatedPerson(demo, "+50255557777");
        await person.Says("whatsapp", "hola");
        await person.Says("whatsapp", "mam");
        await demo.Idle();

        var lines = await demo.Http.GetFromJsonAsync<List<PhoneLine>>("/simulator/api/messages?from=%2B50255557777", Ct);
        var file = lines![^1].File;
        Assert.Equal("audio", file?.Kind);
        Assert.Equal(TinyOgg.Of("consent.offer"), await demo.Http.GetByteArrayAsync(new Uri(file!.Url, UriKind.Relative), Ct));
        Assert.Contains("<audio controls", await demo.Http.GetStringAsync(new Uri("/simulator?phone=whatsapp:%2B50255557777", UriKind.Relative), Ct), StringComparison.Ordinal);
    }

    /// <summary>Somebody who has just chosen the language; the open question was asked again in it.</summary>
    private async Task<TestPhone> Hearing()
    {
        var phone = TestPhone.OnWhatsApp(running.Service, running.Provider);
        await phone.Says("hola");
        await phone.Sends("qyol mam");
        await Eventually.Is(() => running.Provider.Accepted(phone.Address), sent => sent.Any(message => message["MediaUrl"] is not null));
        await running.Service.Idle();
        return phone;
    }

    private async Task<HttpResponseMessage> Fetch(string address, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, address[ServiceProcess.PublicUrl.Length..]);
        return await running.Service.Http.SendAsync(request, Ct);
    }
}
