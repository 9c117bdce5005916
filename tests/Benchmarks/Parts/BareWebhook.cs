using System.Diagnostics;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using ChatAssist.Benchmarks.Load;
using ChatAssist.Benchmarks.Processes;

namespace ChatAssist.Benchmarks.Parts;

/// <summary>A bare Kestrel endpoint that reads the form, checks its signature and answers; in a process of its own.</summary>
internal static class BareWebhook
{
    public const string Verb = "bare-webhook";

    /// <summary>The endpoint itself: what the process runs that <see cref="Run"/> starts.</summary>
    public static async Task Serve()
    {
        var app = WebApplication.CreateSlimBuilder().Build();
        app.MapGet("/ready", () => TypedResults.Ok());
        app.MapPost(SignedWebhook.Path, Answer);
        await app.RunAsync();
    }

    public static async Task<Measured> Run(int atOnce, int uncounted, Pace pace)
    {
        await using var bare = await MeasuredProcess.Start(Assembly.GetExecutingAssembly().Location, new Dictionary<string, string>(StringComparer.Ordinal), "/ready", Verb);
        var crowd = new Crowd(1000, atOnce, Chat.Asking);
        ClosedLoop Load() => new(atOnce, place => Exchange(bare.Http, crowd.Next(place)));
        await Load().Run(uncounted, new Meter(bare.Cpu));
        return await Load().Run(pace, new Meter(bare.Cpu));
    }

    private static async Task<IResult> Answer(HttpRequest request, CancellationToken ct)
    {
        var form = await request.ReadFormAsync(ct);
        var sorted = form.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => KeyValuePair.Create(field.Key, field.Value.ToString()));
        var signature = Encoding.UTF8.GetBytes(request.Headers["X-Twilio-Signature"].ToString());
        return CryptographicOperations.FixedTimeEquals(signature, Encoding.UTF8.GetBytes(SignedWebhook.Sign(sorted)))
            ? TypedResults.Content("<Response></Response>", "text/xml")
            : TypedResults.StatusCode(StatusCodes.Status403Forbidden);
    }

    private static async Task<Timing> Exchange(HttpClient http, (string Address, string Text) message)
    {
        var sent = Stopwatch.GetTimestamp();
        using var request = SignedWebhook.From(message.Address, message.Text);
        using var response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        var ended = Stopwatch.GetTimestamp();
        return new Timing(sent, ended, ended);
    }
}
