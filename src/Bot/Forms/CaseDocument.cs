using System.Globalization;
using ChatAssist.Conversations.Forms;
using ChatAssist.Conversations.Forms.Expressions;

namespace ChatAssist.Bot.Forms;

/// <summary>The document of a file of cases, ready to be asked.</summary>
internal sealed class CaseDocument
{
    private readonly ExpressionCases cases;
    private readonly Node root;
    private readonly List<NamedPlace> places = [];
    private readonly Dictionary<string, Node> tables = new(StringComparer.Ordinal);
    private readonly DateTimeOffset now;

    /// <exception cref="InvalidDataException">Its XML or its time cannot be read.</exception>
    public CaseDocument(ExpressionCases cases)
    {
        this.cases = cases;
        root = NodeXml.Read(cases.Answers);
        AddPlaces([root], []);
        places.AddRange(Repeats.Where(name => !places.Exists(place => place.Name == name)).Select(name => new NamedPlace([new(name, IsRepeat: true)])).ToList());
        foreach (var (name, xml) in cases.Instances ?? []) tables[name] = TableOf(NodeXml.Read(xml));
        foreach (var (name, rows) in cases.Pulldata ?? []) tables[name] = TableOf(rows);
        now = Time(cases.Now ?? "1970-01-01");
    }

    private IEnumerable<string> Repeats => (cases.Types ?? []).Where(type => type.Value.StartsWith("repeat", StringComparison.Ordinal)).Select(type => type.Key);

    private string? Unfilled => (cases.Types ?? []).FirstOrDefault(type => type.Value.StartsWith("repeat without instances", StringComparison.Ordinal)).Key;

    /// <summary>The value of a case.</summary>
    /// <returns>What is wrong instead, where the expression is refused.</returns>
    public (string? Value, Compiled.Bad? Refusal) Ask(ExpressionCase one)
    {
        var node = Standing(one);
        return Compile(one.Expression, node is null ? null : PlaceOf(node)) switch
        {
            Compiled.Good good => (good.Expression.Evaluate(ScopeAt(node)).Text, null),
            Compiled.Bad bad => (null, bad),
            _ => (null, null),
        };
    }

    // A repeat without instances hides the names of its questions: what is like no name that we see may be one of them.
    private Compiled Compile(string expression, NamedPlace? at)
    {
        var hidden = new HashSet<string>(StringComparer.Ordinal);
        var seen = Expression.Compile(expression, new Names(places), at);
        var compiled = seen;
        while (Unfilled is { } repeat && compiled is Compiled.Bad { Key: "form-expression.unknown-question", Values: [(_, { Length: > 0 } name), ..] } && hidden.Add(name))
            compiled = Expression.Compile(expression, new Names([.. places, .. hidden.Select(one => new NamedPlace([new(repeat, IsRepeat: true), new(one, IsRepeat: false)]))]), at);
        return compiled is Compiled.Good ? compiled : seen;
    }

    private Scope ScopeAt(Node? at) => new()
    {
        Root = root,
        At = at,
        Now = now,
        ChoiceName = (path, choice) => cases.Choices?.GetValueOrDefault(path.Split('/')[^1])?.GetValueOrDefault(choice),
        Table = name => tables.GetValueOrDefault(name),
    };

    private void AddPlaces(IReadOnlyList<Node> nodes, IReadOnlyList<PathStep> steps)
    {
        foreach (var children in nodes.SelectMany(node => node.Children).GroupBy(child => child.Name, StringComparer.Ordinal))
        {
            var isRepeat = Repeats.Contains(children.Key, StringComparer.Ordinal) || children.Any(child => child.Position > 1);
            var place = new NamedPlace([.. steps, new PathStep(children.Key, isRepeat)]);
            places.Add(place);
            AddPlaces([.. children], place.Steps);
        }
    }

    private Node? Standing(ExpressionCase one)
    {
        if (one.Node is { } path) return Find(path);
        return one.Question is { } question && places.Find(place => place.Name == question) is { } place ? Find($"/data/{place.Path}") : null;
    }

    private Node Find(string path)
    {
        var node = root;
        foreach (var step in path.Split('/', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(step => step.TrimEnd(']').Split('[')))
        {
            var number = step.Length > 1 && int.TryParse(step[1], NumberStyles.None, CultureInfo.InvariantCulture, out var written) ? written : 1;
            node = node.Children.FirstOrDefault(child => child.Name == step[0] && child.Position == number) ?? throw new InvalidDataException($"the answers have no {path}");
        }
        return node;
    }

    private NamedPlace PlaceOf(Node node)
    {
        var names = new Stack<string>();
        for (var up = node; up != root; up = up.Parent!) names.Push(up.Name);
        return places.Find(place => place.Steps.Select(step => step.Name).SequenceEqual(names, StringComparer.Ordinal)) ?? new NamedPlace([]);
    }

    private static Node TableOf(Node xml) => xml.Name == "root" ? xml : xml.Children.FirstOrDefault(child => child.Name == "root") ?? new Node("root");

    private static Node TableOf(List<Dictionary<string, string>> rows)
    {
        var table = new Node("root");
        foreach (var row in rows)
        {
            var item = table.Add("item");
            foreach (var (column, value) in row) item.Add(column).Value = value;
        }
        return table;
    }

    private static DateTimeOffset Time(string text) => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
        ? time
        : throw new InvalidDataException($"'{text}' should be a time such as 2026-11-22T10:00:00");
}
