using ChatAssist.Conversations.Forms.Expressions;

namespace ChatAssist.Conversations.Forms;

/// <summary>A questionnaire, loaded and without mistakes.</summary>
/// <param name="Name">The key of its flow and of its texts.</param>
/// <param name="Version">As its settings say; one that was published is never changed.</param>
/// <param name="Language">Its own language, by code.</param>
public sealed record Form(string Name, string Version, Localized Title, string Language, IReadOnlyList<string> Languages, IReadOnlyList<Item> Items)
{
    private Dictionary<string, Item>? byPath;

    public required Names Names { get; init; }

    public required FormSettings Settings { get; init; }

    /// <summary>Choice lists and the tables beside the form, by name, as <c>root</c> with <c>item</c>s in it.</summary>
    public IReadOnlyDictionary<string, Node> Tables { get; init; } = new Dictionary<string, Node>(StringComparer.Ordinal);

    /// <summary>The paths of everything that is computed or comes and goes, each after what it reads.</summary>
    public required IReadOnlyList<string> Order { get; init; }

    /// <summary>The question, group or repeat at that path, with or without numbers of instances; null when there is none.</summary>
    public Item? At(string path) => (byPath ??= All(Items).ToDictionary(item => item.Path, StringComparer.Ordinal)).GetValueOrDefault(WithoutInstances(path));

    /// <summary>The question of that name, wherever it stands; null when there is none.</summary>
    public Item.Question? Question(string name) => Names.Find(name) is { } place ? At(place.Path) as Item.Question : null;

    /// <summary>Every question in its order.</summary>
    public IEnumerable<Item.Question> Questions => All(Items).OfType<Item.Question>();

    /// <summary><c>jobs[2]/employer</c> is <c>jobs/employer</c>.</summary>
    public static string WithoutInstances(string path) => path.Contains('[', StringComparison.Ordinal)
        ? string.Join('/', path.Split('/').Select(step => step.Split('[')[0]))
        : path;

    private static IEnumerable<Item> All(IReadOnlyList<Item> items) => items.SelectMany(item => item switch
    {
        Item.Group group => All(group.Items).Prepend(group),
        Item.Repeat repeat => All(repeat.Items).Prepend(repeat),
        _ => [item],
    });
}

/// <summary>Columns of the settings sheet that say how the form is chatted; other programs pass over them.</summary>
/// <param name="OneEach">A person has one such form, which later answers change (<c>submissions: one</c>); else each time is a new one.</param>
/// <param name="Review">At the end the answers are shown, to change one.</param>
/// <param name="Nudge">One reminder when it is left half done.</param>
/// <param name="CarryOver">Whoever is in the middle of an older version goes on in this one.</param>
/// <param name="Then">The flow that follows; null: none.</param>
public sealed record FormSettings(bool OneEach = false, bool Review = false, bool Nudge = false, bool CarryOver = false, string? Then = null);
