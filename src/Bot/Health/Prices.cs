using ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Bot.Health;

/// <summary>What a message costs: a segment of an SMS, or a message over WhatsApp.</summary>
/// <param name="Each">Null: not known.</param>
internal sealed record Price(string Channel, string Country, decimal? Each, string Currency);

/// <summary>Estimated prices (content/prices.csv).</summary>
internal sealed record Prices(IReadOnlyList<Price> All, SmsCountries Countries)
{
    // North America is one prefix for many countries with prices of their own: no estimate there is better than a wrong one.
    private readonly Dictionary<string, string> prefixes = Countries.All.ToDictionary(country => country.Prefix, country => country.Country, StringComparer.Ordinal);

    /// <summary>Null when it is not known.</summary>
    public Price? Of(string channel, string address)
    {
        var phone = address[(address.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var country = prefixes.FirstOrDefault(prefix => phone.StartsWith(prefix.Key, StringComparison.Ordinal)).Value;
        return In(channel, country);
    }

    /// <summary>The price in that country; null when it is not known.</summary>
    public Price? In(string channel, string? country) => All.FirstOrDefault(price => price.Channel == channel && price.Country == country && price.Each is not null);
}
