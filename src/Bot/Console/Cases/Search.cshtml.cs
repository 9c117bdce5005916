using ChatAssist.Bot.Timers;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Understanding;
using ChatAssist.Data.Cases;
using Microsoft.AspNetCore.Mvc;

namespace ChatAssist.Bot.Staff.Cases;

/// <summary>What was said in the chats in one's sight. What is looked for is posted: no address holds anybody's words.</summary>
internal sealed class SearchModel(ChatSearch chats, ProgrammeTime clock, Conversations.Knowledge.Content content) : ConsolePage
{
    public const int LongestQuery = 100;

    // Less is in nearly every message.
    private const int FewestLetters = 3;
    private const int Around = 60;

    [BindProperty]
    public string? Query { get; set; }

    [BindProperty]
    public long? Before { get; set; }

    /// <summary>A key of the words: why nothing was looked for.</summary>
    public string? Problem { get; private set; }

    public SearchedChats? Result { get; private set; }

    public Places Places => content.Places;

    public async Task OnPost(CancellationToken ct)
    {
        var words = Plain.Of(Query ?? "");
        if (words.Length < FewestLetters || Query!.Length > LongestQuery) Problem = words.Length < FewestLetters ? "search.query-short" : "people.query-long";
        else Result = await chats.Find(Viewer, text => Plain.Of(text).Contains(words, StringComparison.Ordinal), Before ?? long.MaxValue, clock.RealMilliseconds, ct);
    }

    /// <summary>What stands around the words; the beginning, where accents keep them from being found as they were typed.</summary>
    public string Cut(string text)
    {
        var at = Math.Max(0, text.IndexOf(Query!.Trim(), StringComparison.OrdinalIgnoreCase));
        var (from, to) = (Math.Max(0, at - Around), Math.Min(text.Length, at + Query.Length + Around));
        return $"{(from > 0 ? "…" : "")}{text[from..to]}{(to < text.Length ? "…" : "")}";
    }
}
