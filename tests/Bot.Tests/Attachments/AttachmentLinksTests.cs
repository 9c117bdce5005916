using ChatAssist.Bot.Attachments;
using ChatAssist.Conversations;
using Microsoft.AspNetCore.DataProtection;

namespace ChatAssist.Bot.Tests.Attachments;

/// <summary>What a link to an attachment tells, to whom, and for how long.</summary>
public sealed class AttachmentLinksTests
{
    private readonly AttachmentLinks links = new(new EphemeralDataProtectionProvider());

    [Fact]
    public void A_link_stands_for_its_attachment_and_shows_nothing_of_it()
    {
        var link = links.To("recording:mam/consent.offer.ogg");

        Assert.Matches("^/attachments/[A-Za-z0-9_-]+$", link);
        Assert.Equal(new Attachment.Recording("mam/consent.offer.ogg"), links.Read(Token(link)));
    }

    [Fact]
    public void When_its_time_is_over_it_stands_for_nothing() => Assert.Null(links.Read(Token(links.To("cv:12", TimeSpan.FromSeconds(-1)))));

    [Fact]
    public void A_link_of_other_keys_stands_for_nothing() => Assert.Null(new AttachmentLinks(new EphemeralDataProtectionProvider()).Read(Token(links.To("cv:12"))));

    [Fact]
    public void A_changed_link_stands_for_nothing()
    {
        var token = Token(links.To("cv:12"));

        for (var at = 0; at < token.Length; at += 7) Assert.Null(links.Read(token[..at] + (token[at] == 'A' ? 'B' : 'A') + token[(at + 1)..]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("cv:12")]
    [InlineData("../../etc/passwd")]
    [InlineData("AAAA")]
    public void What_was_never_a_link_stands_for_nothing(string token) => Assert.Null(links.Read(token));

    private static string Token(string link) => link[AttachmentLinks.Path.Length..];
}
