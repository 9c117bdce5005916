using ChatAssist.Bot.Content;
using ChatAssist.Bot.Turns;
using ChatAssist.Data;
using Knowledge = ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Bot.Templates;

/// <summary>content/templates.yaml: the message templates, each in every language.</summary>
internal sealed class TemplateFile(IReadOnlyList<MessageTemplate> all)
{
    private readonly Dictionary<(string, string), MessageTemplate> byPurpose =
        all.SelectMany(template => template.For.Select(purpose => (purpose, template))).ToDictionary(one => (one.purpose, one.template.Language), one => one.template);

    private sealed class Entry
    {
        public string Name { get; init; } = "";
        public List<string> For { get; init; } = [];
        public string Category { get; init; } = "";
        public List<string> Variables { get; init; } = [];
        public Dictionary<string, Words> In { get; init; } = [];
    }

    private sealed class Words
    {
        public string Body { get; init; } = "";
        public Dictionary<string, string> Buttons { get; init; } = [];
    }

    public IReadOnlyList<MessageTemplate> All => all;

    /// <summary>What stands for a message of that purpose; null: nothing does.</summary>
    public MessageTemplate? For(string? purpose, string language) => purpose is null ? null : byPurpose.GetValueOrDefault((purpose, language));

    /// <exception cref="ContentException">A template that WhatsApp would not approve, or that stands for nothing; it names template and mistake.</exception>
    public static TemplateFile Load(string folder, Knowledge.Content content)
    {
        var templates = TextFiles.Read<List<Entry>>(Path.Combine(folder, "templates.yaml")).SelectMany(Each).ToList();
        if (TemplateCheck.Fault(templates, content) is { } fault) throw new ContentException($"content/templates.yaml: {fault}");
        var file = new TemplateFile(templates);
        var without = ContentFiles.Languages.FirstOrDefault(language => file.For(ParkedMessages.Invitation, language) is null);
        return without is null ? file : throw new ContentException($"content/templates.yaml has no template for '{ParkedMessages.Invitation}' in '{without}'.");
    }

    private static IEnumerable<MessageTemplate> Each(Entry entry) => entry.In.Select(words => new MessageTemplate(
        entry.Name, words.Key, entry.For, entry.Category, words.Value.Body, entry.Variables, [.. words.Value.Buttons.Select(button => new TapItem(button.Key, button.Value, null))]));
}
