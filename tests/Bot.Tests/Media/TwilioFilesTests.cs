using System.Net.Http.Headers;
using System.Text;
using ChatAssist.Bot.Channels.Twilio;
using ChatAssist.Bot.Media;
using ChatAssist.Bot.Settings;

namespace ChatAssist.Bot.Tests.Media;

/// <summary>Files at the provider: with our credentials there and nowhere else.</summary>
public sealed class TwilioFilesTests : IClassFixture<ProviderFixture>, IDisposable
{
    private readonly FakeProvider provider;
    private readonly HttpClient account = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private readonly HttpClient anybody = PublicAddresses.Client(TimeSpan.FromSeconds(5));
    private readonly TwilioFiles files;

    public TwilioFilesTests(ProviderFixture fixture)
    {
        provider = fixture.Provider;
        account.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{FakeProvider.Account}:{FakeProvider.Token}")));
        files = new TwilioFiles(account, anybody, new TwilioSettings(
            FakeProvider.Account, FakeProvider.Token, null, FakeProvider.Account, FakeProvider.Token, new Uri("https://chat.example.org"), provider.Url, provider.Url, null, null, null));
    }

    [Fact]
    public async Task A_picture_is_fetched_with_the_credentials_of_the_account() =>
        Assert.Equal("png", FileType.Of(Assert.IsType<FetchedMedia.File>(await Fetch("MEpicture")).Content)?.Ending);

    [Fact]
    public async Task What_is_larger_than_is_kept_is_not_read_to_its_end() => Assert.IsType<FetchedMedia.TooLarge>(await Fetch("MEpicture", most: 10));

    [Fact]
    public async Task What_the_provider_has_no_longer_is_gone() => Assert.IsType<FetchedMedia.Gone>(await Fetch("MEgone"));

    [Theory]
    [InlineData("MEhuge")]
    [InlineData("MEendless")]
    public async Task A_gigabyte_is_not_read_whether_it_is_told_or_just_comes(string media) => Assert.IsType<FetchedMedia.TooLarge>(await Fetch(media));

    [Theory]
    [InlineData("MEplain")]
    [InlineData("MEinside")]
    [InlineData("MEnamed")]
    [InlineData("MEround")]
    public async Task A_way_without_encryption_into_our_own_network_or_round_and_round_is_not_taken(string media) => Assert.IsType<FetchedMedia.NotAllowed>(await Fetch(media));

    [Fact]
    public async Task A_body_that_drips_is_given_up()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => files.Fetch(At("MEslow"), MediaWorker.Most, patience.Token));
    }

    [Fact]
    public async Task It_is_deleted_there_and_gone_is_as_good()
    {
        Assert.Null(await files.Delete(At("MEdeleted"), TestContext.Current.CancellationToken));
        Assert.Null(await files.Delete(At("MEdeleted"), TestContext.Current.CancellationToken));
        Assert.Contains("MM1/MEdeleted", await provider.Deleted());
    }

    [Theory]
    [InlineData("https://api.twilio.com.example.org/media/ME1")]
    [InlineData("https://example.org/ME1")]
    [InlineData("simulator:picture")]
    [InlineData("file:///etc/passwd")]
    public void Whatever_is_at_another_address_is_not_the_providers(string address) => Assert.False(files.Has(new Uri(address)));

    public void Dispose()
    {
        account.Dispose();
        anybody.Dispose();
    }

    private Task<FetchedMedia> Fetch(string media, int most = MediaWorker.Most) =>
        files.Fetch(At(media), most, TestContext.Current.CancellationToken);

    private Uri At(string media) => new(provider.Url, $"/2010-04-01/Accounts/{FakeProvider.Account}/Messages/MM1/Media/{media}");
}
