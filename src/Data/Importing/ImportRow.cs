namespace ChatAssist.Data.Importing;

/// <summary>A checked row of a file. Closed: <see cref="Imports"/> knows how each is taken. Dates are local, ISO text; phones E.164.</summary>
public abstract partial record ImportRow
{
    private ImportRow() { }

    /// <summary>Somebody who agreed, elsewhere, to be written to.</summary>
    public sealed record Person : ImportRow
    {
        public required string Phone { get; init; }

        /// <summary>Which of several people of that phone; of one it must fit the name that is known.</summary>
        public string? Called { get; init; }

        public required string OptInOn { get; init; }
        public required string OptInHow { get; init; }
        public required ImportAddress At { get; init; }
        public required string Language { get; init; }
        public string? Municipality { get; init; }
        public string? Source { get; init; }
        public string? Funding { get; init; }
        public string? PhoneUse { get; init; }
        public string? ReturnedOn { get; init; }
        public string? Status { get; init; }
    }

    /// <summary>Something that was delivered outside the chat.</summary>
    public sealed record Event : ImportRow
    {
        public required string Phone { get; init; }

        /// <summary>Which of several people of that phone; of one it must fit the name that is known.</summary>
        public string? Called { get; init; }

        public required string Kind { get; init; }
        public required string On { get; init; }
        public string? Municipality { get; init; }
        public string? Funding { get; init; }
        public string? About { get; init; }
    }

    /// <summary>A job that somebody else told; the person confirms it.</summary>
    public sealed record Job : ImportRow
    {
        public required string Phone { get; init; }

        /// <summary>Which of several people of that phone; of one it must fit the name that is known.</summary>
        public string? Called { get; init; }

        public required string Employer { get; init; }
        public required string StartOn { get; init; }
        public required string ToldBy { get; init; }
        public string? Pay { get; init; }
        public string? Hours { get; init; }
        public string? Contract { get; init; }
        public string? EmployerPhone { get; init; }
    }

    /// <summary>One time that somebody of the programme was in touch with a company.</summary>
    public sealed record CompanyContact : ImportRow
    {
        public required string CompanyKey { get; init; }
        public required string On { get; init; }
        public required string By { get; init; }

        /// <summary>One of <see cref="Ways"/>.</summary>
        public required string How { get; init; }
        public required string Note { get; init; }

        public static IReadOnlyList<string> Ways { get; } = ["call", "visit", "message", "email", "fair"];
    }
}

/// <summary>Where somebody who has not written yet is written to.</summary>
/// <param name="Sender">Which of our own addresses writes.</param>
public sealed record ImportAddress(string Via, string Channel, string Address, string Sender);

/// <summary>When a file is taken: programme time, the same as a local date, the first moment at which people may be written to, and real time.</summary>
public sealed record ImportMoment(long At, string Today, long Due, long Now);

/// <summary>What became of a row.</summary>
public abstract record ImportResult
{
    private ImportResult() { }

    public sealed record Added : ImportResult;

    public sealed record Changed : ImportResult;

    public sealed record Refused(string Column, string Why) : ImportResult;
}
