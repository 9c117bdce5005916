using ChatAssist.Data.Importing;

namespace ChatAssist.Bot.Import;

/// <summary>One kind of file: its columns, and what a row of it says.</summary>
internal abstract class ImportKind
{
    /// <summary>As the verb names it.</summary>
    public abstract string Name { get; }

    /// <summary>Rows wait and are swapped in; else each is taken as it comes.</summary>
    public virtual bool IsStaged => false;

    /// <summary>Columns that every row fills.</summary>
    public abstract IReadOnlyList<string> Required { get; }

    public abstract IReadOnlyList<string> Optional { get; }

    /// <summary>The row; its mistakes are with the line, and then it is not used.</summary>
    public abstract ImportRow Read(Line line);
}
