using System.Net;
using System.Net.Sockets;
using System.Text;
using ChatAssist.Bot.Tests.EndToEnd;
using ChatAssist.Bot.Tests.Staff;

namespace ChatAssist.Bot.Tests.Faults;

/// <summary>A promoter at a browser.</summary>
internal sealed class Desk(Visitor visitor, Uri service)
{
    private int won;

    public int Won => won;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<Desk> Open(Site site, string name, ServiceProcess replica)
    {
        var told = (await site.Service.Verb("", "user", "add", name, "--role", "promoter", "--department", "*")).Output;
        var password = told.Split(" once with ")[1].Split(' ')[0];
        var visitor = new Visitor(replica.Http.BaseAddress!, "127.0.0.1", "http");
        await visitor.SignIn(name, password);
        await visitor.Post("/password", ("Current", password), ("Next", "caballo azul del cerro"), ("Again", "caballo azul del cerro"));
        return new Desk(visitor, replica.Http.BaseAddress!);
    }

    public async Task<bool> Take(long chat)
    {
        var answer = await visitor.PostFrom("/account", $"/chats/{chat}?handler=Take");
        if (answer.Status == HttpStatusCode.Redirect) Interlocked.Increment(ref won);
        else Assert.Contains("Otra persona la tom", answer.Text, StringComparison.Ordinal);
        return answer.Status == HttpStatusCode.Redirect;
    }

    /// <summary>The reply form of the chat, filled.</summary>
    public async Task<(string, string)[]> Fills(long chat, string text)
    {
        var page = await visitor.Get($"/chats/{chat}");
        return [("Key", page.Field("Key")), ("Text", text), ("__RequestVerificationToken", page.Field("__RequestVerificationToken"))];
    }

    public async Task Sends(long chat, (string, string)[] form) => Assert.Equal(HttpStatusCode.Redirect, (await visitor.Send(HttpMethod.Post, $"/chats/{chat}?handler=Write", form)).Status);

    public async Task WritesTwice(long chat, string text)
    {
        var form = await Fills(chat, text);
        await Task.WhenAll(Sends(chat, form), Sends(chat, form));
    }

    /// <summary>All of it is sent, and then the connection is gone: what became of it nobody here knows.</summary>
    public async Task SendsAndIsCutOff(long chat, (string Name, string Value)[] form, TimeSpan after)
    {
        using var content = new FormUrlEncodedContent(form.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        var body = await content.ReadAsByteArrayAsync(Ct);
        var head = string.Join("\r\n",
            $"POST /chats/{chat}?handler=Write HTTP/1.1", $"Host: {service.Authority}", $"Cookie: {visitor.Cookies.GetCookieHeader(new Uri(service, $"/chats/{chat}"))}",
            "X-Forwarded-For: 127.0.0.1", "X-Forwarded-Proto: http", "Content-Type: application/x-www-form-urlencoded", $"Content-Length: {body.Length}", "", "");
        using var line = new TcpClient(service.Host, service.Port) { LingerState = new LingerOption(enable: true, seconds: 0) };
        await line.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head).Concat(body).ToArray(), Ct);
        await Task.Delay(after, Ct);
    }
}
