namespace ChatAssist.Conversations.Forms.Expressions;

/// <summary>Where in an evaluation we are.</summary>
/// <param name="Here">What <c>.</c> means: in a predicate the node that is asked, else the question.</param>
/// <param name="Position">Of it among those that are asked, from 1; 0 outside a predicate.</param>
/// <param name="Last">How many are asked.</param>
internal readonly record struct Env(Scope Scope, Node? Here, int Position = 0, int Last = 0);

internal delegate Value Run(in Env env);

/// <summary>A part of an expression, compiled, and what is known of it before any answer is.</summary>
internal sealed record Piece(Run Run)
{
    /// <summary>How many calls deep evaluating it goes.</summary>
    public int Depth { get; init; } = 1;

    /// <summary>Where its nodes stand in the document of answers; null where they stand elsewhere or it has none.</summary>
    public NamedPlace? Place { get; init; }

    /// <summary>It is that text, whatever the answers.</summary>
    public string? Literal { get; init; }

    /// <summary>It is that column of the choice or row that is asked.</summary>
    public string? Column { get; init; }

    /// <summary>It depends on the node that is asked.</summary>
    public bool ReadsHere { get; init; }

    /// <summary>What must be equal for it to be true.</summary>
    public IReadOnlyList<Equality> Equalities { get; init; } = [];
}

/// <summary>A column that must be equal to something that is the same for every row.</summary>
internal sealed record Equality(string Column, Run To);
