using System.Globalization;
using System.Text.RegularExpressions;
using ChatAssist.Bot.Turns;

namespace ChatAssist.Bot.Templates;

/// <summary>A message that WhatsApp has to approve before it may begin a conversation, in one language.</summary>
/// <param name="Name">The provider's friendly_name.</param>
/// <param name="For">The purposes for which it stands: keys of texts, joined by <c>+</c>.</param>
/// <param name="Body">With <c>{{1}}</c> and so on.</param>
/// <param name="Variables">What stands in them, in their order: names of the places of the text.</param>
/// <param name="Buttons">Label by id; the id may hold variables too.</param>
internal sealed partial record MessageTemplate(
    string Name, string Language, IReadOnlyList<string> For, string Category, string Body, IReadOnlyList<string> Variables, IReadOnlyList<TapItem> Buttons)
{
    /// <summary>The longest value (https://www.twilio.com/docs/content/using-variables-with-content-api, read 2026-11-27).</summary>
    private const int LongestValue = 255;

    /// <summary>All that is approved, in one text: at the provider it is the same, or it is not this template.</summary>
    public string Wording => Worded(Body, Buttons);

    public static string Worded(string body, IEnumerable<TapItem> buttons) => body + string.Concat(buttons.Select(button => $"\n[{button.Label}|{button.Id}]"));

    public Filling Fill(IReadOnlyDictionary<string, string> places)
    {
        foreach (var name in Variables)
            if (Wrong(places.GetValueOrDefault(name)) is { } wrong) return new Filling.Wrong($"{name} {wrong}");
        var values = Variables.Select((name, i) => (Number: Number(i), Value: places[name])).ToDictionary(one => one.Number, one => one.Value, StringComparer.Ordinal);
        string Filled(string text) => Variable().Replace(text, found => values[found.Groups["number"].Value]);
        var taps = Buttons.Count == 0 ? null : new TapList("buttons", [.. Buttons.Select(button => button with { Id = Filled(button.Id) })]).ToJson();
        return new Filling.Done(Filled(Body), taps, values);
    }

    // The provider's error 21656 (https://www.twilio.com/docs/api/errors/21656, read 2026-11-27), and WhatsApp's own rules.
    private static string? Wrong(string? value) => value switch
    {
        null => "is not given",
        _ when string.IsNullOrWhiteSpace(value) => "is empty",
        { Length: > LongestValue } => "is too long",
        _ when Unfit().IsMatch(value) => "holds a line break, a tab or more than four spaces in a row",
        _ => null,
    };

    private static string Number(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{\{(?<number>[^{}]*)\}\}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    internal static partial Regex Variable();

    [GeneratedRegex(@"[\r\n\t]| {5}", RegexOptions.NonBacktracking)]
    private static partial Regex Unfit();
}

/// <summary>A template with its variables filled in, or why it cannot be.</summary>
internal abstract record Filling
{
    private Filling() { }

    /// <param name="Taps">JSON: a <see cref="TapList"/>.</param>
    /// <param name="Variables">Value by number.</param>
    public sealed record Done(string Body, string? Taps, IReadOnlyDictionary<string, string> Variables) : Filling;

    /// <param name="Which">The name of a place and what is wrong; never what stands in it.</param>
    public sealed record Wrong(string Which) : Filling;
}
