namespace ChatAssist.Conversations.Knowledge;

/// <summary>What SMS can do in a country.</summary>
/// <param name="Prefix">Of its numbers: <c>+502</c>.</param>
/// <param name="MaxSegments">Of one message; null: as anywhere.</param>
/// <param name="IsTwoWay">Null: nobody knows for sure.</param>
public sealed record SmsCountry(string Country, string Prefix, int? MaxSegments, bool? IsTwoWay);

/// <summary>The countries of which we know something (content/sms-countries.csv).</summary>
public sealed record SmsCountries(IReadOnlyList<SmsCountry> All)
{
    public static readonly SmsCountries None = new([]);

    /// <summary>By the number; of a number that is not known, the country of the programme. Null: we know nothing of it.</summary>
    public SmsCountry? Of(string? phone, string programme) => phone is null
        ? All.FirstOrDefault(country => country.Country == programme)
        : All.Where(country => phone.StartsWith(country.Prefix, StringComparison.Ordinal)).MaxBy(country => country.Prefix.Length);
}
