using System.Globalization;
using ChatAssist.Bot.Timers;
using ChatAssist.Data.Staff;
using Microsoft.AspNetCore.Mvc;

namespace ChatAssist.Bot.Staff.Audit;

/// <summary>What is looked for in the trail, as an address holds it: ids, kinds and days, nothing of anybody.</summary>
internal abstract class AuditQuery(ProgrammeTime clock) : ConsolePage
{
    [BindProperty(SupportsGet = true)]
    public long? Account { get; set; }

    /// <summary>The name of an <see cref="Act"/>.</summary>
    [BindProperty(SupportsGet = true, Name = "act")]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public long? Chat { get; set; }

    /// <summary>Local days, both included.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Until { get; set; }

    public bool IsEmpty => Asked.Count == 0;

    /// <summary>For the trail itself.</summary>
    protected string About => string.Join(' ', Asked.Select(one => $"{one.Name} {one.Value}"));

    protected AuditFilter Filter => new()
    {
        Account = Account ?? 0,
        Act = Kind ?? "",
        Conversation = Chat ?? 0,
        From = From is { } from ? Midnight(from) : 0,
        Until = Until is { } until && until < DateOnly.MaxValue ? Midnight(until.AddDays(1)) : long.MaxValue,
    };

    /// <summary>The same query at another place.</summary>
    public string Link(string page, string? side = null, long id = 0)
    {
        var query = string.Join('&', Asked.Select(one => $"{one.Name}={Uri.EscapeDataString(one.Value)}").Concat(side is null ? [] : [FormattableString.Invariant($"{side}={id}")]));
        return query.Length == 0 ? page : $"{page}?{query}";
    }

    private List<(string Name, string Value)> Asked => [.. new[]
    {
        ("account", $"{Account}"), ("act", Enum.IsDefined(typeof(Act), Kind ?? "") ? Kind! : ""), ("chat", $"{Chat}"), ("from", Text(From)), ("until", Text(Until)),
    }.Where(one => one.Item2.Length > 0)];

    private static string Text(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "";

    private long Midnight(DateOnly day) => clock.At(day, TimeOnly.MinValue).ToUnixTimeMilliseconds();
}
