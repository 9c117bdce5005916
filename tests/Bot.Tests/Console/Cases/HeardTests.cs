using System.Net;
using ChatAssist.Data;
using ChatAssist.Data.Staff;

namespace ChatAssist.Bot.Tests.Staff;

/// <summary>What was said, over HTTP without script: a voice note written down, words found again.</summary>
public sealed class HeardTests(ConsoleHost host) : IClassFixture<ConsoleHost>
{
    private static int phones;

    [Fact]
    public async Task A_voice_note_is_in_hoy_until_it_is_written_down_and_then_stands_in_the_chat()
    {
        var (promoter, chatter, note) = await Note("ME51");
        Assert.Contains($"href=\"/voice/{note}\"", (await promoter.Get("/")).Body, StringComparison.Ordinal);

        Assert.Contains("Escriba lo que dice", (await promoter.Post($"/voice/{note}", ("Text", " "))).Text, StringComparison.Ordinal);
        Assert.Equal($"/chats/{await chatter.Conversation()}#last", (await promoter.Post($"/voice/{note}", ("Text", "busco <b>trabajo</b>"))).Location);

        Assert.DoesNotContain($"href=\"/voice/{note}\"", (await promoter.Get("/")).Body, StringComparison.Ordinal);
        Assert.Contains("busco &lt;b&gt;trabajo&lt;/b&gt;", (await promoter.Get($"/chats/{await chatter.Conversation()}")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_another_department_it_is_neither_shown_nor_written_down()
    {
        var (_, chatter, note) = await Note("ME52");
        var stranger = (await host.Enter(new Grant(Roles.Promoter, "13"))).Visitor;

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get($"/voice/{note}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostFrom("/account", $"/voice/{note}", ("Text", "nada"))).Status);
        Assert.Equal(1, await chatter.Count("SELECT COUNT(*) FROM media WHERE transcript IS NULL AND name = 'ME52'"));
    }

    [Theory]
    [InlineData("MECÁNICO de motos")]
    [InlineData("mecanico")]
    public async Task Words_are_found_without_accents_and_capitals_by_whoever_may_see_the_chat(string query)
    {
        var (promoter, chatter) = ((await host.Enter(new Grant(Roles.Promoter, "14"))).Visitor, NewChatter());
        var chat = await chatter.Waits();
        await chatter.Says("Soy mecánico de motos");
        var stranger = (await host.Enter(new Grant(Roles.Promoter, "13"))).Visitor;

        Assert.Contains($"/chats/{chat}?before=", (await promoter.Post("/chats", ("Query", query))).Body, StringComparison.Ordinal);
        Assert.Contains("No se encontró nada", (await stranger.Post("/chats", ("Query", query))).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ab")]
    [InlineData("  ! ")]
    public async Task Too_little_to_look_for_is_said(string query)
    {
        var promoter = (await host.Enter(new Grant(Roles.Promoter, "14"))).Visitor;
        Assert.Contains("tres letras o más", (await promoter.Post("/chats", ("Query", query))).Text, StringComparison.Ordinal);
    }

    private async Task<(Visitor Promoter, Chatter Chatter, long Note)> Note(string name)
    {
        var chatter = NewChatter();
        await chatter.Waits();
        await chatter.Says("", new ArrivedFile(name, $"https://provider/Media/{name}", "voice", "audio/ogg"));
        return ((await host.Enter(new Grant(Roles.Promoter, "14"))).Visitor, chatter, await chatter.Count($"SELECT id FROM media WHERE name = '{name}'"));
    }

    private Chatter NewChatter() => new(host, $"+5025188{Interlocked.Increment(ref phones):0000}");
}
