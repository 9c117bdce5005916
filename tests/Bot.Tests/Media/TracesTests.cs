using System.Text;
using ChatAssist.Bot.Media;

namespace ChatAssist.Bot.Tests.Media;

/// <summary>Where a picture was taken is nobody's business, and the picture stays as it was.</summary>
public sealed class TracesTests
{
    [Fact]
    public void A_jpeg_keeps_its_picture_and_colours_and_nothing_else() => Assert.Equal(Sent.CleanJpeg, Without(Sent.Jpeg));

    [Fact]
    public void A_png_keeps_its_picture_and_nothing_else() => Assert.Equal(Sent.CleanPng, Without(Sent.Png));

    [Fact]
    public void A_webp_keeps_its_picture_and_no_longer_says_that_there_is_more() => Assert.Equal(Sent.CleanWebp, Without(Sent.Webp));

    [Fact]
    public void A_video_keeps_its_size_and_does_not_tell_where_it_was_made()
    {
        var clean = Without(Sent.Mp4);

        Assert.Equal(Sent.Mp4.Length, clean?.Length);
        Assert.DoesNotContain("GPS", Encoding.Latin1.GetString(clean!), StringComparison.Ordinal);
        Assert.EndsWith("mdatdata", Encoding.Latin1.GetString(clean!), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_clean_stays_as_it_is()
    {
        Assert.Equal(Sent.CleanJpeg, Without(Sent.CleanJpeg));
        Assert.Equal(Sent.CleanPng, Without(Sent.CleanPng));
        Assert.Equal(Sent.CleanWebp, Without(Sent.CleanWebp));
    }

    [Fact]
    public void Cut_off_or_changed_anywhere_it_is_clean_or_refused_and_never_throws()
    {
        foreach (var file in new[] { Sent.Jpeg, Sent.Png, Sent.Webp, Sent.Mp4 })
        {
            for (var length = 12; length < file.Length; length++) Without(file[..length]);
            for (var at = 12; at < file.Length; at++)
            {
                foreach (var value in new byte[] { 0, 1, 0x7F, 0xFF })
                {
                    var broken = file.ToArray();
                    broken[at] = value;
                    Without(broken);
                }
            }
        }
    }

    private static byte[]? Without(byte[] file) => FileType.Of(file) is { } type ? Traces.Without(file, type) : null;
}
