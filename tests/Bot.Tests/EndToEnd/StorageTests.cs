using System.Net;

namespace ChatAssist.Bot.Tests.EndToEnd;

/// <summary>What is not on disk is not acknowledged.</summary>
public sealed class StorageTests
{
    [Theory]
    [InlineData(On.Sqlite)]
    [InlineData(On.Postgres)]
    public async Task A_locked_database_gives_503_and_the_message_is_taken_when_it_is_free_again(On on)
    {
        await using var site = await Site.Start(on);
        var phone = site.WhatsApp();
        var sid = TestPhone.NewSid();
        await using (await site.Store.Lock())
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, await phone.Sends("hola", sid));
            using var ready = await site.Service.Http.GetAsync("/health/ready", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, await phone.Sends("hola", sid));
        await Eventually.Is(phone.Heard, heard => heard.Count == 1);
    }

    [Fact]
    public async Task A_second_service_on_the_same_file_refuses_and_says_why()
    {
        await using var service = await ServiceProcess.Demo();

        var second = await service.Verb("", "serve");

        Assert.Equal(1, second.ExitCode);
        Assert.StartsWith("ConnectionStrings:ChatAssist: another process runs on", second.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(On.Sqlite)]
    [InlineData(On.Postgres)]
    public async Task Told_to_stop_it_lets_the_request_that_is_under_way_end(On on)
    {
        await using var site = await Site.Start(on);
        var phone = site.WhatsApp();
        await site.Provider.Fail(Fault.DelayAfterAccept(2_000, phone.Address));
        await phone.Sends("hola");
        await Eventually.Is(phone.Heard, heard => heard.Count == 1);

        Assert.Equal(0, await site.Service.Stop());

        var accepted = (await site.Provider.Accepted(phone.Address))[0];
        var transcript = await site.Service.Verb("", "messages", "--of", phone.Address);
        Assert.Contains($"\"sid\":\"{accepted.Sid}\",\"status\":\"accepted\"", transcript.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(On.Sqlite)]
    [InlineData(On.Postgres)]
    public async Task Told_to_stop_while_the_provider_hangs_it_ends_within_20_seconds_and_sends_once_when_it_is_back(On on)
    {
        await using var site = await Site.Start(on);
        var phone = site.WhatsApp();
        await site.Provider.Fail(Fault.Hang(phone.Address));
        await phone.Sends("hola");
        await Eventually.Is(() => site.Provider.Posts(phone.Address), posts => posts == 1);
        var stopping = System.Diagnostics.Stopwatch.StartNew();

        Assert.Equal(0, await site.Service.Stop());

        Assert.InRange(stopping.Elapsed.TotalSeconds, 0, 20);
        await site.Service.Start();
        await Eventually.Is(phone.Heard, heard => heard.Count == 1);
        await site.Service.Idle();
        Assert.Single(await phone.Heard());
    }
}
