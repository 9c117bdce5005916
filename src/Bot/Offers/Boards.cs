using System.Globalization;
using ChatAssist.Bot.Timers;
using ChatAssist.Conversations.Knowledge;
using ChatAssist.Conversations.Matching;
using ChatAssist.Data;

namespace ChatAssist.Bot.Offers;

/// <summary>The board of vacancies in memory, read again when something on it has changed.</summary>
internal sealed class Boards(Vacancies vacancies, Courses courses, Database db, Conversations.Knowledge.Content content, ProgrammeTime time) : IDisposable
{
    private sealed record Copy(long Version, string Day, Board Board);

    private readonly SemaphoreSlim one = new(1);
    private Copy? last;

    public async Task<Board> Now(CancellationToken ct)
    {
        await one.WaitAsync(ct);
        try
        {
            // The version first: what changes while the rows are read makes the copy old at once.
            var (version, day) = (await vacancies.Version(ct), Today);
            if (last is null || last.Version != version || last.Day != day) last = new Copy(version, day, new Board([.. (await vacancies.Shown(day, ct)).Select(OfferFacts.Read)]));
            return last.Board;
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>They are few: read each time.</summary>
    public async Task<IReadOnlyList<Course>> Courses(CancellationToken ct) => [.. (await courses.Open(Today, ct)).Select(OfferFacts.Read)];

    /// <summary>Those that were brought in go before those of the content; one with the same key takes its place, or takes it away.</summary>
    public async Task<Services> Services(CancellationToken ct)
    {
        var rows = await db.Read(ServicesOfOthers.All, ct);
        var keys = rows.Select(row => row.Key).ToHashSet(StringComparer.Ordinal);
        return new Services([.. rows.Where(row => row.Status == "open").Select(OfferFacts.Read), .. content.Services.All.Where(service => !keys.Contains(service.Key))]);
    }

    private string Today => DateOnly.FromDateTime(time.Now.DateTime).ToString("O", CultureInfo.InvariantCulture);

    public void Dispose() => one.Dispose();
}
