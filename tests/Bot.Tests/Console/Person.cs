using System.Text.RegularExpressions;
using ChatAssist.Bot.Staff.SigningIn;

namespace ChatAssist.Bot.Tests.Staff;

/// <summary>Somebody of the programme, with a browser and perhaps an app for codes.</summary>
internal sealed class Person(string name, string password, Visitor visitor)
{
    private string key = "";

    public string Name => name;

    public string Password => password;

    public Visitor Visitor => visitor;

    public IReadOnlyList<string> Paper { get; private set; } = [];

    /// <summary>The code that counts now; the next one, since the one of the enrolment was spent.</summary>
    public string NextCode => Totp.CodeAt(key, DateTimeOffset.UtcNow.AddSeconds(30));

    public string SpentCode { get; private set; } = "";

    public async Task Enrol()
    {
        key = Regex.Match((await visitor.Get("/enrol")).Body, "secret=(?<key>[A-Z2-7]+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["key"].Value;
        SpentCode = Totp.CodeAt(key, DateTimeOffset.UtcNow);
        var shown = await visitor.Post("/enrol", ("Code", SpentCode));
        Paper = [.. Regex.Matches(shown.Body, "<code>(?<code>[^<]+)</code>", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(match => match.Groups["code"].Value)];
        Assert.Equal(10, Paper.Distinct(StringComparer.Ordinal).Count());
    }
}
