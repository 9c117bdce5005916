namespace ChatAssist.Conversations.Understanding.Jobs;

/// <summary>What a word does in a sentence about work.</summary>
public enum JobWordKind
{
    /// <summary>Says nothing about which job it was: "trabajé", "experiencia", the name of a town.</summary>
    Around,

    /// <summary>Where people of many jobs work: "restaurante".</summary>
    Place,

    /// <summary>Where something is made: a "fábrica de pintura" does not paint.</summary>
    Factory,

    /// <summary>A job that depends on what follows: "ayudante", "operador".</summary>
    Role,

    /// <summary>The sentence is not about work that this person has done: "quiero", "mi esposo".</summary>
    Other,

    /// <summary>What follows is so: "soy", "sino".</summary>
    Claim,

    /// <summary>What follows is not so: "no", "nunca".</summary>
    Denial,

    /// <summary>What follows is what stands before, once more: "o sea".</summary>
    Same,

    /// <summary>Between two jobs of one list.</summary>
    And,

    /// <summary>Between two times of a life.</summary>
    Then,

    /// <summary>"de": what follows belongs to what stands before.</summary>
    Of,

    /// <summary>"en", "con": what follows is around what stands before.</summary>
    In,

    /// <summary>"en la": a place follows, though nobody may know it.</summary>
    Where,

    /// <summary>An article.</summary>
    Nothing,

    /// <summary>The name of a place.</summary>
    Town,

    /// <summary>A job.</summary>
    Job,
}

/// <summary>A word or phrase that is known.</summary>
/// <param name="Codes">The unit groups it may be, the likelier first; empty where it is no job.</param>
internal sealed record JobWord(JobWordKind Kind, IReadOnlyList<string> Codes)
{
    /// <summary>It tells one group.</summary>
    public bool IsSure => Codes.Count == 1;

    /// <summary>One spelling with two meanings can be either.</summary>
    public JobWord Or(JobWord other) => Kind == other.Kind ? this with { Codes = [.. Codes.Union(other.Codes, StringComparer.Ordinal)] } : this;
}
