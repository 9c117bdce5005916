using System.Net;
using System.Text;
using ChatAssist.Bot.Tests.EndToEnd;

namespace ChatAssist.Bot.Tests.Official;

/// <summary>What the service asks of the provider is what the API's own description allows.</summary>
public sealed class ContractTests
{
    private const string Photo = "ME0123456789abcdef0123456789abcdef";

    [Fact]
    public async Task No_request_of_the_service_is_one_that_the_description_refuses()
    {
        await using var provider = await FakeProvider.Start();
        await using var prism = await Prism.Before(provider.Url);
        await using var service = await ServiceProcess.OnTwilio(provider, ("Twilio__ApiBaseUrl", prism.Url.ToString()), ("Twilio__ContentApiBaseUrl", prism.Url.ToString()), ("Media__DeleteAtProvider", "true"));
        var (whatsApp, sms) = (TestPhone.OnWhatsApp(service, provider), TestPhone.OnSms(service, provider));

        foreach (var text in new[] { "hola", "1", "1", "menú" }) await whatsApp.Says(text);
        foreach (var text in new[] { "hola", "2", "2" }) await sms.Says(text);
        await service.Idle();
        await ShowsAPhoto(whatsApp, prism.Url);
        await Eventually.Is(provider.Deleted, deleted => deleted.Any(what => what.EndsWith(Photo, StringComparison.Ordinal)));
        await provider.Received(TestPhone.NewSid(), whatsApp.Address, ServiceProcess.WhatsApp, "menú", minutesAgo: 5, Photo);
        await provider.Holds(new("chatassist_invitation_es", "es", "Hola"));
        foreach (var verb in new[] { "sweep", "templates sync" }) Assert.Equal(0, (await service.Verb("", verb.Split(' '))).ExitCode);
        await service.Verb("", "erase", whatsApp.Address["whatsapp:".Length..]);
        await Eventually.Is(provider.Deleted, deleted => deleted.Count > 0);

        Assert.Equal([], prism.Violations);
        foreach (var way in new[] { "post /2010-04-01", "get /2010-04-01", "post /v1/Content", "get /v1/ContentAndApprovals", "delete /2010-04-01", $"/Media/{Photo}", $"/Media/{Photo}.json" })
            Assert.Contains(prism.Requests, request => request.Contains(way, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_request_that_is_not_as_described_is_told()
    {
        await using var provider = await FakeProvider.Start();
        await using var prism = await Prism.Before(provider.Url);
        using var http = new HttpClient { BaseAddress = prism.Url };
        http.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{FakeProvider.Account}:{FakeProvider.Token}")));

        using var form = new FormUrlEncodedContent([new("Body", "nobody is named")]);
        using var answer = await http.PostAsync(new Uri($"/2010-04-01/Accounts/{FakeProvider.Account}/Messages.json", UriKind.Relative), form, TestContext.Current.CancellationToken);

        Assert.Equal(422, (int)answer.StatusCode);
        await Eventually.Is(() => Task.FromResult(prism.Violations), told => told.Count > 0);
    }

    private static async Task ShowsAPhoto(TestPhone phone, Uri api)
    {
        var form = phone.Form("");
        (form["NumMedia"], form["MediaUrl0"], form["MediaContentType0"]) =
            ("1", new Uri(api, $"/2010-04-01/Accounts/{FakeProvider.Account}/Messages/{form["MessageSid"]}/Media/{Photo}").ToString(), "image/jpeg");
        Assert.Equal(HttpStatusCode.OK, await phone.Posts("/webhooks/twilio/messages", form));
    }
}
