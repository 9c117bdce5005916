namespace ChatAssist.FakeTwilio.Provider;

/// <summary>The files of the Media resource. Nothing is stored here: the name of each says what it is.</summary>
internal static class MediaEndpoints
{
    private static readonly byte[] Pixel = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    /// <summary>A picture; a letter under the name of a PDF; a redirect without encryption, or into the network of whoever asks; or nothing.</summary>
    public static IResult File(string media) => media switch
    {
        "MEpicture" => Results.Bytes(Pixel, "image/png"),
        "MEletter" => Results.Bytes("PK\u0003\u0004word"u8.ToArray(), "application/pdf"),
        "MEplain" => Results.Redirect("http://example.org/picture.png", preserveMethod: true),
        "MEinside" => Results.Redirect("https://127.0.0.1:1/picture.png", preserveMethod: true),
        _ => Errors.NotFound,
    };
}
