using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using ChatAssist.Benchmarks.Load;
using ChatAssist.Bot.Tests;

namespace ChatAssist.Benchmarks.Parts;

/// <summary>One HttpClient that posts the form of a reply to the fake provider, and reads the answer.</summary>
internal static class BareSend
{
    private const string Body = "Esto es lo que guardo de usted:\nNombre: Ana\nEdad: 34\nMunicipio: Nebaj, Quiché\n1. Corregir\n2. Borrar todo\n3. Está bien";

    public static async Task<Measured> Run(int atOnce, Pace pace)
    {
        await using var provider = await FakeProvider.Start();
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{FakeProvider.Account}:{FakeProvider.Token}")));
        return await new ClosedLoop(atOnce, place => Exchange(http, provider, Crowd.AddressOf(place))).Run(pace, Meter.Own());
    }

    private static async Task<Timing> Exchange(HttpClient http, FakeProvider provider, string to)
    {
        var sent = Stopwatch.GetTimestamp();
        using var form = new FormUrlEncodedContent(
            [new("To", to), new("From", SignedWebhook.Sender), new("Body", Body), new("StatusCallback", SignedWebhook.PublicUrl + "/webhooks/twilio/status?message=1")]);
        using var response = await http.PostAsync(provider.Messages, form);
        response.EnsureSuccessStatusCode();
        var ended = Stopwatch.GetTimestamp();
        return new Timing(sent, ended, ended);
    }
}
