using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Knowledge;

/// <summary>A sentence that a person reads, with the options that answer it.</summary>
/// <param name="Asks">The key of the question that the options answer: its own, or the one that it asks again.</param>
/// <param name="Body">With places such as <c>{name}</c>.</param>
/// <param name="Sms">A shorter one for SMS; null: the same.</param>
public sealed record Text(string Key, string Asks, string Body, string? Sms, IReadOnlyList<Option> Options)
{
    private OptionWords? words;

    // Made with other options, the words of the first are none of its own.
    private Text(Text other) => (Key, Asks, Body, Sms, Options, YesNo, IsNumbered, TakesSeveral) =
        (other.Key, other.Asks, other.Body, other.Sms, other.Options, other.YesNo, other.IsNumbered, other.TakesSeveral);

    /// <summary>How people say yes and no, where an option is called so; null: no option is.</summary>
    public YesNoWords? YesNo { get; init; }

    /// <summary>The options are shown with their numbers, and may be chosen by them; else they are numbers themselves, or too many to show.</summary>
    public bool IsNumbered { get; init; } = true;

    /// <summary>Several of the options may be chosen: a tap is only one.</summary>
    public bool TakesSeveral { get; init; }

    /// <summary>The words of its options, made ready when they are first needed.</summary>
    internal OptionWords Words => words ??= new OptionWords(Options, IsNumbered);
}

/// <summary>One way to answer: what the button says, and which other words mean it.</summary>
/// <param name="Label">At most 24 characters, so that it fits a list.</param>
/// <param name="Says">A second line in a list, at most 72 characters.</param>
public sealed record Option(string Name, string Label, string? Sms, string? Says, IReadOnlyList<string> Words)
{
    /// <summary>It is a yes (true) or a no by its name or label; null: something else.</summary>
    internal bool? YesOrNo => (Name, Plain.Of(Label)) switch
    {
        ("yes", _) or (_, "si" or "yes") => true,
        ("no", _) or (_, "no") => false,
        _ => null,
    };
}

/// <summary>The texts of one language, by key (<c>flow.text</c>).</summary>
public sealed record Texts(string Language, IReadOnlyDictionary<string, Text> ByKey)
{
    public Text this[string key] => ByKey.TryGetValue(key, out var text)
        ? text
        : throw new KeyNotFoundException($"content/{Language} has no text '{key}'.");

    /// <summary>When somebody on duty will write, in words: "hoy, antes de las 17:00", "mañana desde las 8:00".</summary>
    public string When(Duty? duty, DateTimeOffset now)
    {
        if (duty is null) return this["duty.unknown"].Body;
        if (duty.Start <= now) return Hour("duty.now", duty.End);
        return (duty.Start.Date - now.Date).Days switch
        {
            0 => Hour("duty.today", duty.Start),
            1 => Hour("duty.tomorrow", duty.Start),
            _ => Hour("duty.later", duty.Start).Replace("{day}", Day(duty.Start), StringComparison.Ordinal),
        };
    }

    /// <summary>How we came to the number, in a sentence.</summary>
    public string Whence(Source? source) => source is null
        ? this["arrival.wrote-first"].Body
        : this["arrival.given"].Body.Replace("{by}", source.By, StringComparison.Ordinal).Replace("{date}", DayInWords(source.On), StringComparison.Ordinal);

    /// <summary>"3 de mayo de 2026".</summary>
    public string DayInWords(DateOnly day) => this["form.day"].Body
        .Replace("{day}", $"{day.Day}", StringComparison.Ordinal)
        .Replace("{month}", this["form.months"].Body.Split('|')[day.Month - 1].Trim(), StringComparison.Ordinal)
        .Replace("{year}", $"{day.Year}", StringComparison.Ordinal);

    /// <summary>A day of the calendar in figures, as it is written in that language.</summary>
    public string Date(DateOnly day) => day.ToString(this["common.date"].Body, System.Globalization.CultureInfo.InvariantCulture);

    private string Hour(string key, DateTimeOffset at) =>
        this[key].Body.Replace("{hour}", at.ToString("H:mm", System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private string Day(DateTimeOffset at) => this["duty.days"].Body.Split('|')[(int)at.DayOfWeek].Trim();
}
