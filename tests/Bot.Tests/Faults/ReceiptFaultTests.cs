using ChatAssist.Bot.Tests.EndToEnd;
using ChatAssist.Bot.Turns;
using ChatAssist.Conversations.Rendering;

namespace ChatAssist.Bot.Tests.Faults;

/// <summary>Receipts come shuffled, repeated, for messages of nobody, and many at once.</summary>
public sealed class ReceiptFaultTests
{
    private const int ReceiptsOfOneMessage = 20;

    [Theory]
    [InlineData(On.Sqlite)]
    [InlineData(On.Postgres)]
    public async Task In_any_order_no_status_goes_back_unknown_ones_touch_nothing_and_a_failure_is_mended_once(On on)
    {
        var line = new FaultLine("receipts", on);
        await using var site = await Site.Start(on, replicas: 2);
        var all = FaultScale.Of(50_000, atLeast: 1_000);
        using var crowd = new Crowd(site, all / ReceiptsOfOneMessage, ["hola"]);
        await crowd.Write();
        await site.Service.Idle(FaultScale.Patience(crowd.Messages));
        var shower = new Shower(await site.Provider.Accepted(), line.Random);

        using var over = new CancellationTokenSource();
        var watching = Task.Run(() => Backwards(site.Store, over.Token));
        var statuses = await Flood.Post(site, shower.Receipts(all));
        await Eventually.Is(() => site.Store.Count("SELECT COUNT(*) FROM outbox WHERE remedy IS NOT NULL"), left => left == 0);
        await site.Service.Idle(FaultScale.Patience(crowd.Messages));
        await over.CancelAsync();
        var (looks, backwards) = await watching;

        var wrong = shower.Furthest.Except(await site.Store.Texts("SELECT sid || ' ' || COALESCE(delivery, 'none') FROM outbox WHERE instead_of IS NULL"), StringComparer.Ordinal).Count();
        var mends = (await site.Provider.Heard()).Where(sent => !sent.Key.StartsWith("whatsapp:", StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal);
        var parked = await site.Store.Texts("SELECT sid FROM parked_receipts");
        line.Write($"{string.Join(", ", statuses.Select(status => $"{status.Value} x {status.Key}"))} for {crowd.People} messages, {shower.Unknown.Count} unknown ids, {wrong} wrong in the end, {backwards} went back in {looks} looks, {shower.Failed.Count} failures, {mends.Count} sent on the other channel in {mends.Values.Sum(parts => parts.Count)} SMS");
        Assert.Equal([KeyValuePair.Create(200, all)], statuses);
        Assert.Equal((0, 0), (wrong, backwards));
        Assert.Equal(shower.Unknown.Order(StringComparer.Ordinal), parked.Order(StringComparer.Ordinal));
        await EachIsMendedOnce(site.Store, shower, mends);
        Assert.Empty(await site.Store.Damage());
    }

    private static async Task EachIsMendedOnce(Store store, Shower shower, Dictionary<string, IReadOnlyList<string>> mends)
    {
        var whole = await WholeAsSms(store);
        var instead = await store.Texts("SELECT failed.sid FROM outbox o JOIN outbox failed ON failed.id = o.instead_of");
        Assert.Equal(shower.Failed.Select(failed => failed.Sid).Order(StringComparer.Ordinal), instead.Order(StringComparer.Ordinal));
        Assert.Equal(shower.Failed.ToDictionary(failed => failed.Number, _ => whole, StringComparer.Ordinal), mends.ToDictionary(sent => sent.Key, sent => OneLine(sent.Value), StringComparer.Ordinal));
        Assert.All(mends.Values.SelectMany(parts => parts), part => Assert.Equal(1, SmsSegments.Measure(part).Segments));
    }

    // Everybody was sent the same; an SMS has no taps and no accents, and is cut where a line or a word ends.
    private static async Task<string> WholeAsSms(Store store)
    {
        var body = Assert.Single(await store.Texts("SELECT DISTINCT body FROM outbox WHERE resends = 0"));
        var taps = Assert.Single(await store.Texts("SELECT DISTINCT taps FROM outbox WHERE resends = 0"));
        return OneLine([Gsm7.Transliterate(TapList.FromJson(taps)!.InWords(body))]);
    }

    private static string OneLine(IEnumerable<string> parts) => string.Join(' ', parts).ReplaceLineEndings(" ");

    /// <summary>Looks again and again until it is over: how often, and how many messages were less far than the look before.</summary>
    private static async Task<(int Looks, int Backwards)> Backwards(Store store, CancellationToken over)
    {
        var (looks, backwards) = (0, 0);
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        for (var before = await Ranks(store); !over.IsCancellationRequested && await pace.WaitForNextTickAsync(CancellationToken.None); looks++)
        {
            var now = await Ranks(store);
            backwards += before.Count(message => now[message.Key] < message.Value);
            before = now;
        }
        return (looks, backwards);
    }

    private static async Task<Dictionary<string, int>> Ranks(Store store) =>
        (await store.Texts("SELECT id || ' ' || delivery_rank FROM outbox")).Select(row => row.Split(' ')).ToDictionary(row => row[0], row => int.Parse(row[1], null), StringComparer.Ordinal);
}
