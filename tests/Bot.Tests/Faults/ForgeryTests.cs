using ChatAssist.Bot.Tests.EndToEnd;

namespace ChatAssist.Bot.Tests.Faults;

/// <summary>Webhooks that the provider did not send, did not send like that, or sent once and somebody else again.</summary>
public sealed class ForgeryTests
{
    private const string RefusedForItsSignature = """chatassist_webhooks_refused_total{reason="signature"}""";

    [Theory]
    [InlineData(On.Sqlite)]
    [InlineData(On.Postgres)]
    public async Task What_is_forged_or_tampered_with_is_refused_counted_and_nothing_of_it_is_stored(On on)
    {
        var line = new FaultLine("forged and tampered", on);
        await using var site = await Site.Start(on, replicas: 2);
        await Chats.Undisturbed(site, Chats.Profile);
        // The templates are brought up to date after the start, in their own time.
        await Eventually.Is(() => site.Store.Texts("SELECT 'there' FROM templates LIMIT 1"), there => there.Count == 1);
        var before = await site.Store.Rows();
        var forgeries = new Forgeries(site.WhatsApp(), line.Random);
        var each = FaultScale.Of(2_000, atLeast: 200);

        var forged = await Flood.Post(site, Enumerable.Range(0, each).Select(_ => forgeries.Forged()));
        var tampered = await Flood.Post(site, Enumerable.Range(0, each).Select(_ => forgeries.Tampered()));
        await site.Service.Idle();

        var counted = (await Task.WhenAll(site.Replicas.Select(replica => replica.Metric(RefusedForItsSignature)))).Sum();
        var after = await site.Store.Rows();
        line.Write($"forged: {Text(forged)}; tampered: {Text(tampered)}; {counted} counted, {after.Except(before, StringComparer.Ordinal).Count()} of {after.Count} tables changed");
        Assert.Equal([KeyValuePair.Create(403, each)], forged);
        Assert.Equal([KeyValuePair.Create(403, each)], tampered);
        Assert.Equal(each * 2, counted);
        Assert.Equal(before, after);
    }

    [Theory]
    [InlineData(On.Sqlite)]
    [InlineData(On.Postgres)]
    public async Task What_is_replayed_many_times_at_once_and_later_again_has_no_effect(On on)
    {
        const int AtOnce = 4;
        var line = new FaultLine("replayed", on);
        await using var site = await Site.Start(on, replicas: 2);
        await Chats.Undisturbed(site, Chats.Profile);
        var phones = Enumerable.Range(0, FaultScale.Of(2_000, atLeast: 200) / AtOnce).Select(_ => site.WhatsApp()).ToList();
        var caught = phones.Select(phone => phone.Form("hola")).ToList();

        var first = await Flood.Post(site, caught.SelectMany(form => Enumerable.Range(0, AtOnce).Select(_ => Flood.Signed(Fuzz.Messages, form))));
        await site.Service.Idle(FaultScale.Patience(phones.Count));
        var before = await site.Store.Rows();
        var again = await Flood.Post(site, caught.Select(form => Flood.Signed(Fuzz.Messages, form)));
        await site.Service.Idle(FaultScale.Patience(phones.Count));

        var (heard, after) = (await site.Provider.Heard(), await site.Store.Rows());
        var notOnce = phones.Count(phone => heard.GetValueOrDefault(phone.Address, []).Count != 1);
        line.Write($"{phones.Count} messages, {Text(first)}; later: {Text(again)}; {notOnce} not answered exactly once, {after.Except(before, StringComparer.Ordinal).Count()} of {after.Count} tables changed");
        Assert.Equal(0, notOnce);
        Assert.Equal(before, after);
        Assert.Empty(await site.Store.Damage());
    }

    [Theory]
    [InlineData(On.Sqlite)]
    [InlineData(On.Postgres)]
    public async Task A_receipt_that_is_replayed_many_times_at_once_and_later_again_has_no_effect(On on)
    {
        const int AtOnce = 4;
        string[][] ways = [["sent", "delivered"], ["sent", "failed"], ["delivered", "read"], ["undelivered"]];
        var line = new FaultLine("receipts replayed", on);
        await using var site = await Site.Start(on, replicas: 2);
        using var crowd = new Crowd(site, FaultScale.Of(2_000, atLeast: 200) / AtOnce, ["hola"]);
        await crowd.Write();
        await site.Service.Idle(FaultScale.Patience(crowd.Messages));
        var caught = (await site.Provider.Accepted()).SelectMany((message, i) => ways[i % ways.Length].Select(status => (Message: message, Status: status))).ToList();

        var first = await Flood.Post(site, caught.SelectMany(one => Enumerable.Range(0, AtOnce).Select(_ => Shower.Receipt(one.Message, one.Message.Sid, one.Status))));
        var before = await Settled(site);
        var again = await Flood.Post(site, caught.AsEnumerable().Reverse().Select(one => Shower.Receipt(one.Message, one.Message.Sid, one.Status)));
        var after = await Settled(site);

        var failed = caught.Count(one => one.Status is "failed" or "undelivered");
        var mended = await site.Store.Count("SELECT COUNT(*) FROM outbox WHERE instead_of IS NOT NULL");
        line.Write($"{crowd.People} messages, {Text(first)}; later: {Text(again)}; {failed} failed, {mended} mended, {after.Except(before, StringComparer.Ordinal).Count()} of {after.Count} rows, tables and texts changed");
        Assert.Equal(failed, mended);
        Assert.Equal(before, after);
    }

    /// <summary>What is stored of each message, what each table holds and what everybody heard, when nothing is left to be done.</summary>
    private static async Task<IReadOnlyList<string>> Settled(Site site)
    {
        await Eventually.Is(() => site.Store.Count("SELECT COUNT(*) FROM outbox WHERE remedy IS NOT NULL"), left => left == 0);
        await site.Service.Idle();
        return
        [
            .. await site.Store.Rows(), .. (await site.Provider.Accepted()).Select(message => $"{message.To} {message.Body}"),
            .. await site.Store.Texts("SELECT id || ' ' || status || ' ' || COALESCE(delivery, '') || ' ' || COALESCE(error, '') || ' ' || COALESCE(sid, '') FROM outbox ORDER BY id"),
        ];
    }

    private static string Text(SortedDictionary<int, int> statuses) => string.Join(", ", statuses.Select(status => $"{status.Value} x {status.Key}"));
}
