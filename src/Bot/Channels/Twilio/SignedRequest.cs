using ChatAssist.Bot.Health;
using ChatAssist.Bot.Settings;

namespace ChatAssist.Bot.Channels.Twilio;

/// <summary>A webhook whose signature has been checked, or the status with which it is refused.</summary>
internal sealed record SignedRequest(IReadOnlyDictionary<string, string>? Form, int Status)
{
    /// <summary>Reads the form and checks it against the account's token, or the one before while it is being rotated.</summary>
    public static async Task<SignedRequest> Read(HttpRequest request, TwilioSettings twilio, Counters counters, CancellationToken ct)
    {
        try
        {
            if (await FormBody.Read(request, ct) is not { } fields) return Refuse(StatusCodes.Status400BadRequest, "malformed", counters);
            return IsSigned(request, twilio, fields)
                ? new SignedRequest(First(fields), StatusCodes.Status200OK)
                : Refuse(StatusCodes.Status403Forbidden, "signature", counters);
        }
        catch (BadHttpRequestException error)
        {
            return Refuse(error.StatusCode, "malformed", counters);
        }
    }

    private static SignedRequest Refuse(int status, string why, Counters counters)
    {
        counters.Refused(why);
        return new SignedRequest(null, status);
    }

    private static bool IsSigned(HttpRequest request, TwilioSettings twilio, IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        var url = twilio.Public(request.Path + request.QueryString.Value);
        var signature = request.Headers["X-Twilio-Signature"].ToString();
        return TwilioSignature.Accepts(twilio.AuthToken, url, fields, signature)
            || (twilio.PreviousAuthToken is { } previous && TwilioSignature.Accepts(previous, url, fields, signature));
    }

    private static Dictionary<string, string> First(IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        var form = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in fields) form.TryAdd(name, value);
        return form;
    }
}
