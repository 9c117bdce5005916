using System.Globalization;
using System.Text.Json;
using ChatAssist.Bot.Turns;

namespace ChatAssist.Bot.Staff.Cases;

/// <summary>A place that a person shared. The map is another site's: it hears of it only when somebody opens the link.</summary>
internal static class SentPlace
{
    // https://wiki.openstreetmap.org/wiki/Browsing#Sharing_and_linking, read 2026-11-27.
    private const string Map = "https://www.openstreetmap.org/";

    /// <summary>The address of the map; null: no place came with it.</summary>
    /// <param name="details">Of the message, JSON.</param>
    public static string? MapOf(string? details) => Read(details) is { Latitude: { } latitude and >= -90 and <= 90, Longitude: { } longitude and >= -180 and <= 180 }
        ? string.Create(CultureInfo.InvariantCulture, $"{Map}?mlat={latitude}&mlon={longitude}#map=16/{latitude}/{longitude}")
        : null;

    private static MessageDetails? Read(string? details)
    {
        try
        {
            return string.IsNullOrEmpty(details) ? null : MessageDetails.FromJson(details);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
