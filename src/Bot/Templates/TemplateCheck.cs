using System.Globalization;
using System.Text.RegularExpressions;
using ChatAssist.Bot.Content;
using ChatAssist.Conversations.Forms;
using ChatAssist.Conversations.Rendering;
using ChatAssist.Data;
using Knowledge = ChatAssist.Conversations.Knowledge;

namespace ChatAssist.Bot.Templates;

/// <summary>
/// What a template must be to be approved, and to stand for what it says it does. Rules: "Using variables with content templates"
/// and "twilio/quick-reply" (https://www.twilio.com/docs/content, read 2026-11-27).
/// </summary>
internal static partial class TemplateCheck
{
    // As many as in session: what is parked after all goes out as an ordinary message.
    private const int MostButtons = Renderer.MaxButtons;

    private static readonly string[] Categories = ["utility", "marketing", "authentication"];

    /// <summary>The first mistake: which template, and what; null when there is none.</summary>
    public static string? Fault(IReadOnlyList<MessageTemplate> all, Knowledge.Content content) =>
        all.Select(template => Fault(template, content) is { } fault ? $"{template.Name} ({template.Language}): {fault}" : null).OfType<string>().FirstOrDefault()
        ?? Missing(all) ?? Twice(all);

    private static string? Missing(IReadOnlyList<MessageTemplate> all) =>
        all.GroupBy(template => template.Name, StringComparer.Ordinal).FirstOrDefault(one => one.Count() != ContentFiles.Languages.Count) is { } odd
            ? $"{odd.Key} should be there once in each of {string.Join(", ", ContentFiles.Languages)}" : null;

    private static string? Twice(IReadOnlyList<MessageTemplate> all) =>
        all.SelectMany(template => template.For.Select(purpose => (purpose, template.Language))).GroupBy(one => one).FirstOrDefault(one => one.Count() > 1) is { } twice
            ? $"several templates stand for '{twice.Key.purpose}'" : null;

    private static string? Fault(MessageTemplate template, Knowledge.Content content) =>
        !Named().IsMatch(template.Name) ? "the name should be of a-z, 0-9 and _"
        : !ContentFiles.Languages.Contains(template.Language, StringComparer.Ordinal) ? $"the language should be one of {string.Join(", ", ContentFiles.Languages)}"
        : !Categories.Contains(template.Category, StringComparer.Ordinal) ? $"the category should be one of {string.Join(", ", Categories)}"
        : template.For.Count == 0 ? "it should be for a text"
        : template.For.SelectMany(purpose => purpose.Split('+')).FirstOrDefault(key => key != ParkedMessages.Invitation && !IsText(key, content)) is { } odd ? $"there is no text '{odd}'"
        : template.Variables.FirstOrDefault(name => name != Purpose.Asks && !template.For.All(purpose => Says(purpose, name, content))) is { } place ? $"what it stands for says no {{{place}}}"
        : Body(template.Body) ?? Numbers(template) ?? Buttons(template);

    private static bool IsText(string key, Knowledge.Content content) =>
        content.Languages.Values.First().ByKey.ContainsKey(key) || content.Forms.All.Any(form => form.Questions.Any(question => key == $"{form.Name}.{question.Name}"));

    private static bool Says(string purpose, string place, Knowledge.Content content) => purpose.Split('+').Any(key =>
        content.Languages.Values.First().ByKey.TryGetValue(key, out var text) ? text.Body.Contains($"{{{place}}}", StringComparison.Ordinal) : IsHidden(key.Split('.')[0], place, content));

    // What a form was told before it began is at hand for each of its questions.
    private static bool IsHidden(string name, string place, Knowledge.Content content) =>
        content.Forms.All.Any(form => form.Name == name && form.Questions.Any(question => question.Type == QuestionType.Hidden && question.Name == place));

    private static string? Body(string body) =>
        body.Length is 0 or > Renderer.TapBody ? $"the body should have 1 to {Renderer.TapBody} characters"
        : body.TrimStart().StartsWith("{{", StringComparison.Ordinal) || body.TrimEnd().EndsWith("}}", StringComparison.Ordinal) ? "the body should not begin or end with a variable"
        : Adjacent().IsMatch(body) ? "two variables should have words between them"
        : null;

    // Numbered from 1 on, each used, each with a name.
    private static string? Numbers(MessageTemplate template)
    {
        var used = MessageTemplate.Variable().Matches(template.Wording).Select(match => match.Groups["number"].Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var named = template.Variables.Select((_, i) => (i + 1).ToString(CultureInfo.InvariantCulture)).Order(StringComparer.Ordinal).ToList();
        return used.SequenceEqual(named, StringComparer.Ordinal) ? null : $"the variables should be {{{{1}}}} to {{{{{template.Variables.Count}}}}}, each used, as many as have a name";
    }

    private static string? Buttons(MessageTemplate template) =>
        template.Buttons.Count > MostButtons ? $"there should be at most {MostButtons} buttons"
        : template.Buttons.FirstOrDefault(button => button.Label.Length is 0 or > Renderer.ButtonLabel) is { } odd ? $"button {odd.Id} should have 1 to {Renderer.ButtonLabel} characters"
        : null;

    [GeneratedRegex(@"^[a-z0-9_]{1,512}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Named();

    [GeneratedRegex(@"\}\}\s*\{\{", RegexOptions.NonBacktracking)]
    private static partial Regex Adjacent();
}
