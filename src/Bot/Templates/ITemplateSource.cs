using ChatAssist.Bot.Turns;

namespace ChatAssist.Bot.Templates;

/// <summary>A provider that keeps templates and knows what WhatsApp says to them.</summary>
internal interface ITemplateSource
{
    /// <exception cref="HttpRequestException">The provider could not be asked.</exception>
    Task<IReadOnlyList<ProviderTemplate>> All(CancellationToken ct);
}

/// <summary>A template as it stands at the provider.</summary>
/// <param name="Approval">The provider's word: approved, pending, rejected…</param>
/// <param name="Reason">Why it was rejected; empty when it was not.</param>
internal sealed record ProviderTemplate(
    string Sid, string Name, string Language, string Body, IReadOnlyList<TapItem> Buttons, string Category, string Approval, string Reason);
