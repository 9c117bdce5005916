using ChatAssist.Bot.Tests.EndToEnd;

namespace ChatAssist.Bot.Tests.Faults;

/// <summary>Many people who write the same chat at once, and what reached them in the end.</summary>
internal sealed class Crowd(Site site, int people, IReadOnlyList<string> chat) : IDisposable
{
    private readonly SemaphoreSlim atOnce = new(16);
    private int taken;

    public IReadOnlyList<TestPhone> Phones { get; } = [.. Enumerable.Range(0, people).Select(_ => site.WhatsApp())];

    public int People => people;

    public int Messages => people * chat.Count;

    /// <summary>How many posts the service has answered with 200 so far.</summary>
    public int Taken => taken;

    /// <summary>Everybody writes, each their texts in order, every text in that many posts at once with one id, until it is taken.</summary>
    public Task Write(int copies = 1) => Task.WhenAll(Phones.Select(async phone =>
    {
        foreach (var text in chat) await Post(phone, text, copies);
    }));

    /// <summary>Everybody writes all of it at once.</summary>
    public Task WriteAtOnce() => Task.WhenAll(Phones.SelectMany(phone => chat.Select(text => Post(phone, text, copies: 1))));

    /// <summary>Does something that often, at random depths of the load: of that many posts to be taken.</summary>
    public async Task Strike(int times, int posts, Random random, Func<Task> strike)
    {
        foreach (var depth in Enumerable.Range(0, times).Select(_ => random.Next(posts * 9 / 10)).Order())
        {
            await Eventually.Is(() => Task.FromResult(taken), soFar => soFar >= depth, FaultScale.Patience(posts));
            await strike();
        }
    }

    /// <summary>What reached the people, against what one hears with whom nothing goes wrong.</summary>
    public async Task<Heard> Heard(IReadOnlyList<string> undisturbed)
    {
        var heard = await site.Provider.Heard();
        return Phones.Select(phone => Faults.Heard.Of(heard.GetValueOrDefault(phone.Address, []), undisturbed)).Aggregate((all, one) => all + one);
    }

    public void Dispose() => atOnce.Dispose();

    private Task Post(TestPhone phone, string text, int copies)
    {
        var sid = TestPhone.NewSid();
        return Task.WhenAll(Enumerable.Range(0, copies).Select(_ => Post(phone, text, sid)));
    }

    private async Task Post(TestPhone phone, string text, string sid)
    {
        await atOnce.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            await phone.SendsUntilTaken(text, sid);
            Interlocked.Increment(ref taken);
        }
        finally
        {
            atOnce.Release();
        }
    }
}
