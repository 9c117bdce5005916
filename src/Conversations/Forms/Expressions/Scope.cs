namespace ChatAssist.Conversations.Forms.Expressions;

/// <summary>All that an expression may read, and how far it may go.</summary>
public sealed class Scope
{
    /// <summary>No form of people's needs so many; a mistake stops there.</summary>
    public const int MostSteps = 1_000_000;

    /// <summary>The document of answers: the node <c>data</c>.</summary>
    public required Node Root { get; init; }

    /// <summary>Where the expression stands: its own question (<c>.</c>), also for the filter of its choices; null: nowhere.</summary>
    public Node? At { get; init; }

    /// <summary>Programme time, in the programme's zone.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The label of a question's choice in the person's language; null when there is none.</summary>
    public Func<string, string, string?> ChoiceName { get; init; } = (_, _) => null;

    /// <summary>A table or choice list by name, as <c>root</c> with <c>item</c>s in it; null when there is none.</summary>
    public Func<string, Node?> Table { get; init; } = _ => null;

    /// <summary>How many steps are left; at zero every value is empty.</summary>
    internal int StepsLeft { get; set; } = MostSteps;

    /// <summary>False when no steps are left.</summary>
    internal bool Spend(int steps) => (StepsLeft = Math.Max(0, StepsLeft - steps)) > 0;

    /// <summary>The same at another place.</summary>
    public Scope Standing(Node at) => new() { Root = Root, At = at, Now = Now, ChoiceName = ChoiceName, Table = Table, StepsLeft = StepsLeft };
}
