using System.Globalization;

namespace ChatAssist.Conversations.Forms.Filling;

/// <summary>A form under way: what was answered, what follows from it, and where the walk goes on. Immutable.</summary>
public sealed class Filled
{
    private readonly Document document;
    private readonly Moment moment;
    private IReadOnlyList<Stop>? stops;

    private Filled(Form form, IReadOnlyDictionary<string, string> answers, Moment moment, Document document) =>
        (Form, Answers, this.moment, this.document) = (form, answers, moment, document);

    public Form Form { get; }

    /// <summary>
    /// Every value that is kept, by path with instance numbers: what was answered or passed over, what was computed, how many
    /// instances there are. A branch that is not relevant has none.
    /// </summary>
    public IReadOnlyDictionary<string, string> Answers { get; }

    /// <summary>All stops of the walk as the answers are now, in order.</summary>
    public IReadOnlyList<Stop> Stops => stops ??= [.. Walk(Form.Items, "")];

    /// <summary>Why a person must take over (the <c>calculate</c> named escalate); null: nothing asks for it.</summary>
    public string? Escalation => Form.Question("escalate") is { } escalate && document.Value(escalate.Path) is { Length: > 0 } reason ? reason : null;

    public static Filled Of(Form form, IReadOnlyDictionary<string, string> answers, Moment moment) => Of(form, answers, moment, changed: null);

    /// <summary>The same with an answer: an empty one passes the question over. What no longer belongs to it is dropped.</summary>
    public Filled With(string path, string value) =>
        Of(Form, new Dictionary<string, string>(Answers, StringComparer.Ordinal) { [path] = value }, moment, Form.WithoutInstances(path));

    /// <summary>The same without the answer: the question is asked again.</summary>
    public Filled Without(string path) =>
        Of(Form, Answers.Where(answer => answer.Key != path).ToDictionary(StringComparer.Ordinal), moment, Form.WithoutInstances(path));

    /// <summary>The stop at that path; null when it is no stop now.</summary>
    public Stop? At(string path) => Stops.FirstOrDefault(stop => stop.Path == path);

    /// <summary>The first question that was neither answered nor passed over; null at the end.</summary>
    public Stop? Next => Stops.FirstOrDefault(IsOpen);

    /// <summary>The question before that one; null at the beginning.</summary>
    public Stop? Before(string path) => Stops.TakeWhile(stop => stop.Path != path).LastOrDefault(stop => stop is not Stop.Say);

    /// <summary>The repeat whose last instance has just been added and holds nothing but this stop, and how many there were before; null: none.</summary>
    public (string Path, Instances Before)? AddedInVain(string path)
    {
        if (path.LastIndexOf('[') is not (> 0 and var bracket)) return null;
        var (repeat, instance) = (path[..bracket], path[..(path.IndexOf(']', bracket) + 1)]);
        var last = Instances.Read(Answers.GetValueOrDefault(repeat, ""));
        var isLast = last.IsOpen && instance == $"{repeat}[{last.Count.ToString(CultureInfo.InvariantCulture)}]";
        return isLast && !Stops.Any(stop => IsWithin(stop, instance) && !IsOpen(stop)) ? (repeat, last with { Count = last.Count - 1 }) : null;
    }

    private static bool IsWithin(Stop stop, string instance) => stop is not Stop.Say && stop.Path.StartsWith($"{instance}/", StringComparison.Ordinal);

    /// <summary>What is said between one stop and another; from the beginning, to the end where they are null. On the way back, nothing.</summary>
    public IEnumerable<Stop.Say> Said(string? after, string? until)
    {
        var (from, to) = (after is null ? 0 : IndexOf(after) + 1, until is null ? Stops.Count : IndexOf(until));
        return Stops.Skip(from).Take(to - from).OfType<Stop.Say>();
    }

    /// <summary>Which question it is, of how many.</summary>
    public (int At, int Of) Progress(string path)
    {
        var asked = Stops.OfType<Stop.Ask>().Select(stop => stop.Path).ToList();
        var before = Stops.TakeWhile(stop => stop.Path != path).Count(stop => stop is Stop.Ask);
        return (Math.Min(before + 1, asked.Count), asked.Count);
    }

    public string Value(string path) => document.Value(path);

    /// <summary>A value can be kept under that path now.</summary>
    public bool Holds(string path) => document.Takes(path);

    /// <summary>What an expression of that place may read.</summary>
    public Expressions.Scope Scope(string path) => document.At(path);

    /// <summary>What the question holds before it is answered now: its answer, or its default where that may be its answer.</summary>
    public string Present(Stop.Ask stop) => Answers.GetValueOrDefault(stop.Path) ?? (Default(stop) is var first && Allows(stop, first) && document.Offers(stop.Path, first) ? first : "");

    private string Default(Stop.Ask stop) => stop.Question.Default?.Evaluate(Scope(stop.Path)).Text ?? "";

    public bool IsRequired(Stop.Ask stop) => stop.Question.Required?.Evaluate(Scope(stop.Path)).IsTrue ?? false;

    /// <summary>The value keeps to the question's constraint. What is empty always does.</summary>
    public bool Allows(Stop.Ask stop, string value)
    {
        if (value.Length == 0 || stop.Question.Constraint is not { } constraint) return true;
        var tried = new Document(Form, new Dictionary<string, string>(Answers, StringComparer.Ordinal) { [stop.Path] = value }, moment, changed: null);
        return constraint.Evaluate(tried.At(stop.Path)).IsTrue;
    }

    private static Filled Of(Form form, IReadOnlyDictionary<string, string> answers, Moment moment, string? changed)
    {
        var evaluated = new Document(form, answers, moment, changed);
        var gone = answers.Where(answer => !evaluated.Offers(answer.Key, answer.Value)).Select(answer => answer.Key).ToList();
        if (gone.Count > 0) return Of(form, answers.Where(answer => !gone.Contains(answer.Key)).ToDictionary(StringComparer.Ordinal), moment, changed);
        return new Filled(form, Kept(answers, evaluated), moment, evaluated);
    }

    // What was passed over in a branch that is hidden now goes too: it is asked when the branch comes back.
    private static Dictionary<string, string> Kept(IReadOnlyDictionary<string, string> answers, Document document)
    {
        var kept = answers.Where(answer => document.Takes(answer.Key)).ToDictionary(StringComparer.Ordinal);
        foreach (var (path, value) in document.Computed)
            if (value.Length > 0) kept[path] = value;
            else kept.Remove(path);
        return kept;
    }

    private bool IsOpen(Stop stop) => stop switch
    {
        Stop.Ask ask => !Answers.ContainsKey(ask.Path),
        Stop.Another another => Instances.Read(Answers.GetValueOrDefault(another.Path, "")).IsOpen,
        _ => false,
    };

    private int IndexOf(string path) => Stops.TakeWhile(stop => stop.Path != path).Count();

    private IEnumerable<Stop> Walk(IReadOnlyList<Item> items, string prefix) => items.Where(item => !document.IsHidden(prefix + item.Name)).SelectMany(item => item switch
    {
        Item.Group group => Walk(group.Items, $"{prefix}{group.Name}/"),
        Item.Repeat repeat => Walk(repeat, prefix + repeat.Name),
        Item.Question { IsReadOnly: true } or Item.Question { Type: QuestionType.Note } => [new Stop.Say(prefix + item.Name, (Item.Question)item)],
        Item.Question question when question.IsAsked => [new Stop.Ask(prefix + item.Name, question)],
        _ => Enumerable.Empty<Stop>(),
    });

    private IEnumerable<Stop> Walk(Item.Repeat repeat, string path)
    {
        var instances = document.InstancesOf(path, repeat);
        var within = Enumerable.Range(1, instances.Count).SelectMany(i => Walk(repeat.Items, $"{path}[{i}]/"));
        return repeat.Count is null && instances.Count < Instances.Most ? within.Append(new Stop.Another(path, repeat, instances.Count)) : within;
    }
}
