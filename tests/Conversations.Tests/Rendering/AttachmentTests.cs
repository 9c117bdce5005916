using ChatAssist.Conversations.Rendering;

namespace ChatAssist.Conversations.Tests.Rendering;

/// <summary>What goes with a text, and how it is named.</summary>
public sealed class AttachmentTests
{
    private static readonly Attachment Cv = new Attachment.Cv(17, 2), Spoken = new Attachment.Recording("mam/consent.offer.ogg");

    private static readonly IReadOnlyList<Said> Two =
    [
        new(World.Content.Texts("es")["common.welcome"], []) { Attachments = [Cv] },
        new(World.Content.Texts("es")["consent.offer"], []) { Attachments = [Spoken] },
    ];

    [Theory]
    [InlineData(Surface.WhatsAppText)]
    [InlineData(Surface.WhatsAppTaps)]
    public void Attachments_follow_the_joined_text_each_in_a_message_of_its_own(Surface surface)
    {
        var messages = Renderer.Render(Two, surface);

        Assert.Equal([null, Cv, Spoken], messages.Select(message => message.Attachment));
        Assert.Equal([messages[0].Body, "", ""], messages.Select(message => message.Body));
        Assert.Equal(surface == Surface.WhatsAppTaps, messages[0].Taps != TapKind.None);
    }

    [Fact]
    public void An_SMS_has_none() => Assert.DoesNotContain(Renderer.Render(Two, Surface.Sms), message => message.Body.Length == 0 || message.Attachment is not null);

    [Theory]
    [InlineData("cv:17.2")]
    [InlineData("recording:mam/consent.offer.ogg")]
    public void The_name_in_a_row_is_read_back(string name) => Assert.Equal(name, Attachment.Parse(name)?.ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("cv")]
    [InlineData("cv:")]
    [InlineData("cv:-1")]
    [InlineData("cv:17")]
    [InlineData("cv:1.2.3")]
    [InlineData("cv:1.-2")]
    [InlineData("cv:99999999999999999999")]
    [InlineData("recording:")]
    [InlineData("photo:1")]
    public void What_names_no_attachment_is_none(string? name) => Assert.Null(Attachment.Parse(name));
}
