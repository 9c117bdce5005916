using System.Globalization;
using ChatAssist.Conversations.Forms.Expressions;

namespace ChatAssist.Conversations.Forms.Filling;

/// <summary>The answers as a tree, with what is computed from them; what is not relevant now is hidden and empty.</summary>
internal sealed class Document
{
    private readonly Form form;
    private readonly IReadOnlyDictionary<string, string> answers;
    private readonly Moment moment;
    private readonly string? changed;
    private readonly Node root = new("data");
    private readonly Dictionary<string, Node> nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Place>> placesOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly HashSet<string> hidden = new(StringComparer.Ordinal);
    private readonly Scope scope;

    private readonly record struct Place(string Path, Item Item, Node Parent);

    /// <param name="changed">The question that was just answered, by its path without instances: what it triggers is computed again.</param>
    public Document(Form form, IReadOnlyDictionary<string, string> answers, Moment moment, string? changed)
    {
        (this.form, this.answers, this.moment, this.changed) = (form, answers, moment, changed);
        scope = new Scope { Root = root, Now = moment.Now, ChoiceName = ChoiceName, Table = form.Tables.GetValueOrDefault };
        Add(form.Items, root, "");
        foreach (var path in form.Order)
            foreach (var place in placesOf.GetValueOrDefault(path, [])) Compute(place);
    }

    public bool IsHidden(string path) => hidden.Contains(path);

    /// <summary>Its value now; empty for what is hidden or not there.</summary>
    public string Value(string path) => nodes.GetValueOrDefault(path)?.Value ?? "";

    /// <summary>A value can be kept under that path now.</summary>
    public bool Takes(string path) => !hidden.Contains(path) && form.At(path) switch
    {
        Item.Question => nodes.ContainsKey(path),
        Item.Repeat { Count: null } => !path.EndsWith(']') && (path.LastIndexOf('/') is not (> 0 and var slash) || nodes.ContainsKey(path[..slash])),
        _ => false,
    };

    /// <summary>All that was chosen there is still offered: what an answer filters may change with it. What is no filtered choice always is.</summary>
    public bool Offers(string path, string value)
    {
        if (value.Length == 0 || hidden.Contains(path) || form.At(path) is not Item.Question { ChoiceFilter: { } filter, Choices: { } list }) return true;
        var offered = filter.Passing(At(path)).Select(place => list.Choices[place].Name).ToHashSet(StringComparer.Ordinal);
        return value.Split(' ').All(offered.Contains);
    }

    /// <summary>What fills itself, by path: calculations, what is noted by itself, defaults that nobody is asked for, how many instances a counted repeat has.</summary>
    public IEnumerable<(string Path, string Value)> Computed => placesOf.Values.SelectMany(places => places)
        .Where(place => place.Item is Item.Question { IsComputed: true } or Item.Question { IsAsked: false, Default: not null } && !hidden.Contains(place.Path))
        .Select(place => (place.Path, Value(place.Path)))
        .Concat(counts.Select(count => (count.Key, new Instances(count.Value, IsOpen: false).ToString())));

    public Instances InstancesOf(string path, Item.Repeat repeat) => repeat.Count is null
        ? Instances.Read(answers.GetValueOrDefault(path, ""))
        : new Instances(counts.GetValueOrDefault(path), IsOpen: false);

    /// <summary>What an expression of that place may read.</summary>
    public Scope At(string path) => scope.Standing(nodes.GetValueOrDefault(path) ?? Next(path));

    // A repeat has no node of its own: its expressions stand where the next instance would be.
    private Node Next(string path) => path.LastIndexOf('/') is > 0 and var slash
        ? new Node(path[(slash + 1)..], nodes.GetValueOrDefault(path[..slash]) ?? root)
        : new Node(path, root);

    private void Add(IReadOnlyList<Item> items, Node parent, string prefix)
    {
        foreach (var item in items) Add(item, parent, prefix + item.Name);
    }

    private void Add(Item item, Node parent, string path)
    {
        var place = new Place(path, item, parent);
        if (!placesOf.TryGetValue(item.Path, out var places)) placesOf[item.Path] = places = [];
        places.Add(place);
        switch (item)
        {
            case Item.Group group:
                Add(group.Items, nodes[path] = parent.Add(item.Name), $"{path}/");
                break;
            case Item.Repeat repeat:
                AddInstances(place, repeat, InstancesOf(path, repeat).Count);
                break;
            case Item.Question question:
                nodes[path] = parent.Add(item.Name);
                nodes[path].Value = First(question, path);
                break;
            default:
                throw new NotSupportedException(item.GetType().Name);
        }
    }

    private void AddInstances(Place place, Item.Repeat repeat, int count)
    {
        for (var i = 1; i <= count; i++)
        {
            var path = $"{place.Path}[{i.ToString(CultureInfo.InvariantCulture)}]";
            Add(repeat.Items, nodes[path] = place.Parent.Add(repeat.Name), $"{path}/");
        }
    }

    // A default that reads other answers is known only when its question is asked.
    private string First(Item.Question question, string path) => question.Type switch
    {
        QuestionType.Today or QuestionType.Start => answers.GetValueOrDefault(path) ?? Time(question.Type),
        QuestionType.PhoneNumber => moment.Phone ?? "",
        _ when answers.TryGetValue(path, out var answer) => answer,
        _ => question.Default is { Reads.Count: 0 } fixedOne ? fixedOne.Evaluate(scope).Text : "",
    };

    private string Time(QuestionType type) =>
        moment.Now.ToString(type == QuestionType.Today ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture);

    private void Compute(Place place)
    {
        if (hidden.Contains(place.Path)) return;
        if (place.Item.Relevant is { } relevant && !relevant.Evaluate(At(place.Path)).IsTrue) Hide(place.Item, place.Path);
        else if (place.Item is Item.Repeat { Count: { } count } repeat) AddInstances(place, repeat, counts[place.Path] = Whole(count.Evaluate(At(place.Path)).Number));
        else if (place.Item is Item.Question { Calculation: { } calculation } question && Recomputes(question)) nodes[place.Path].Value = calculation.Evaluate(At(place.Path)).Text;
    }

    private bool Recomputes(Item.Question question) => question.Trigger is null || question.Trigger == changed;

    private static int Whole(double number) => double.IsNaN(number) ? 0 : (int)Math.Clamp(number, 0, Instances.Most);

    private void Hide(Item item, string path)
    {
        hidden.Add(path);
        if (nodes.TryGetValue(path, out var node)) node.Value = "";
        switch (item)
        {
            case Item.Group group:
                HideAll(group.Items, path);
                break;
            case Item.Repeat repeat:
                HideInstances(repeat, path);
                break;
        }
    }

    // What is kept tells of none, and nothing may count them.
    private void HideInstances(Item.Repeat repeat, string path)
    {
        for (var i = 1; nodes.TryGetValue($"{path}[{i}]", out var instance); i++)
        {
            HideAll(repeat.Items, $"{path}[{i}]");
            instance.Leave();
        }
    }

    private void HideAll(IReadOnlyList<Item> items, string path)
    {
        foreach (var item in items) Hide(item, $"{path}/{item.Name}");
    }

    private string? ChoiceName(string question, string value) => form.Question(question)?.Choices?.Find(value)?.Label.In(moment.Language, form.Language)?.Fill(scope);
}
