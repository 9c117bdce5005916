using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ChatAssist.Conversations.Forms.Expressions;

namespace ChatAssist.Conversations.Forms.Loading;

/// <summary>Compiles the expressions and wordings of cells; what is wrong with one is told with its cell.</summary>
internal sealed partial class Formulas(Names names, IReadOnlySet<string> ambiguous, string own, Findings findings)
{
    // They are asked before there is an answer that . could be.
    private static readonly FrozenSet<string> NeedsNoAnswer = FrozenSet.Create(StringComparer.Ordinal, "relevant", "required", "repeat_count");

    /// <summary>Null when the cell is empty, or wrong.</summary>
    public Expression? Read(Row row, string column, NamedPlace at)
    {
        if (row[column] is not { Length: > 0 } source || Compile(source, row.At(column), at) is not { } expression) return null;
        var readsItself = NeedsNoAnswer.Contains(column) ? expression.ReadsItself : column != "constraint" && expression.Reads.Contains(at.Path, StringComparer.Ordinal);
        if (readsItself) findings.Error(row.At(column), "reads-itself", ("name", at.Name));
        return expression;
    }

    public Expression? Compile(string source, Spot spot, NamedPlace at) => RefersToOne(source, spot) ? Take(Expression.Compile(source, names, at), spot) : null;

    /// <summary>A yes or no, or an expression; null for no.</summary>
    public Expression? Condition(Row row, string column, NamedPlace at) => YesNoCell.Read(row[column]) switch
    {
        true => Compile("true()", row.At(column), at),
        false => null,
        null => Read(row, column, at),
    };

    /// <summary>Which choices are offered; null for all of them.</summary>
    public Filter? Filter(Row row, ChoiceList choices, NamedPlace at)
    {
        if (row["choice_filter"] is not { Length: > 0 } source || !RefersToOne(source, row.At("choice_filter"))) return null;
        var columns = choices.Items.Children.SelectMany(item => item.Children).Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
        return Take(Expressions.Filter.Compile(source, names, at, columns), row.At("choice_filter")) is { } expression ? new Filter(expression, choices.Items) : null;
    }

    public Localized Texts(Row row, string column, NamedPlace? at) => Texts(row.Texts(column, own), at);

    public Localized Texts(Dictionary<string, (string Text, Spot Spot)> texts, NamedPlace? at) => texts.Count == 0
        ? Localized.None
        : new Localized(texts.ToDictionary(text => text.Key, text => Wording(text.Value.Text, text.Value.Spot, at), StringComparer.Ordinal));

    private Template Wording(string text, Spot spot, NamedPlace? at)
    {
        if (!RefersToOne(text, spot)) return Template.Fixed(text);
        var read = Template.Parse(text, names, at);
        if (read is Template.Read.Bad bad) Take(bad.Why, spot);
        return (read as Template.Read.Good)?.Template ?? Template.Fixed(text);
    }

    private Expression? Take(Compiled compiled, Spot spot)
    {
        if (compiled is Compiled.Bad bad) findings.Add(spot.Problem(bad.Key, [.. bad.Values, ("position", $"{bad.Position}")]));
        return (compiled as Compiled.Good)?.Expression;
    }

    private bool RefersToOne(string source, Spot spot)
    {
        if (ambiguous.Count == 0) return true;
        var twice = Reference().Matches(source).Select(match => match.Groups["name"].Value).Where(name => ambiguous.Contains(name)).Distinct(StringComparer.Ordinal).ToList();
        foreach (var name in twice) findings.Error(spot, "reference-ambiguous", ("name", name));
        return twice.Count == 0;
    }

    [GeneratedRegex(@"\$\{\s*(?:last-saved#)?(?<name>[^}\s]+)\s*\}", RegexOptions.NonBacktracking)]
    private static partial Regex Reference();
}
