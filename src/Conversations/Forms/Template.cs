using ChatAssist.Conversations.Forms.Expressions;

namespace ChatAssist.Conversations.Forms;

/// <summary>A sentence in one language, with values of answers in it: "¿Qué edad tiene ${name}?".</summary>
/// <param name="Source">As it was written.</param>
/// <param name="Parts">Texts and references by turns, in their order.</param>
public sealed record Template(string Source, IReadOnlyList<Template.Part> Parts)
{
    /// <summary>A stretch of text, or a reference whose value stands there.</summary>
    public readonly record struct Part(string Text, Expression? Reference);

    /// <summary>A sentence without references.</summary>
    public static Template Fixed(string text) => new(text, [new Part(text, null)]);

    public bool IsFixed => Parts.All(part => part.Reference is null);

    public string Fill(Scope scope) => IsFixed ? Source : string.Concat(Parts.Select(part => part.Reference?.Evaluate(scope).Text ?? part.Text));

    /// <summary>Reads a sentence; what stands in <c>${…}</c> is the name of a question.</summary>
    /// <param name="at">The question whose sentence it is, as for <see cref="Expression.Compile"/>.</param>
    public static Read Parse(string source, Names names, NamedPlace? at)
    {
        var parts = new List<Part>();
        var next = 0;
        for (var open = Open(source, 0); open >= 0; open = Open(source, next))
        {
            var end = source.IndexOf('}', open) + 1;
            var reference = Expression.Compile(end == 0 ? source[open..] : source[open..end], names, at);
            if (reference is Compiled.Bad bad) return new Read.Bad(bad with { Position = open + bad.Position });
            if (open > next) parts.Add(new(source[next..open], Reference: null));
            parts.Add(new(source[open..end], ((Compiled.Good)reference).Expression));
            next = end;
        }
        if (next < source.Length) parts.Add(new(source[next..], Reference: null));
        return new Read.Good(new Template(source, parts));
    }

    private static int Open(string source, int from) => source.IndexOf("${", from, StringComparison.Ordinal);

    /// <summary>What came of reading.</summary>
    public abstract record Read
    {
        private Read() { }

        public sealed record Good(Template Template) : Read;

        public sealed record Bad(Compiled.Bad Why) : Read;
    }
}
