using System.Text;

namespace ChatAssist.FakeTwilio.Provider;

/// <summary>The one account that exists here.</summary>
internal sealed record Account(string Sid, string Token)
{
    /// <summary>FAKE_TWILIO_ACCOUNT and FAKE_TWILIO_TOKEN, or an account of zeros with the token "fake-token".</summary>
    public static Account FromEnvironment() => new(
        Environment.GetEnvironmentVariable("FAKE_TWILIO_ACCOUNT") ?? "AC" + new string('0', 32),
        Environment.GetEnvironmentVariable("FAKE_TWILIO_TOKEN") ?? "fake-token");

    public bool Admits(HttpRequest request) =>
        request.Headers.Authorization == "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Sid}:{Token}"))
        && request.RouteValues.GetValueOrDefault("account", Sid) as string == Sid;
}
