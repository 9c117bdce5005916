namespace ChatAssist.FakeTwilio.Provider;

/// <summary>The provider's error body: its own code, which says more than the HTTP status.</summary>
internal sealed record Error(int Code, string Message, string MoreInfo, int Status);

internal static class Errors
{
    public static readonly IResult Authenticate = Of(401, 20003, "Authenticate");
    public static readonly IResult NotFound = Of(404, 20404, "The requested resource was not found");
    public static readonly IResult NoTo = Of(400, 21604, "A 'To' phone number is required");
    public static readonly IResult NoFrom = Of(400, 21603, "A 'From' phone number is required");
    public static readonly IResult NoContent = Of(400, 21619, "A text message body or media urls must be specified");
    public static readonly IResult TooLong = Of(400, 21617, "The concatenated message body exceeds the 1600 character limit");

    public static readonly IResult NoContentSid = Of(400, 21654, "ContentSid is required with ContentVariables");
    public static readonly IResult UnknownContent = Of(400, 21655, "The ContentSid is invalid");
    public static readonly IResult Variables = Of(400, 21656, "The ContentVariables parameter is invalid");
    public static readonly IResult TwoContents = Of(400, 20001, "ContentSid goes without Body and MediaUrl");

    public static IResult Of(int status, int code, string message) =>
        ApiJson.Of(new Error(code, message, $"https://www.twilio.com/docs/errors/{code}", status), status);
}
