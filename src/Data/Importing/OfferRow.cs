namespace ChatAssist.Data.Importing;

public abstract partial record ImportRow
{
    /// <summary>A row that is known by the key of its file. Lists are words separated by a space; null where it says "as it was" leaves what is stored.</summary>
    public abstract record Offer : ImportRow
    {
        public long Import { get; init; }

        /// <summary>The row of the file.</summary>
        public required long Line { get; init; }
        public required string Key { get; init; }
    }

    public sealed record Company : Offer
    {
        public required string Name { get; init; }
        public required string Sector { get; init; }
        public string? Municipality { get; init; }
        public string? Contact { get; init; }
        public string? Phone { get; init; }
        public string? Email { get; init; }

        /// <summary>Null, here and in the next three: as it was.</summary>
        public string? AgreementOn { get; init; }
        public string? VerifiedBy { get; init; }
        public string? VerifiedOn { get; init; }

        /// <summary>active | withdrawn.</summary>
        public string? Status { get; init; }
    }

    public sealed record Vacancy : Offer
    {
        public required string CompanyKey { get; init; }
        public required string Title { get; init; }
        public required string Occupation { get; init; }
        public required string Municipality { get; init; }
        public required string Pay { get; init; }
        public string? PayMost { get; init; }
        public required long Hours { get; init; }
        public required string Shift { get; init; }
        public required string Schooling { get; init; }
        public required long Years { get; init; }
        public required string Languages { get; init; }
        public required string Offers { get; init; }
        public string? Contract { get; init; }
        public required long Places { get; init; }
        public required string ClosesOn { get; init; }

        /// <summary>open | filled | withdrawn; null: as it was.</summary>
        public string? Status { get; init; }
    }

    public sealed record Provider : Offer
    {
        public required string Name { get; init; }
        public required long Recognised { get; init; }

        /// <summary>Null, here and in the next: as it was.</summary>
        public string? VerifiedBy { get; init; }
        public string? VerifiedOn { get; init; }
    }

    public sealed record Course : Offer
    {
        public required string ProviderKey { get; init; }
        public required string TitleEs { get; init; }
        public required string TitleEn { get; init; }
        public required string Kind { get; init; }
        public required string Diploma { get; init; }
        public string? Occupation { get; init; }
        public string? Municipality { get; init; }
        public required string Schooling { get; init; }
        public long? Hours { get; init; }
        public required long Cost { get; init; }
        public string? StartsOn { get; init; }
        public required string ClosesOn { get; init; }
        public long? Places { get; init; }

        /// <summary>open | full | withdrawn; null: as it was.</summary>
        public string? Status { get; init; }
        public required string Source { get; init; }
    }

    public sealed record Service : Offer
    {
        public required string Need { get; init; }
        public required string Department { get; init; }
        public required string NameEs { get; init; }
        public required string NameEn { get; init; }
        public required string OffersEs { get; init; }
        public required string OffersEn { get; init; }
        public required string WhereEs { get; init; }
        public required string WhereEn { get; init; }
        public string? Phone { get; init; }
        public required string VerifiedOn { get; init; }
        public required string Source { get; init; }

        /// <summary>open | withdrawn; null: as it was.</summary>
        public string? Status { get; init; }
    }
}
