namespace ChatAssist.Conversations.Understanding.Jobs;

/// <summary>A piece of a sentence about work.</summary>
internal abstract record JobPiece
{
    private JobPiece() { }

    /// <summary>A known word, or one that nobody knows (<see cref="Word"/> is null).</summary>
    /// <param name="Said">Its words.</param>
    /// <param name="Link">The small word before it: Of, In, or Nothing.</param>
    public sealed record Phrase(JobWord? Word, IReadOnlyList<string> Said, JobWordKind Link) : JobPiece
    {
        private static readonly string[] Persons = ["ero", "era", "eros", "eras", "dor", "dora", "tor", "tora", "ista", "istas", "banil"];

        public JobWordKind? Kind => Word?.Kind;

        /// <summary>One word for who does a job, in Spanish: "pintora". Two beside each other are two jobs, which "forklift mechanic" is not.</summary>
        public bool IsPerson => Said.Count == 1 && Persons.Any(ending => Said[0].EndsWith(ending, StringComparison.Ordinal));

        /// <summary>"En una empacadora": a machine, or the place of one.</summary>
        public bool IsMachine => Link == JobWordKind.Where && Said[0].EndsWith("dora", StringComparison.Ordinal);
    }

    /// <summary>How long.</summary>
    /// <param name="Years">Null where it is doubtful.</param>
    /// <param name="InMonths">It was said in months.</param>
    public sealed record Length(decimal? Years, bool InMonths) : JobPiece;

    /// <summary>A number that says not of what: years, where others do.</summary>
    public sealed record Bare(decimal Number) : JobPiece;

    /// <summary>"Soy", "sino": what follows is so.</summary>
    public sealed record Claim : JobPiece;

    /// <summary>"No", "nunca": what follows is not so.</summary>
    /// <param name="IsBare">Nothing stands between it and the job: "no cocinero".</param>
    public sealed record Denial(bool IsBare) : JobPiece;

    /// <summary>A comma, a full stop; "y"; "después".</summary>
    /// <param name="IsTime">Another time of a life begins.</param>
    /// <param name="IsSign">It is no word.</param>
    public sealed record Break(bool IsTime, bool IsSign) : JobPiece;
}
