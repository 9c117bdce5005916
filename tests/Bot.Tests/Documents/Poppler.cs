using System.Diagnostics;
using System.Text;

namespace ChatAssist.Bot.Tests.Documents;

/// <summary>A PDF as poppler, which is not ours, reads and draws it.</summary>
internal static class Poppler
{
    private const string Folder = "/usr/bin/";

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The text of each page, in the order in which it was drawn.</summary>
    public static async Task<IReadOnlyList<string>> Pages(byte[] pdf, params string[] options) =>
        Encoding.UTF8.GetString(await Run("pdftotext", pdf, [.. options, "-raw", "-enc", "UTF-8"], "-")).Split('\f')[..^1];

    /// <summary>Where each word stands, as HTML.</summary>
    public static async Task<string> Boxes(byte[] pdf) => Encoding.UTF8.GetString(await Run("pdftotext", pdf, ["-bbox"], "-"));

    /// <summary>A page in grey, one pixel a point.</summary>
    public static async Task<GreyPage> Drawn(byte[] pdf, int page) => GreyPage.Read(await Run("pdftoppm", pdf, ["-r", "72", "-gray", "-f", $"{page}", "-l", $"{page}"]));

    /// <summary>The first page as a picture.</summary>
    public static Task<byte[]> Picture(byte[] pdf) => Run("pdftoppm", pdf, ["-r", "110", "-png", "-f", "1", "-l", "1"]);

    private static async Task<byte[]> Run(string program, byte[] pdf, string[] options, params string[] output)
    {
        Assert.SkipUnless(File.Exists(Folder + program), $"there is no {Folder}{program}: apt-get install poppler-utils");
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.pdf");
        await File.WriteAllBytesAsync(file, pdf, Ct);
        try
        {
            using var process = Process.Start(new ProcessStartInfo(Folder + program, [.. options, file, .. output]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var complaints = process.StandardError.ReadToEndAsync(Ct);
            using var bytes = new MemoryStream();
            await process.StandardOutput.BaseStream.CopyToAsync(bytes, Ct);
            await process.WaitForExitAsync(Ct);
            Assert.Equal((0, ""), (process.ExitCode, await complaints));
            return bytes.ToArray();
        }
        finally
        {
            File.Delete(file);
        }
    }
}

/// <summary>A drawn page: how light each pixel is.</summary>
internal sealed record GreyPage(int Width, int Height, byte[] Pixels)
{
    /// <summary>The smallest box around everything that is not white: left, top, right, bottom; null when there is nothing.</summary>
    public (int Left, int Top, int Right, int Bottom)? Ink()
    {
        var drawn = Enumerable.Range(0, Pixels.Length).Where(at => Pixels[at] < 250).Select(at => (X: at % Width, Y: at / Width)).ToList();
        return drawn.Count == 0 ? null : (drawn.Min(p => p.X), drawn.Min(p => p.Y), drawn.Max(p => p.X), drawn.Max(p => p.Y));
    }

    // PGM: "P5", width, height, 255, and a byte a pixel.
    public static GreyPage Read(byte[] pgm)
    {
        var (words, at) = (new List<string>(), 0);
        while (words.Count < 4)
        {
            var end = Array.FindIndex(pgm, at, one => char.IsWhiteSpace((char)one));
            words.Add(Encoding.ASCII.GetString(pgm, at, end - at));
            at = end + 1;
        }
        return new GreyPage(int.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture), int.Parse(words[2], System.Globalization.CultureInfo.InvariantCulture), pgm[at..]);
    }
}
