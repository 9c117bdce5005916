using System.Globalization;

namespace ChatAssist.FakeTwilio.Provider;

/// <summary>The filters of a list request. The API compares in whole seconds, and a plain date stands for the whole day (UTC).</summary>
internal sealed record ListQuery(IQueryCollection Query)
{
    public int PageSize => Math.Clamp(int.TryParse(Query["PageSize"], CultureInfo.InvariantCulture, out var size) ? size : 50, 1, 1000);

    public bool Selects(Message message) =>
        Is("To", message.To) && Is("From", message.From)
        && (Span("DateSent") is not var (first, last) || (message.At >= first && message.At < last))
        && (Span("DateSent<") is not var (_, until) || message.At < until)
        && (Span("DateSent>") is not var (since, _) || message.At >= since);

    private bool Is(string name, string? value) => string.IsNullOrEmpty(Query[name]) || Query[name] == value;

    private (DateTimeOffset First, DateTimeOffset Last)? Span(string name)
    {
        var text = (string?)Query[name];
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
            return null;
        var first = at.AddTicks(-(at.Ticks % TimeSpan.TicksPerSecond));
        return (first, text is { Length: 10 } ? first.AddDays(1) : first.AddSeconds(1));
    }
}
