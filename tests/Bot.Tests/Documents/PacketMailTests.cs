using System.Net.Mime;
using System.Text;
using System.Text.RegularExpressions;
using ChatAssist.Bot.Documents;
using ChatAssist.Bot.Operator;
using ChatAssist.Data;

namespace ChatAssist.Bot.Tests.Documents;

/// <summary>The mail with which a CV goes to a company: what stands in it, whatever names and titles are.</summary>
public sealed partial class PacketMailTests
{
    private static readonly PacketMail Mail = new(
        "jefe@espiga.example", "Solicitud: panadero", "Buenos días:\nJuan pide el puesto.", "CV juan perez.pdf", [.. Enumerable.Range(0, 256).Select(each => (byte)each)],
        new DateTimeOffset(2026, 12, 3, 9, 5, 0, TimeSpan.FromHours(-6)));

    private static readonly StoredPacket Packet = new()
    {
        Application = 1,
        Status = "agreed",
        ChangedOn = "2026-11-23",
        Title = "Panadero",
        Company = "La Espiga",
        Email = "jefe@espiga.example",
        Cv = "{}",
        IsShown = 1,
        ByMessage = 0,
    };

    [Fact]
    public void It_is_a_draft_with_the_text_and_the_CV()
    {
        var (headers, parts) = Read(Mail);

        Assert.Equal(["X-Unsent: 1", "Date: Thu, 03 Dec 2026 09:05:00 -0600", "To: jefe@espiga.example"], headers.Take(3));
        Assert.Equal("Buenos días:\r\nJuan pide el puesto.", Encoding.UTF8.GetString(parts[0].Content));
        Assert.Equal(Mail.Pdf, parts[1].Content);
        Assert.Equal("CV juan perez.pdf", new ContentDisposition(parts[1].Headers.Single(header => header.StartsWith("Content-Disposition: ", StringComparison.Ordinal))[21..]).FileName);
    }

    [Theory]
    [InlineData("Panadero\r\nBcc: todos@example.org", "Panadero Bcc: todos@example.org")]
    [InlineData("Cajera\n\nY un cuerpo", "Cajera  Y un cuerpo")]
    [InlineData("Diseñadora de páginas y señalización para tiendas, almacenes y oficinas en Quetzaltenango, jornada completa")]
    [InlineData("😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀 K’iche’ =?utf-8?B?x?=")]
    public void A_subject_is_one_header_of_short_lines_whatever_it_holds(string subject, string? read = null)
    {
        var (headers, _) = Read(Mail with { Subject = subject });

        Assert.Equal(["X-Unsent", "Date", "To", "Subject", "MIME-Version", "Content-Type"], headers.Select(header => header.Split(':')[0]));
        Assert.Equal(read ?? subject, string.Concat(Word().Matches(headers[3]).Select(word => Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups["word"].Value)))));
        Assert.All(Encoding.ASCII.GetString((Mail with { Subject = subject }).Write()).Split("\r\n"), line => Assert.InRange(line.Length, 0, 76));
    }

    [Theory]
    [InlineData("jefe@espiga.example", true)]
    [InlineData("jefe@espiga.example\r\nBcc: todos@example.org", false)]
    [InlineData("jefe@espiga.example\n", false)]
    [InlineData("jefe@espiga.example, otro@example.org", false)]
    [InlineData("<jefe@espiga.example>", false)]
    [InlineData("jefe", false)]
    [InlineData("", false)]
    public void It_goes_to_one_address(string email, bool isOne) => Assert.Equal(isOne, PacketEndpoints.Refusal(Packet with { Email = email }) is null);

    public static TheoryData<StoredPacket?, string> NotToSend => new()
    {
        { null, "there is none" },
        { Packet with { Status = "sent", SentOn = "2026-11-24", Recipient = "message" }, "it was sent on 2026-11-24" },
        { Packet with { Status = "interested" }, "has not agreed" },
        { Packet with { Status = "withdrawn", Reason = "consent" }, "taken the permission back" },
        { Packet with { Status = "withdrawn", Reason = "vacancy-gone" }, "it is withdrawn" },
        { Packet with { IsShown = 0 }, "the vacancy is closed" },
        { Packet with { ByMessage = 1 }, "over its own phone" },
        { Packet with { Email = null }, "no e-mail" },
        { Packet with { Cv = null }, "no CV" },
    };

    [Theory]
    [MemberData(nameof(NotToSend))]
    public void What_may_not_be_sent_says_why(StoredPacket? packet, string why) => Assert.Contains(why, PacketEndpoints.Refusal(packet), StringComparison.Ordinal);

    private static (string[] Headers, (string[] Headers, byte[] Content)[] Parts) Read(PacketMail mail)
    {
        var pieces = Encoding.ASCII.GetString(mail.Write()).Split("--=_packet");
        var parts = pieces[1..^1].Select(part => part.Trim().Split("\r\n\r\n")).Select(part => (part[0].Split("\r\n"), Convert.FromBase64String(part[1])));
        return (pieces[0].TrimEnd().Replace("\r\n ", " ", StringComparison.Ordinal).Split("\r\n"), [.. parts]);
    }

    [GeneratedRegex(@"=\?utf-8\?B\?(?<word>[^?]*)\?=", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Word();
}
