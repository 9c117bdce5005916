namespace ChatAssist.Bot.Channels;

/// <summary>A provider that lists what it received, so that what its webhooks did not bring is fetched.</summary>
internal interface IMissedMessages
{
    /// <summary>The channel's name, as addresses carry it.</summary>
    string Via { get; }

    /// <summary>Takes what came since then, once each, whether or not a webhook brings it too.</summary>
    /// <exception cref="HttpRequestException">The provider could not be asked.</exception>
    Task<Sweep> Fetch(DateTimeOffset since, CancellationToken ct);
}

/// <param name="Fetched">Messages in the provider's list.</param>
/// <param name="New">Of them, those that were not here.</param>
/// <param name="Old">Of those, the ones that are only shown: they came more than a day ago.</param>
internal sealed record Sweep(int Fetched, int New, int Old)
{
    public override string ToString() => FormattableString.Invariant($"{Fetched} fetched, {New} new, {Old} of them too old to be answered");
}
