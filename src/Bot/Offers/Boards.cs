using System.Globalization;
using ChatAssist.Bot.Timers;
using ChatAssist.Conversations.Matching;
using ChatAssist.Data;

namespace ChatAssist.Bot.Offers;

/// <summary>The board of vacancies in memory, read again when something on it has changed.</summary>
internal sealed class Boards(Vacancies vacancies, Courses courses, ProgrammeTime time) : IDisposable
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

    private string Today => DateOnly.FromDateTime(time.Now.DateTime).ToString("O", CultureInfo.InvariantCulture);

    public void Dispose() => one.Dispose();
}
