using System.IO.Compression;
using System.Net.Http.Json;
using ChatAssist.Bot.Tests.Documents;

namespace ChatAssist.Bot.Tests.EndToEnd;

/// <summary>"Mi CV": from the profile to a document in the chat, and in a promoter's folder.</summary>
public sealed class CvTests : IAsyncLifetime
{
    private const string Phone = "+50255556001";

    private static readonly string[] Profile =
        ["hola", "1", "1", "Ana", "34", "Nebaj", "saltar", "albañil 6 años", "básicos", "sé soldar", "español", "saltar", "nada", "nada", "cualquiera", "saltar", "sí"];

    private ServiceProcess service = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => service = await ServiceProcess.Demo();

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task It_is_agreed_to_sent_and_handed_over()
    {
        await Says([.. Profile, "mi cv", "Ana Pérez Caal", "sí", "sí"]);

        var sent = Assert.Single(await Lines(), line => line.File is not null).File!;
        var document = await service.Http.GetAsync(sent.Url, Ct);
        Assert.Equal(("document", "application/pdf"), (sent.Kind, document.Content.Headers.ContentType?.MediaType));
        var pdf = await document.Content.ReadAsByteArrayAsync(Ct);

        Assert.Equal((0, "version 1\n"), await Cv("ana.pdf"));
        Assert.Equal(pdf, await File.ReadAllBytesAsync(At("ana.pdf"), Ct));
        Assert.Equal((0, "version 1\n"), await Cv("ana.docx"));
        using var word = await ZipFile.OpenReadAsync(At("ana.docx"), Ct);
        Assert.NotNull(word.GetEntry("word/document.xml"));
        var page = Assert.Single(await Poppler.Pages(pdf));
        Assert.All(["Ana Pérez Caal", "Nebaj, Quiché", "+502 5555 6001", "Albañil 6 años", "Sé soldar", "Básicos", "Español"], words => Assert.Contains(words, page.ReplaceLineEndings(" "), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_whom_there_is_none_the_verb_says_so()
    {
        await Says(["hola"]);

        Assert.Equal("'+50255556001' has no CV yet\n", (await service.Verb("", "cv", Phone, At("x.pdf"))).Error);
        Assert.Equal("nobody is known under '+50255550009'\n", (await service.Verb("", "cv", "+50255550009", At("x.pdf"))).Error);
        Assert.False(File.Exists(At("x.pdf")));
    }

    private string At(string file) => Path.Combine(service.Folder, file);

    private async Task Says(string[] texts) => await service.Verb(string.Join('\n', texts) + "\n", "chat", "--from", Phone);

    private async Task<(int, string)> Cv(string file) => await service.Verb("", "cv", Phone, At(file)) is var verb ? (verb.ExitCode, verb.Output) : default;

    private async Task<IReadOnlyList<Line>> Lines() => (await service.Http.GetFromJsonAsync<List<Line>>($"/simulator/api/messages?from={Uri.EscapeDataString(Phone)}", Ct))!;

    private sealed record Line(string Direction, string Text, SentFile? File);

    private sealed record SentFile(string Kind, string Url);
}
