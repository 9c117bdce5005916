using ChatAssist.Bot.Health;
using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Bot.Content;

/// <summary>The tables of content/ about channels: what SMS can do in a country, and what messages cost.</summary>
internal static class ChannelFiles
{
    private sealed record CountryLine(string Country, string Prefix, int? MaxSegments, string TwoWay, string Source);

    private sealed record PriceLine(string Channel, string Country, decimal? Price, string Currency, string Source);

    public static SmsCountries Countries(string folder) => new([.. CsvFiles.Rows<CountryLine>(folder, "sms-countries.csv").Select(line => new SmsCountry(
        line.Country, line.Prefix, line.MaxSegments, line.TwoWay switch
        {
            "yes" => true,
            "no" => false,
            "doubtful" => null,
            _ => throw new ContentException($"content/sms-countries.csv: '{line.TwoWay}' is none of yes, no, doubtful."),
        }))]);

    public static Prices Prices(string folder) => new(
        [.. CsvFiles.Rows<PriceLine>(folder, "prices.csv").Select(line => new Price(line.Channel, line.Country, line.Price, line.Currency))], Countries(folder));
}
