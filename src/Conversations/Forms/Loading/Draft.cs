using ChatAssist.Conversations.Forms.Expressions;

namespace ChatAssist.Conversations.Forms.Loading;

/// <summary>A row of the survey sheet that stands at its place, not yet read further.</summary>
internal sealed class Draft(Row row, TypeCell type, string name, Draft? parent)
{
    public Row Row => row;

    public TypeCell Type => type;

    public string Name => name;

    /// <summary>What is in it, when it is a group or repeat.</summary>
    public List<Draft> Inside { get; } = [];

    /// <summary>The question whose <c>or_other</c> asks this one; null: it has its own row.</summary>
    public Draft? OtherOf { get; init; }

    /// <summary>Something was wrong with its type: only its name counts, so that nobody is told twice.</summary>
    public bool IsBroken { get; init; }

    public NamedPlace Place { get; } = new([.. parent?.Place.Steps ?? [], new PathStep(name, type is TypeCell.Begin { IsRepeat: true })]);

    public int Depth => Place.Steps.Count;

    /// <summary>It and all that is in it.</summary>
    public IEnumerable<Draft> All => Inside.SelectMany(inner => inner.All).Prepend(this);
}
