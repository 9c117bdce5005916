namespace ChatAssist.Conversations.Forms.Expressions;

/// <summary>What stands where plain names and <c>.</c> are looked for.</summary>
/// <param name="Place">In the document of answers; null: elsewhere, or nowhere.</param>
/// <param name="Columns">Of the choices or the table that is asked; null: not known, or none.</param>
internal readonly record struct Ground(NamedPlace? Place, IReadOnlySet<string>? Columns)
{
    /// <summary>In a predicate or a filter, where a node is asked of which plain names are children.</summary>
    public bool IsAsked { get; init; } = Columns is not null;
}
