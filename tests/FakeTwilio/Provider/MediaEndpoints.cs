namespace ChatAssist.FakeTwilio.Provider;

/// <summary>The files of the Media resource. Nothing is stored here: the name of each says what it is.</summary>
internal static class MediaEndpoints
{
    private static readonly byte[] Pixel = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    // A picture that tells where it was taken.
    private static readonly byte[] Photo = [0xFF, 0xD8, 0xFF, 0xE1, 0, 12, .. "Exif\0\0GPS1"u8, 0xFF, 0xDA, 0, 4, 1, 1, 0x11, 0xFF, 0xD9];

    /// <summary>What a person could send; what nobody should; redirects to where one must not follow; or nothing.</summary>
    public static IResult File(string media) => media switch
    {
        "MEpicture" => Results.Bytes(Pixel, "image/png"),
        "MEletter" => Results.Bytes("PK\u0003\u0004word"u8.ToArray(), "application/pdf"),
        "MEphoto" or "ME0123456789abcdef0123456789abcdef" => Results.Bytes(Photo, "image/jpeg"),
        "MEvoice" => Results.Bytes("OggS-opus"u8.ToArray(), "audio/ogg"),
        "MEcard" => Results.Bytes("BEGIN:VCARD\r\nFN:Ana\r\nEND:VCARD"u8.ToArray(), "text/vcard"),
        "MEsvg" => Results.Bytes("<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(), "image/svg+xml"),
        "MEhtml" => Results.Bytes("<html><script>"u8.ToArray(), "image/jpeg", "picture.jpg"),
        "MEhuge" => new Body(1 << 30, TimeSpan.Zero),
        "MEendless" => new Body(null, TimeSpan.Zero),
        "MEslow" => new Body(null, TimeSpan.FromMilliseconds(100)),
        "MEplain" => Results.Redirect("http://example.org/picture.png", preserveMethod: true),
        "MEinside" => Results.Redirect("https://127.0.0.1:1/picture.png", preserveMethod: true),
        "MEnamed" => Results.Redirect("https://localhost:1/picture.png", preserveMethod: true),
        "MEround" => Results.Redirect("MEround", preserveMethod: true),
        _ => Errors.NotFound,
    };

    /// <summary>Bytes without end, whatever length is told; all at once, or one after the other.</summary>
    private sealed record Body(long? Told, TimeSpan Between) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.ContentLength = Told;
            httpContext.Response.ContentType = "image/jpeg";
            var bytes = new byte[Between == TimeSpan.Zero ? 64 * 1024 : 1];
            while (!httpContext.RequestAborted.IsCancellationRequested)
            {
                await httpContext.Response.Body.WriteAsync(bytes, CancellationToken.None);
                await httpContext.Response.Body.FlushAsync(CancellationToken.None);
                await Task.Delay(Between, CancellationToken.None);
            }
        }
    }
}
