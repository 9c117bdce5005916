using System.Globalization;
using ChatAssist.Data.Files;
using Microsoft.AspNetCore.Mvc;

namespace ChatAssist.Bot.Staff.People;

/// <summary>Work in the field from a file: visits and appointments, and the notice that is read aloud.</summary>
internal sealed partial class FileModel
{
    public const int LongestPlace = 100;

    // The day before in the morning; for one of today, while there is time to come.
    private static readonly TimeOnly Morning = new(10, 0);
    private static readonly TimeSpan TimeToCome = TimeSpan.FromHours(3);

    public string NewKey => keys.New(Viewer.Account, Head.Conversation);

    public string Told(FiledVisit visit) => string.Join(" · ", new[] { words[$"visits.kind-{visit.Kind}"], visit.Place, visit.With }.Where(part => part.Length > 0));

    public async Task<IActionResult> OnPostPlan(string? key, string? kind, string? when, string? place, string? with, bool remind, CancellationToken ct)
    {
        if (keys.Read(key) is not { } read || read.Account != Viewer.Account) return BadRequest();
        var (there, whom) = (place?.Trim() ?? "", with?.Trim() ?? "");
        if (!Visits.Kinds.Contains(kind, StringComparer.Ordinal) || there.Length > LongestPlace || whom.Length > LongestPlace || Time(when) is not { } at) return await Ask(words["visits.incomplete"], ct);
        var visit = new NewVisit { Key = read.Key, Kind = kind!, DueAt = at.ToUnixTimeMilliseconds(), Place = there, With = whom, RemindAt = remind ? ReminderOf(at) : null };
        return await Planned(await visits.Plan(Viewer, Id, visit, clock.NowMilliseconds, clock.RealMilliseconds, ct), ct);
    }

    public async Task<IActionResult> OnPostVisited(string? key, long visit, string? result, string? note, string? again, CancellationToken ct)
    {
        if (keys.Read(key) is not { } read || read.Account != Viewer.Account) return BadRequest();
        var (said, at) = (note?.Trim() ?? "", Time(again));
        var isDated = result switch { "done" => at is null, "moved" => at is not null, "not-met" => true, _ => false };
        if (!isDated || said.Length > LongestNote || at is null && !string.IsNullOrEmpty(again)) return await Ask(words["visits.result-missing"], ct);
        if (!await Load(ct)) return NotFound();
        var old = Kept.Visits.FirstOrDefault(one => one.Id == visit);
        var anew = at is { } then && old is not null
            ? new NewVisit { Key = read.Key, Kind = old.Kind, DueAt = then.ToUnixTimeMilliseconds(), Place = old.Place, With = old.With, RemindAt = old.IsReminded ? ReminderOf(then) : null }
            : null;
        return await Planned(await visits.Close(Viewer, Id, visit, result!, said, anew, clock.NowMilliseconds, clock.RealMilliseconds, ct), ct);
    }

    /// <summary>One that is over, and that nobody had planned.</summary>
    public async Task<IActionResult> OnPostWent(string? key, string? kind, string? went, string? place, string? with, string? result, string? note, CancellationToken ct)
    {
        if (keys.Read(key) is not { } read || read.Account != Viewer.Account) return BadRequest();
        var (there, whom, said) = (place?.Trim() ?? "", with?.Trim() ?? "", note?.Trim() ?? "");
        if (!Visits.Kinds.Contains(kind, StringComparer.Ordinal) || result is not ("done" or "not-met") || Past(went) is not { } at) return await Ask(words["visits.went-incomplete"], ct);
        if (there.Length > LongestPlace || whom.Length > LongestPlace || said.Length > LongestNote) return await Ask(words["field.too-long"], ct);
        var visit = new NewVisit { Key = read.Key, Kind = kind!, DueAt = at.ToUnixTimeMilliseconds(), Place = there, With = whom };
        return await After(await visits.WriteDown(Viewer, Id, visit, result, said, clock.NowMilliseconds, clock.RealMilliseconds, ct), "visits", ct);
    }

    /// <summary>The notice was read to them, and they answered.</summary>
    public async Task<IActionResult> OnPostAsk(string? key, string? answer, bool mayWrite, string? place, CancellationToken ct)
    {
        if (keys.Read(key) is not { } read || read.Account != Viewer.Account) return BadRequest();
        var there = place?.Trim() ?? "";
        if (answer is not ("yes" or "no")) return await Ask(words["field.answer-missing"], ct);
        if (there.Length is 0 or > LongestPlace) return await Ask(words["field.place-missing"], ct);
        var said = new SpokenAnswer(answer == "yes", mayWrite, notice.Version, there);
        return await field.Ask(Viewer, Id, read.Key, said, clock.NowMilliseconds, clock.RealMilliseconds, ct) switch
        {
            Acted.Done when answer == "no" => LocalRedirect("/people"),
            var acted => await After(acted, "consents", ct),
        };
    }

    private async Task<IActionResult> Planned(Acted acted, CancellationToken ct)
    {
        if (acted == Acted.Done) signals.Timers.Set();
        return await After(acted, "visits", ct);
    }

    // From now on, within a year.
    private DateTimeOffset? Time(string? local) => Moment(local) is { } at && at >= clock.Now && at <= clock.Now.AddYears(1) ? at : null;

    // Until now, within a year.
    private DateTimeOffset? Past(string? local) => Moment(local) is { } at && at <= clock.Now && at >= clock.Now.AddYears(-1) ? at : null;

    private DateTimeOffset? Moment(string? local) =>
        DateTime.TryParseExact(local, ["yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var then)
            ? clock.At(DateOnly.FromDateTime(then), TimeOnly.FromDateTime(then))
            : null;

    private long? ReminderOf(DateTimeOffset at)
    {
        var dayBefore = clock.At(DateOnly.FromDateTime(at.DateTime).AddDays(-1), Morning);
        var soon = at - TimeToCome;
        return dayBefore > clock.Now ? dayBefore.ToUnixTimeMilliseconds() : soon > clock.Now ? soon.ToUnixTimeMilliseconds() : null;
    }
}
