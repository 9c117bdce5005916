using System.Net;
using System.Text;
using System.Text.Json;

namespace ChatAssist.Bot.Tests.EndToEnd;

/// <summary>What people send besides words: from the webhook to the folder, to whoever listens, and away again.</summary>
public abstract class MediaTests(MediaSite running) : IAsyncLifetime
{
    private readonly string folder = running.Folder;
    private Site site = null!;

    public async ValueTask InitializeAsync() => site = await running.Start();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_photo_is_kept_without_the_place_where_it_was_taken_and_deleted_at_the_provider()
    {
        var ana = site.WhatsApp();
        var sid = await Sends(ana, "MEphoto", "image/jpeg");

        var file = await Eventually.Is(() => Task.FromResult(Directory.GetFiles(folder, "*.jpg")), files => files.Length == 1);
        Assert.DoesNotContain("GPS", Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file[0], TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        await Eventually.Is(site.Provider.Deleted, deleted => deleted.Contains($"{sid}/MEphoto"));
        Assert.Matches("^picture kept [0-9]+$", (await Transcript(ana)).Trim());
    }

    [Theory]
    [InlineData("MEsvg", "image/svg+xml", "unknown")]
    [InlineData("MEhtml", "image/jpeg", "unknown")]
    [InlineData("MEletter", "application/pdf", "unknown")]
    [InlineData("MEvoice", "image/jpeg", "not-what-it-says")]
    [InlineData("MEhuge", "image/jpeg", "too-large")]
    [InlineData("MEendless", "video/mp4", "too-large")]
    [InlineData("MEplain", "image/png", "not-allowed")]
    [InlineData("MEnamed", "image/png", "not-allowed")]
    public async Task What_is_dangerous_is_refused_with_its_reason_and_leaves_nothing_on_the_disk(string media, string type, string why)
    {
        var (ana, before) = (site.WhatsApp(), Directory.GetFiles(folder));
        await Sends(ana, media, type);

        await Eventually.Is(() => site.Store.Texts($"SELECT status || ' ' || COALESCE(why, '') FROM media WHERE id = (SELECT MAX(id) FROM media WHERE name = '{media}')"), rows => rows is [var row] && row == $"refused {why}");
        Assert.Equal(before, Directory.GetFiles(folder));
        Assert.Contains(why, await Transcript(ana), StringComparison.Ordinal);
        Assert.DoesNotContain(ana.Address["whatsapp:".Length..], site.Service.Written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_voice_note_is_answered_waits_for_a_promoter_is_handed_out_and_goes_with_the_person()
    {
        var ana = site.WhatsApp();
        await Sends(ana, "MEvoice", "audio/ogg");
        await Eventually.Is(ana.Heard, heard => heard.Count > 0);
        await Eventually.Is(() => Task.FromResult(Directory.GetFiles(folder, "*.ogg")), files => files.Length == 1);

        var list = (await site.Service.Verb("", "media", "list")).Output;
        var id = list.Split(' ')[0];
        Assert.Matches(@"^\d+  by \d{4}-\d\d-\d\d \d\d:\d\d  person \d+   \S+  kept\n$", list);
        var copy = Path.Combine(folder, "copy");
        Assert.Equal("audio/ogg\n", (await site.Service.Verb("", "media", "get", id, copy)).Output);
        Assert.Equal("OggS-opus", await File.ReadAllTextAsync(copy, TestContext.Current.CancellationToken));
        Assert.Equal(1, (await site.Service.Verb("", "media", "get", "999", copy + "9")).ExitCode);
        Assert.Equal(0, (await site.Service.Verb("", "media", "done", id)).ExitCode);
        Assert.Equal(1, (await site.Service.Verb("", "media", "done", id)).ExitCode);
        Assert.Equal("no voice note waits\n", (await site.Service.Verb("", "media", "list")).Output);

        Assert.Equal(0, (await site.Service.Verb("", "erase", ana.Address["whatsapp:".Length..])).ExitCode);
        await Eventually.Is(() => Task.FromResult(Directory.GetFiles(folder, "*.ogg")), files => files.Length == 0);
    }

    [Fact]
    public async Task A_place_and_a_contact_are_thanked_for_and_kept()
    {
        var ana = site.WhatsApp();
        await ana.Says("hola");
        var place = ana.Form("");
        (place["Latitude"], place["Longitude"]) = ("14.6349", "-90.5069");
        await ana.Posts("/webhooks/twilio/messages", place);
        await Eventually.Is(ana.Heard, heard => heard[^1].Contains("me llegó el lugar", StringComparison.Ordinal));
        await Sends(ana, "MEcard", "text/vcard");
        await Eventually.Is(ana.Heard, heard => heard[^1].Contains("me llegó el contacto", StringComparison.Ordinal));

        await Eventually.Is(() => Task.FromResult(Directory.GetFiles(folder, "*.vcf")), files => files.Length == 1);
        Assert.Contains("14.6349 -90.5069", await Transcript(ana), StringComparison.Ordinal);
    }

    private async Task<string> Sends(TestPhone phone, string media, string type)
    {
        var form = phone.Form("");
        (form["NumMedia"], form["MediaUrl0"], form["MediaContentType0"]) =
            ("1", new Uri(site.Provider.Url, $"/2010-04-01/Accounts/{FakeProvider.Account}/Messages/{form["MessageSid"]}/Media/{media}").ToString(), type);
        Assert.Equal(HttpStatusCode.OK, await phone.Posts("/webhooks/twilio/messages", form));
        return form["MessageSid"];
    }

    private async Task<string> Transcript(TestPhone phone) => string.Join('\n', (await site.Service.Verb("", "messages", "--of", phone.Address)).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => JsonElement.Parse(line)).SelectMany(line => new[] { "media", "place" }.Select(name => line.TryGetProperty(name, out var told) ? told.ToString() : "")));
}

public sealed class MediaOnSqlite(MediaSite running) : MediaTests(running), IClassFixture<MediaSite>;

public sealed class MediaOnPostgres(MediaSiteOnPostgres running) : MediaTests(running), IClassFixture<MediaSiteOnPostgres>;

/// <summary>One service with a folder of its own that has the provider delete what was fetched. The first test starts it.</summary>
public class MediaSite : IAsyncDisposable
{
    private Site? site;

    internal string Folder { get; } = Directory.CreateTempSubdirectory("chatassist-media-").FullName;

    protected virtual On On => On.Sqlite;

    internal async Task<Site> Start() => site ??= await Site.Start(On, 1, ("Media__Path", Folder), ("Media__DeleteAtProvider", "true"));

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (site is not null) await site.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}

public sealed class MediaSiteOnPostgres : MediaSite
{
    protected override On On => On.Postgres;
}
