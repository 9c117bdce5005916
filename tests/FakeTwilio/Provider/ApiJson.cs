using System.Text.Json;

namespace ChatAssist.FakeTwilio.Provider;

/// <summary>An answer spelled as the provider spells it; the control API keeps camel case.</summary>
internal static class ApiJson
{
    private static readonly JsonSerializerOptions Snake = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static IResult Of<T>(T body, int status = 200) => Results.Json(body, Snake, statusCode: status);
}
