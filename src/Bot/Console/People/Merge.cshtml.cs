using ChatAssist.Bot.Timers;
using ChatAssist.Data.Files;
using Microsoft.AspNetCore.Mvc;

namespace ChatAssist.Bot.Staff.People;

/// <summary>Two files side by side that may be one person's: made one, or apart again.</summary>
internal sealed class MergeModel(PersonFiles files, Duplicates duplicates, Merges merges, Answers answers, ProgrammeTime clock, PageWords words, Conversations.Knowledge.Content content) : ConsolePage
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public long Other { get; set; }

    /// <summary>A key of the words: why it was not done.</summary>
    public string? Problem { get; private set; }

    public IReadOnlyList<PersonFile> Both { get; private set; } = [];

    public bool IsOne { get; private set; }

    public bool IsOnePhone => Both[0].Head.Conversation == Both[1].Head.Conversation;

    public string Name(PersonFile file) => file.Head.Called ?? words["today.nobody"];

    public string Place(PersonFile file) => content.Places.Find(file.Head.Municipality) is { } place ? $"{place.Name}, {place.Department}" : words["today.nowhere"];

    /// <summary>What tells two people of one name apart: a line for each thing that was answered.</summary>
    public IEnumerable<(string Title, string Words)> Profile(PersonFile file) => file.Submissions.Where(one => one.Key == "profile")
        .SelectMany(one => answers.Sheet(one, words.Language).Lines).Where(line => line.Words.Length > 0).Select(line => (line.Title, line.Words));

    public async Task<IActionResult> OnGet(CancellationToken ct) => await Load(ct) ? Page() : NotFound();

    /// <param name="stays">Whose answers, jobs and the rest hold where both have some.</param>
    /// <param name="called">Whose name it is; <paramref name="lives"/>: whose municipality.</param>
    public async Task<IActionResult> OnPost(long stays, long called, long lives, bool sure, CancellationToken ct)
    {
        if (stays != Id && stays != Other) return await Ask("merge.choose", ct);
        var other = stays == Id ? Other : Id;
        var merged = await merges.Merge(Viewer, new Merging(stays, other, called == other, lives == other, sure), clock.NowMilliseconds, clock.RealMilliseconds, ct);
        return await After(merged, stays, ct);
    }

    public async Task<IActionResult> OnPostUndo(CancellationToken ct) => await After(await merges.Undo(Viewer, Other, clock.RealMilliseconds, ct), Id, ct);

    private async Task<IActionResult> After(Merged merged, long person, CancellationToken ct) => merged switch
    {
        Merged.Done => LocalRedirect(FormattableString.Invariant($"/people/{person}")),
        Merged.NotSeen => NotFound(),
        Merged.Already => await Ask("merge.already", ct),
        Merged.NotAgreed => await Ask("merge.not-agreed", ct),
        Merged.HasCase => await Ask("merge.has-case", ct),
        Merged.HeldByAnother => await Ask("merge.held", ct),
        Merged.SharedPhone => await Ask("merge.shared-phone", ct),
        Merged.OnePhone => await Ask("merge.one-phone", ct),
        Merged.CaseSince => await Ask("merge.case-since", ct),
        Merged.Forgotten => await Ask("merge.forgotten", ct),
        _ => await Ask("merge.under-way", ct),
    };

    private async Task<bool> Load(CancellationToken ct)
    {
        // A look that shows nothing is not written down as one.
        if (Id == Other || !await files.Sees(Viewer, Id, ct) || !await files.Sees(Viewer, Other, ct)) return false;
        if (await files.Of(Viewer, Id, words.Language, clock.RealMilliseconds, ct) is not { } one || await files.Of(Viewer, Other, words.Language, clock.RealMilliseconds, ct) is not { } other) return false;
        Both = [one, other];
        IsOne = (await duplicates.Merged(Id, ct)).Any(merge => merge.Person == Other);
        return true;
    }

    private async Task<IActionResult> Ask(string problem, CancellationToken ct)
    {
        if (!await Load(ct)) return NotFound();
        Problem = problem;
        return Page();
    }
}
