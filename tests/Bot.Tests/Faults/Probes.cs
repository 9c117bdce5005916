using System.Net;
using ChatAssist.Bot.Tests.EndToEnd;

namespace ChatAssist.Bot.Tests.Faults;

/// <summary>People who write once and take the status as it is: what was acknowledged must be answered, the rest must be refused with 503.</summary>
internal sealed class Probes(Site site)
{
    private readonly List<TestPhone> acknowledged = [];
    private int refused;

    /// <summary>One more writes; how many were refused so far.</summary>
    public async Task<int> Refused()
    {
        var phone = site.WhatsApp();
        var status = await phone.Sends("hola");
        Assert.True(status is HttpStatusCode.OK or HttpStatusCode.ServiceUnavailable, $"{status}");
        if (status == HttpStatusCode.OK) acknowledged.Add(phone);
        else refused++;
        return refused;
    }

    /// <summary>How many were acknowledged and did not get exactly one answer.</summary>
    public async Task<int> Unanswered()
    {
        var heard = await site.Provider.Heard();
        return acknowledged.Count(phone => heard.GetValueOrDefault(phone.Address, []).Count != 1);
    }

    public override string ToString() => $"{refused} single posts refused with 503 and {acknowledged.Count} acknowledged";
}
