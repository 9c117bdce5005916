using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatAssist.Conversations.Forms.Answering;

/// <summary>Answers that are no words: a shared place, a picture, a voice note, a file.</summary>
internal static partial class SentAnswer
{
    /// <summary>The last file of that kind: who sends a second one replaces the first.</summary>
    public static Answer.Given? File(Input.Message message, string contentType) =>
        message.Attachments.LastOrDefault(one => one.ContentType.StartsWith(contentType, StringComparison.OrdinalIgnoreCase)) is { Id.Length: > 0 } file
            ? new Answer.Given(file.Id)
            : null;

    /// <summary>The place that was shared, or its coordinates written out. Height and accuracy are not told.</summary>
    public static Answer.Given? Place(Input.Message message) => message.Location switch
    {
        { } place => Given(place.Latitude, place.Longitude, " 0 0"),
        null when message.Button is null && Coordinates().Match(message.Text) is { Success: true } written =>
            Given(Degrees(written, "latitude"), Degrees(written, "longitude"), written.Groups["rest"] is { Success: true } rest ? rest.Value : " 0 0"),
        _ => null,
    };

    private static Answer.Given? Given(double latitude, double longitude, string rest) => Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= 180
        ? new Answer.Given(string.Create(CultureInfo.InvariantCulture, $"{latitude} {longitude}{rest}"))
        : null;

    private static double Degrees(Match written, string group) => double.Parse(written.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\s*(?<latitude>-?[0-9]{1,2}\.[0-9]{1,15}),?\s+(?<longitude>-?[0-9]{1,3}\.[0-9]{1,15})(?<rest> [0-9.]{1,9} [0-9.]{1,9})?\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex Coordinates();
}
