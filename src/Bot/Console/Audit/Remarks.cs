using ChatAssist.Data.Cases;

namespace ChatAssist.Bot.Staff.Audit;

/// <summary>What an entry of the audit is about, in words (content/*/console/remarks.yaml). The entry itself, and the table to take away, keep the code words.</summary>
internal sealed class Remarks(ConsoleWords words, Conversations.Knowledge.Content content)
{
    private readonly Phrases phrases = new(words, "remarks");

    /// <summary>Null: there are no words for it.</summary>
    /// <param name="accounts">Those whose names the reader may know.</param>
    public string? In(string language, string about, IReadOnlyList<Colleague> accounts) => phrases.In(language, about, (place, value) => place switch
    {
        "account" => accounts.FirstOrDefault(one => $"{one.Account}" == value)?.Name ?? value,
        "grants" => string.Join("; ", value.Split(' ').Select(grant => Granted(language, grant))),
        "from" or "to" => PageTimes.Day(value),
        _ => Phrases.Word(words, language, value),
    });

    private string Granted(string language, string grant) => grant.Split('@') is [var role, var department] && words.Has($"account.role-{role}")
        ? $"{words.In(language, $"account.role-{role}")}: {content.Places.DepartmentOf(department) ?? words.In(language, "account.everywhere")}"
        : grant;
}
