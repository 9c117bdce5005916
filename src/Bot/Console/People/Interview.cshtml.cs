using ChatAssist.Conversations;
using Microsoft.AspNetCore.Mvc;

namespace ChatAssist.Bot.Staff.People;

/// <summary>A form, question by question, with the person beside.</summary>
internal sealed class InterviewModel(Filling filling, Conversations.Knowledge.Content content) : ConsolePage
{
    public const int LongestAnswer = 1_000;

    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Form { get; set; } = "";

    /// <summary>Which asking, of one that we began: "1.7" is day 7 of job 1.</summary>
    [BindProperty(SupportsGet = true)]
    public string? About { get; set; }

    public FilledPage Filled { get; private set; } = null!;

    public bool IsOver => Filled is { Place: null, IsAgreed: true };

    public async Task<IActionResult> OnGet(CancellationToken ct) => Show(await filling.Open(Viewer, Id, Form, About, ct));

    /// <param name="go">skip | back; else what was chosen or written is the answer.</param>
    public async Task<IActionResult> OnPost(string? place, string? go, List<string> option, string? text, CancellationToken ct) =>
        Show(await filling.Take(Viewer, Id, Form, About, place, () => Said(go, option, text?.Trim() ?? ""), ct));

    private Input? Said(string? go, List<string> option, string text) => (go, option, text) switch
    {
        ("back", _, _) => new Input.Back(),
        ("skip", _, _) => Interview.Skip(content),
        (_, _, { Length: > 0 and <= LongestAnswer }) => new Input.Message(text),
        (_, [var one], "") when one.Contains('.', StringComparison.Ordinal) => new Input.Message("", one),
        // Several of a list: their numbers, as people write them.
        (_, { Count: > 0 }, "") => new Input.Message(string.Join(", ", option)),
        _ => null,
    };

    private IActionResult Show(FilledPage? page)
    {
        if (page is null) return NotFound();
        Filled = page;
        return Page();
    }
}
