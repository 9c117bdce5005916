using System.Globalization;

namespace ChatAssist.Bot.Settings;

/// <summary>Reads settings strictly; an empty value counts as absent.</summary>
internal sealed class SettingReader(IConfiguration configuration)
{
    public string? Text(string key) => configuration[key] is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    public string Text(string key, string otherwise) => Text(key) ?? otherwise;

    public string Required(string key, string shouldBe) => Text(key) ?? throw new SettingException(key, $"is missing; it should be {shouldBe}");

    /// <summary>The names under a key.</summary>
    public IReadOnlyList<string> Names(string key) => [.. configuration.GetSection(key).GetChildren().Select(child => child.Key)];

    /// <summary>The names under a key, with their values.</summary>
    public IReadOnlyDictionary<string, string> Pairs(string key) =>
        configuration.GetSection(key).GetChildren().Where(child => child.Value is not null).ToDictionary(child => child.Key, child => child.Value!, StringComparer.OrdinalIgnoreCase);

    /// <summary>A JSON pointer (RFC 6901); null: none is set.</summary>
    public string? Pointer(string key) => Place(key, isJson: true);

    /// <summary>A JSON pointer, or the name of a form's field.</summary>
    public string? Place(string key, bool isJson) => Text(key) is { } place && isJson && !place.StartsWith('/')
        ? throw new SettingException(key, $"'{place}' should be a JSON pointer such as /message/id")
        : Text(key);

    public bool Flag(string key, bool otherwise) => Parsed(key, otherwise, "true or false", text => bool.TryParse(text, out var flag) ? flag : null);

    public TimeSpan Span(string key, TimeSpan otherwise) => Parsed(
        key, otherwise, "a time above zero such as 00:02:00",
        text => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) && span > TimeSpan.Zero ? span : null);

    /// <summary>Zero (off) or more, up to <paramref name="most"/>.</summary>
    public TimeSpan Wait(string key, TimeSpan otherwise, TimeSpan most) => Parsed(
        key, otherwise, $"a time from 00:00:00 to {most} such as {otherwise}",
        text => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) && span >= TimeSpan.Zero && span <= most ? span : (TimeSpan?)null);

    /// <summary>Whole days, at most a hundred years.</summary>
    public TimeSpan Days(string key, int otherwise) => TimeSpan.FromDays(Parsed<int>(
        key, otherwise, "whole days, 1 or more",
        text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= 36_500 ? days : null));

    /// <summary>A whole number from 1 to <paramref name="most"/>.</summary>
    public int Number(string key, int otherwise, int most) => Parsed<int>(
        key, otherwise, FormattableString.Invariant($"a whole number from 1 to {most}"),
        text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number : null);

    public Uri Address(string key, string otherwise) => Address(key) ?? new Uri(otherwise);

    public Uri? Address(string key) => Text(key) is not { } text ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https") ? uri
        : throw new SettingException(key, $"'{text}' should be an http or https address");

    /// <summary>One of the given words.</summary>
    public string OneOf(string key, string otherwise, params string[] words) =>
        Text(key, otherwise) is var word && words.Contains(word, StringComparer.Ordinal)
            ? word
            : throw new SettingException(key, $"'{word}' should be {string.Join(" or ", words)}");

    private T Parsed<T>(string key, T otherwise, string shouldBe, Func<string, T?> parse)
        where T : struct =>
        Text(key) is not { } text ? otherwise : parse(text) ?? throw new SettingException(key, $"'{text}' should be {shouldBe}");
}
