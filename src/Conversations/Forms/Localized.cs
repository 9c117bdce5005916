namespace ChatAssist.Conversations.Forms;

/// <summary>A sentence in the languages in which it was written, by code (<c>es</c>). References such as <c>${called}</c> are still in it.</summary>
public sealed record Localized(IReadOnlyDictionary<string, Template> ByLanguage)
{
    public static readonly Localized None = new(new Dictionary<string, Template>(StringComparer.Ordinal));

    public bool IsEmpty => ByLanguage.Count == 0;

    /// <summary>In that language; in the form's own where it was not written in that one.</summary>
    public Template? In(string language, string ofTheForm) => ByLanguage.GetValueOrDefault(language) ?? ByLanguage.GetValueOrDefault(ofTheForm);
}
