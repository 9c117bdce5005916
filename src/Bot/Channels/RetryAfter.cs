namespace ChatAssist.Bot.Channels;

/// <summary>How long to wait before the provider is asked again.</summary>
internal static class RetryAfter
{
    public static readonly TimeSpan NotConnected = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Unsaid = TimeSpan.FromSeconds(5);

    /// <summary>What the answer says, in seconds or as a date.</summary>
    public static TimeSpan Of(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date - DateTimeOffset.UtcNow is var wait && wait > TimeSpan.Zero => wait,
        _ => Unsaid,
    };

    /// <summary>The request certainly did not reach the provider.</summary>
    public static bool IsNotConnected(this HttpRequestException error) =>
        error.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError;
}
