namespace ChatAssist.Conversations.Cvs;

/// <summary>A curriculum vitae as a person agreed to it: what is printed, word for word.</summary>
/// <param name="Language">Of its headings and labels: <c>es</c> or <c>en</c>.</param>
/// <param name="Name">As the person wants it to be read.</param>
/// <param name="Place">Where they live; null: not said.</param>
/// <param name="Phone">E.164; null: they do not want it printed.</param>
public sealed record Cv(string Language, string Name, string? Place, string? Phone, IReadOnlyList<CvSection> Sections)
{
    /// <summary>Below the name: where, and how they are reached.</summary>
    public IReadOnlyList<string> Contact => [.. new[] { Place, Phone is null ? null : Telephone.Written(Phone) }.OfType<string>()];

    public bool IsSame(Cv? other) => other is not null && CvJson.Write(this) == CvJson.Write(other);
}

/// <param name="Title">The heading.</param>
public sealed record CvSection(string Title, IReadOnlyList<CvLine> Lines);

/// <param name="Aside">How long, or how well; null: nothing to add.</param>
public sealed record CvLine(string Text, string? Aside = null);

/// <summary>One that is kept.</summary>
/// <param name="Version">1, 2, … of the person.</param>
public sealed record KeptCv(int Version, Cv Cv);

/// <summary>What the person decided about their CV besides the answers of the profile.</summary>
/// <param name="Name">Null: not asked yet.</param>
/// <param name="WithPhone">Null: not asked yet.</param>
public sealed record CvChoices(string Language, string? Name = null, bool? WithPhone = null);
