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
        public JobWordKind? Kind => Word?.Kind;
    }

    /// <summary>How long.</summary>
    /// <param name="Years">Null where it is doubtful.</param>
    public sealed record Length(decimal? Years) : JobPiece;

    /// <summary>A number that says not of what: years, where others do.</summary>
    public sealed record Bare(decimal Number) : JobPiece;

    /// <summary>A comma, a full stop; "y"; "después".</summary>
    /// <param name="IsTime">Another time of a life begins.</param>
    /// <param name="IsSign">It is no word.</param>
    public sealed record Break(bool IsTime, bool IsSign) : JobPiece;
}
