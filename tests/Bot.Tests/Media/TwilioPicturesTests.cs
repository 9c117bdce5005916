using System.Net.Http.Headers;
using System.Text;
using ChatAssist.Bot.Channels.Twilio;
using ChatAssist.Bot.Media;
using ChatAssist.Bot.Settings;

namespace ChatAssist.Bot.Tests.Media;

/// <summary>Pictures at the provider: with our credentials there and nowhere else.</summary>
public sealed class TwilioPicturesTests : IClassFixture<ProviderFixture>, IDisposable
{
    private readonly FakeProvider provider;
    private readonly HttpClient account = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private readonly HttpClient anybody = PublicAddresses.Client(TimeSpan.FromSeconds(5));
    private readonly TwilioPictures pictures;

    public TwilioPicturesTests(ProviderFixture fixture)
    {
        provider = fixture.Provider;
        account.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{FakeProvider.Account}:{FakeProvider.Token}")));
        pictures = new TwilioPictures(account, anybody, new TwilioSettings(
            FakeProvider.Account, FakeProvider.Token, null, FakeProvider.Account, FakeProvider.Token, new Uri("https://chat.example.org"), provider.Url, null, null, null));
    }

    [Fact]
    public async Task A_picture_is_fetched_with_the_credentials_of_the_account() =>
        Assert.Equal("png", PaperKind.Of(Assert.IsType<FetchedMedia.File>(await Fetch("MEpicture")).Content));

    [Fact]
    public async Task What_is_larger_than_is_kept_is_not_read_to_its_end() => Assert.IsType<FetchedMedia.TooLarge>(await Fetch("MEpicture", most: 10));

    [Fact]
    public async Task What_the_provider_has_no_longer_never_comes() => Assert.IsType<FetchedMedia.Never>(await Fetch("MEgone"));

    [Fact]
    public async Task A_way_without_encryption_is_not_gone() => Assert.IsType<FetchedMedia.Never>(await Fetch("MEplain"));

    [Fact]
    public async Task A_way_into_our_own_network_is_not_gone() =>
        Assert.Contains("not public", (await Assert.ThrowsAsync<HttpRequestException>(() => Fetch("MEinside"))).ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("https://api.twilio.com.example.org/media/ME1")]
    [InlineData("https://example.org/ME1")]
    [InlineData("simulator:picture")]
    [InlineData("file:///etc/passwd")]
    public void Whatever_is_at_another_address_is_not_the_providers(string address) => Assert.False(pictures.Has(new Uri(address)));

    public void Dispose()
    {
        account.Dispose();
        anybody.Dispose();
    }

    private Task<FetchedMedia> Fetch(string media, int most = PictureWorker.Most) =>
        pictures.Fetch(new Uri(provider.Url, $"/2010-04-01/Accounts/{FakeProvider.Account}/Messages/MM1/Media/{media}"), most, TestContext.Current.CancellationToken);
}
