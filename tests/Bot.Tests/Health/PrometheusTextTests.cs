using System.Text.RegularExpressions;
using ChatAssist.Bot.Health;
using ChatAssist.Bot.Settings;
using ChatAssist.Data;

namespace ChatAssist.Bot.Tests.Health;

/// <summary>What a scraper reads: whole, typed, named by the rules.</summary>
public sealed partial class PrometheusTextTests : IDisposable
{
    private readonly Counters counters = new();
    private readonly PrometheusText text;

    public PrometheusTextTests() => text = new PrometheusText(counters);

    [Fact]
    public void What_has_not_happened_yet_is_shown_as_0()
    {
        var lines = text.Write();

        Assert.Contains("chatassist_turns_total{status=\"dead\"} 0\n", lines, StringComparison.Ordinal);
        Assert.Contains("chatassist_leases_lost_total{kind=\"send\"} 0\n", lines, StringComparison.Ordinal);
    }

    [Fact]
    public void What_happens_is_counted_by_its_label()
    {
        counters.Turn("done");
        counters.Turn("done");
        counters.LeaseLost("turn");

        var lines = text.Write();

        Assert.Contains("chatassist_turns_total{status=\"done\"} 2\n", lines, StringComparison.Ordinal);
        Assert.Contains("chatassist_leases_lost_total{kind=\"turn\"} 1\n", lines, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sms", "hola", "GSM-7", 1)]
    [InlineData("sms", "Ǩ", "UCS-2", 1)]
    [InlineData("whatsapp", "hola", "GSM-7", 0)]
    public void Only_an_SMS_has_segments(string channel, string body, string encoding, int segments)
    {
        counters.Sent(new OutgoingMessage
        {
            Id = 1,
            Via = "twilio",
            Channel = channel,
            Address = "+50255550001",
            Sender = "+50222220001",
            Body = body,
            Fence = 1,
            Attempts = 1,
            SendingAt = 1,
        });

        Assert.Contains($"chatassist_sms_segments_total{{encoding=\"{encoding}\"}} {segments}\n", text.Write(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_gauge_that_is_read_is_shown_with_its_help()
    {
        await using var database = await TestDatabase.Create();
        var gauges = new Gauges(database.Db, TimeProvider.System);
        var backlog = new Backlog(gauges, Senders(gauges, counters), counters);
        await database.Unclear("+50255550001", "perhaps");

        await backlog.Look(TestContext.Current.CancellationToken);

        var lines = text.Write();
        foreach (var gauge in await gauges.Read(TestContext.Current.CancellationToken))
            Assert.Contains($"\n# TYPE {gauge.Name.Replace('.', '_')}", lines, StringComparison.Ordinal);
        Assert.Contains("chatassist_outbox_unclear 1\n", lines, StringComparison.Ordinal);
        Assert.Matches("chatassist_outbox_oldest_unclear_seconds [1-9][0-9]+\n", lines);
    }

    [Fact]
    public async Task A_database_that_cannot_be_read_takes_the_gauges_away_and_nothing_else()
    {
        var database = await TestDatabase.Create();
        var gauges = new Gauges(database.Db, TimeProvider.System);
        var backlog = new Backlog(gauges, Senders(gauges, counters), counters);
        await backlog.Look(TestContext.Current.CancellationToken);
        Assert.Contains("chatassist_inbox_waiting 0\n", text.Write(), StringComparison.Ordinal);

        await database.Db.Execute("DROP TABLE escalations", null, TestContext.Current.CancellationToken);
        await backlog.Look(TestContext.Current.CancellationToken);

        Assert.DoesNotContain("chatassist_inbox_waiting", text.Write(), StringComparison.Ordinal);
        Assert.Contains("chatassist_turns_total", text.Write(), StringComparison.Ordinal);
        await database.DisposeAsync();
    }

    [Fact]
    public void Each_family_has_its_help_and_type_once_and_counters_end_in_total()
    {
        var types = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in text.Write().TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith("# HELP ", StringComparison.Ordinal)) continue;
            if (Type().Match(line) is { Success: true } type)
            {
                Assert.True(types.Add(type.Groups["name"].Value), line);
                Assert.Equal(type.Groups["type"].Value == "counter", type.Groups["name"].Value.EndsWith("_total", StringComparison.Ordinal));
            }
            else
            {
                Assert.Contains(Sample().Match(line).Groups["name"].Value, types);
            }
        }
        Assert.Contains("dotnet_process_cpu_time_seconds_total", types);
        Assert.Contains("dotnet_process_memory_working_set_bytes", types);
        Assert.Contains("dotnet_gc_collections_total", types);
    }

    [Fact]
    public void A_label_with_quotes_and_new_lines_stays_one_line()
    {
        counters.Refused("a \"b\"\n\\c");

        Assert.Contains("""chatassist_webhooks_refused_total{reason="a \"b\"\n\\c"} 1""", text.Write(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        text.Dispose();
        counters.Dispose();
    }

    [GeneratedRegex("^# TYPE (?<name>[a-z_]+) (?<type>counter|gauge)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Type();

    [GeneratedRegex("""^(?<name>[a-z_]+)({[a-z_]+="[^"]*"(,[a-z_]+="[^"]*")*})? [0-9.E+-]+$""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Sample();

    private static SenderLoads Senders(Gauges gauges, Counters counters) =>
        new(gauges, counters, new DeliverySettings(TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(1), 80, 1), TimeProvider.System);
}
