using ChatAssist.Bot.Timers;
using ChatAssist.Data.Cases;
using Microsoft.AspNetCore.Mvc;

namespace ChatAssist.Bot.Staff.Cases;

/// <summary>A voice note: to be heard, and written down for whoever looks at the chat after.</summary>
internal sealed class VoiceModel(VoiceNotes notes, ProgrammeTime clock) : ConsolePage
{
    public const int LongestTranscript = 4_000;

    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>A key of the words: what could not be done.</summary>
    public string? Problem { get; private set; }

    public VoiceNote Note { get; private set; } = null!;

    public Task<IActionResult> OnGet(CancellationToken ct) => Show(null, ct);

    public async Task<IActionResult> OnPost(CancellationToken ct)
    {
        var said = Text?.Trim().ReplaceLineEndings("\n") ?? "";
        if (said.Length is 0 or > LongestTranscript) return await Show(said.Length == 0 ? "voice.text-missing" : "voice.text-long", ct);
        // There the person is answered, as they were told.
        return await notes.Of(Viewer, Id, clock.RealMilliseconds, ct) is { } note && await notes.Transcribe(Viewer, Id, said, clock.NowMilliseconds, clock.RealMilliseconds, ct)
            ? LocalRedirect(FormattableString.Invariant($"/chats/{note.Conversation}#last"))
            : NotFound();
    }

    private async Task<IActionResult> Show(string? problem, CancellationToken ct)
    {
        if (await notes.Of(Viewer, Id, clock.RealMilliseconds, ct) is not { } note) return NotFound();
        (Note, Problem) = (note, problem);
        return Page();
    }
}
