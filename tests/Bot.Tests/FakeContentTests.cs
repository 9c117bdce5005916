using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace ChatAssist.Bot.Tests;

/// <summary>The fake holds contents as the provider does, and refuses what it refuses.</summary>
public sealed class FakeContentTests(ProviderFixture fixture) : IClassFixture<ProviderFixture>, IAsyncLifetime
{
    private const string Ana = "whatsapp:+50255550001";
    private const string Buttons = """{"language":"es","variables":{"1":"Hola"},"types":{"twilio/quick-reply":{"body":"{{1}}\n\n¿Sí?","actions":[{"title":"{{2}}","id":"{{3}}"}]}}}""";

    private readonly FakeProvider provider = fixture.Provider;
    private readonly ProviderClient client = new(fixture.Provider);

    public async ValueTask InitializeAsync()
    {
        await provider.Reset();
        await provider.DeleteContents();
    }

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_message_shows_its_content_filled_in_and_is_listed_so()
    {
        var sid = await Created(Buttons);
        Assert.Equal(HttpStatusCode.Created, await Sent(sid, """{"1":"Buenos \"días\"","2":"Claro","3":"a.b.c"}"""));
        var message = Assert.Single(await provider.Accepted(Ana));
        Assert.Equal("Buenos \"días\"\n\n¿Sí?", message.Body);
        Assert.Equal(new ShownOption("a.b.c", "Claro", null), Assert.Single(message.Shown.Options));
        var listed = await client.Get($"/2010-04-01/Accounts/{FakeProvider.Account}/Messages.json");
        Assert.Equal(message.Body, listed.GetProperty("messages")[0].GetProperty("body").GetString());
    }

    [Theory]
    [InlineData(21656, """{"2":"","3":"x"}""")]
    [InlineData(21656, """{"2":"dos\nlíneas","3":"x"}""")]
    [InlineData(21656, """{"2":"cinco     huecos","3":"x"}""")]
    [InlineData(21656, """{"2":"mucho más que veinte letras","3":"x"}""")]
    [InlineData(21656, """{"3":"x"}""")]
    [InlineData(21656, "no")]
    [InlineData(20001, """{"2":"Claro","3":"x"}""", "Body")]
    public async Task A_message_with_wrong_variables_or_two_contents_is_refused(int code, string variables, params string[] also)
    {
        using var answer = await Send(await Created(Buttons), variables, also);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(code, (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("code").GetInt32());
        Assert.Empty(await provider.Accepted(Ana));
    }

    [Fact]
    public async Task A_content_that_was_deleted_is_unknown()
    {
        var sid = await Created(Buttons);
        await provider.DeleteContents();
        using var answer = await Send(sid, "{}");
        Assert.Contains("21655", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"types":{"twilio/text":{"body":"a"}}}""")]
    [InlineData("""{"language":"es","types":{"twilio/quick-reply":{"body":"a","actions":[]}}}""")]
    [InlineData("""{"language":"es","types":{"twilio/quick-reply":{"body":"a","actions":[{"title":"1"},{"title":"2"},{"title":"3"},{"title":"4"}]}}}""")]
    [InlineData("""{"language":"es","types":{"twilio/quick-reply":{"body":"a","actions":[{"title":"veintiuna letras justo"}]}}}""")]
    [InlineData("""{"language":"es","types":{"twilio/list-picker":{"body":"a","items":[{"item":"1","id":"1"}]}}}""")]
    [InlineData("""{"language":"es","types":{"twilio/list-picker":{"body":"a","button":"Ver","items":[{"item":"1","id":"1"},{"item":"1","id":"2"}]}}}""")]
    [InlineData("no")]
    public async Task A_content_outside_the_limits_is_refused(string content)
    {
        using var answer = await client.Create(content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(await provider.Contents());
    }

    [Fact]
    public async Task Templates_are_listed_page_by_page_with_what_WhatsApp_says_to_them()
    {
        for (var i = 0; i < 3; i++) await provider.Holds(new HeldTemplate($"aviso_{i}", "es", "Hola, {{1}}, ¿cómo está?", new Dictionary<string, string> { ["1"] = "Ana" }));
        var last = await provider.Holds(new HeldTemplate("aviso_3", "es", "Hola", Approval: "pending"));
        await provider.Approves(last.Sid, "rejected");
        var (names, statuses) = (new List<string?>(), new List<string?>());
        for (string? page = "/v1/ContentAndApprovals?PageSize=2"; page is not null;)
        {
            var list = await client.Get(page);
            names.AddRange(list.GetProperty("contents").EnumerateArray().Select(content => content.GetProperty("friendly_name").GetString()));
            statuses.AddRange(list.GetProperty("contents").EnumerateArray().Select(content => content.GetProperty("approval_requests").GetProperty("status").GetString()));
            page = list.GetProperty("meta").GetProperty("next_page_url").GetString();
        }

        Assert.Equal(["aviso_0", "aviso_1", "aviso_2", "aviso_3"], names);
        Assert.Equal(["approved", "approved", "approved", "rejected"], statuses);
    }

    [Fact]
    public async Task Faults_of_contents_spoil_no_messages()
    {
        await provider.Fail(Fault.Answer(503, 20503, to: Fault.Content));
        Assert.Equal(HttpStatusCode.Created, (await client.Send(Ana)).StatusCode);
        using var spoilt = await client.Create(Buttons);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, spoilt.StatusCode);
        await provider.Fail(Fault.Answer(429, 20429));
        await Created(Buttons);
    }

    private async Task<string> Created(string content)
    {
        using var answer = await client.Create(content);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("sid").GetString()!;
    }

    private async Task<HttpStatusCode> Sent(string sid, string variables)
    {
        using var answer = await Send(sid, variables);
        return answer.StatusCode;
    }

    private Task<HttpResponseMessage> Send(string sid, string variables, params string[] also) => client.Post(
        [new("To", Ana), new("From", "whatsapp:+50222220000"), new("ContentSid", sid), new("ContentVariables", variables), .. also.Select(name => KeyValuePair.Create(name, "x"))]);
}
