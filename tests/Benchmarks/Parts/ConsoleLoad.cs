using System.Diagnostics;
using System.Globalization;
using ChatAssist.Benchmarks.Load;
using ChatAssist.Benchmarks.Processes;
using ChatAssist.Benchmarks.Stores;
using ChatAssist.Bot.Tests;
using ChatAssist.Data.Staff;
using Microsoft.AspNetCore.Identity;

namespace ChatAssist.Benchmarks.Parts;

/// <summary>The console of the whole service, in a process of its own over a full database: pages, searches, and messages on their way to the other side.</summary>
internal sealed class ConsoleLoad : IAsyncDisposable
{
    public const string
        First = "first visit with all that it loads",
        Today = "GET / of one department",
        TodayOfAll = "GET / of all departments",
        Search = "a search by name",
        LongChat = "a chat of 1,000 messages",
        Heard = "webhook to the promoter's open page",
        Replied = "reply to its arrival at the provider";

    /// <summary>What is wanted of each: milliseconds that one in a hundred may exceed, or bytes.</summary>
    public static readonly IReadOnlyList<(string What, double Milliseconds, long? Bytes)> Wanted =
        [(First, 0, 150_000), (Today, 300, null), (TodayOfAll, 300, null), (Search, 300, null), (LongChat, 300, null), (Heard, 1_000, null), (Replied, 1_000, null)];

    // Whom the promoter has in their hands: the second person of the seed.
    private const int Held = 1;
    private const string Password = "caballo azul del cerro", OfOne = "marta", OfAll = "ines";

    private static readonly string[] Names = ["maria lopez", "Rosa Chávez", "tum", "PEDRO BRITO US", "nadie se llama asi", "Catarina Ceto", "garcia", "Xol Batz"];

    private readonly MeasuredProcess service;
    private readonly FakeProvider provider;
    private readonly HttpClient control;
    private readonly Arrivals arrivals;
    private readonly Store store;

    private ConsoleLoad(MeasuredProcess service, FakeProvider provider, HttpClient control, Arrivals arrivals, Store store) =>
        (this.service, this.provider, this.control, this.arrivals, this.store) = (service, provider, control, arrivals, store);

    /// <summary>The store, with people in it, goes with the load.</summary>
    public static async Task<ConsoleLoad> Start(Store store)
    {
        await using (var connection = store.Connect()) await ConsoleSeed.Fill(connection);
        await Open(store);
        var fake = await FakeProvider.Start();
        var http = new HttpClient { BaseAddress = fake.Url, Timeout = Timeout.InfiniteTimeSpan };
        var bot = await MeasuredProcess.Start(Built.Dll("Bot"), ServiceLoad.Settings(store, fake), "/health/ready", "serve");
        return new ConsoleLoad(bot, fake, http, await Arrivals.Of(http), store);
    }

    public async IAsyncEnumerable<(string What, int Times, Spread Took, long? Bytes)> Run(int times)
    {
        using var one = await Browser.SignIn(service.Http.BaseAddress!, OfOne, Password);
        using var all = await Browser.SignIn(service.Http.BaseAddress!, OfAll, Password);
        yield return await FirstVisit(one);
        yield return await Pages(Today, times, () => one.Fetch("/"));
        yield return await Pages(TodayOfAll, times, () => all.Fetch("/"));
        yield return await Searches(all, times);
        yield return await Pages(LongChat, times, () => all.Fetch($"/chats/{ConsoleSeed.LongChat}"));
        yield return (Heard, times / 2, Spread.Of(await Hears(all, times / 2)), null);
        yield return (Replied, times / 2, Spread.Of(await Replies(all, times / 2)), null);
    }

    public async ValueTask DisposeAsync()
    {
        await service.DisposeAsync();
        await arrivals.DisposeAsync();
        control.Dispose();
        await provider.DisposeAsync();
        await store.DisposeAsync();
    }

    private static async Task Open(Store store)
    {
        await using var database = store.Open();
        var hash = new PasswordHasher<Account>().HashPassword(null!, Password);
        foreach (var (name, department) in new[] { (OfOne, "14"), (OfAll, Grant.Everywhere) })
        {
            var account = await new Accounts(database).Add(new NewAccount(name, name, null, "es", hash, name, [new Grant(Roles.Promoter, department)]), by: null, now: 1, CancellationToken.None);
            await database.Execute("UPDATE conversations SET owner = 'held', held_by = @account, held_at = 1, epoch = epoch + 1 WHERE id = @held", new { account = account!.Value, held = Held + 1L }, CancellationToken.None);
        }

        await database.Execute("UPDATE accounts SET one_time = 0", null, CancellationToken.None);
    }

    private static async Task<(string, int, Spread, long?)> FirstVisit(Browser browser)
    {
        var begun = Stopwatch.GetTimestamp();
        var bytes = 0L;
        foreach (var path in Browser.Parts(await browser.Text("/")).Append("/").Append("/service-worker.js").Append("/offline").Distinct(StringComparer.Ordinal)) bytes += (await browser.Fetch(path)).Bytes;
        return (First, 1, Spread.Of([Stopwatch.GetElapsedTime(begun)]), bytes);
    }

    private static async Task<(string, int, Spread, long?)> Pages(string what, int times, Func<Task<(TimeSpan Took, long Bytes)>> fetch)
    {
        // The first ones compile what is used.
        for (var i = 0; i < 10; i++) await fetch();
        List<(TimeSpan Took, long Bytes)> fetched = [];
        while (fetched.Count < times) fetched.Add(await fetch());
        return (what, times, Spread.Of(fetched.Select(one => one.Took)), fetched[^1].Bytes);
    }

    private static async Task<(string, int, Spread, long?)> Searches(Browser browser, int times)
    {
        var (page, asked) = (await browser.Text("/people"), 0);
        return await Pages(Search, times, async () =>
        {
            var begun = Stopwatch.GetTimestamp();
            using var answer = await browser.Post("/people", page, ("Query", Names[asked++ % Names.Length]));
            return (Stopwatch.GetElapsedTime(begun), (await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync()).Length);
        });
    }

    // The bot is silent in this chat: a message is one change.
    private async Task<List<TimeSpan>> Hears(Browser browser, int times)
    {
        List<TimeSpan> took = [];
        await using var changes = browser.Listen(Chat("/live"), "changed").GetAsyncEnumerator();
        await changes.MoveNextAsync();
        for (; took.Count < times; await Rest())
        {
            var sent = Stopwatch.GetTimestamp();
            using var request = SignedWebhook.From(Crowd.AddressOf(Held), "sigo aquí");
            using var response = await service.Http.SendAsync(request);
            await changes.MoveNextAsync();
            took.Add(Stopwatch.GetElapsedTime(sent, changes.Current));
        }

        return took;
    }

    private async Task<List<TimeSpan>> Replies(Browser browser, int times)
    {
        List<TimeSpan> took = [];
        for (; took.Count < times; await Rest())
        {
            var page = await browser.Text(Chat(""));
            var arrival = arrivals.Next(Crowd.AddressOf(Held));
            var sent = Stopwatch.GetTimestamp();
            using var answer = await browser.Post(Chat("?handler=Write"), page, ("Key", Browser.Field(page, "Key")), ("Text", "Buenas, con gusto."));
            took.Add(Stopwatch.GetElapsedTime(sent, await arrival));
        }

        return took;
    }

    private static string Chat(string rest) => string.Create(CultureInfo.InvariantCulture, $"/chats/{Held + 1}{rest}");

    // So that no message falls into step with the looks of the stream.
    private static Task Rest() => Task.Delay(Random.Shared.Next(400));
}
