using System.Runtime.InteropServices;

namespace ChatAssist.Conversations.Matching;

/// <summary>
/// Which vacancies fit a person, and which people a vacancy. The score is a sum of plain points that each have a reason in words; the
/// order is the same for the same facts: by score, then by what closes first, then by id.
/// </summary>
public static class Matcher
{
    /// <summary>Less than this is not worth showing to somebody who told what they can do.</summary>
    public const int Least = 30;

    /// <summary>The best of the board, at most so many.</summary>
    /// <param name="without">What is not to be shown again.</param>
    /// <param name="least">What scores less is left out.</param>
    public static IReadOnlyList<Fit> Best(Board board, Seeker seeker, DateOnly today, int most, IReadOnlySet<long>? without = null, int least = Least)
    {
        var best = new PriorityQueue<Vacancy, Place>(most + 1, Place.WorstFirst);
        foreach (var vacancy in board.All)
        {
            if (vacancy.ClosesOn < today) continue;
            var worthwhile = best.Count == most && best.TryPeek(out _, out var worst) ? Math.Max(least, worst.Score) : least;
            var place = new Place(Points.Of(seeker, vacancy, worthwhile), vacancy.ClosesOn, vacancy.Id);
            if (place.Score < worthwhile || without?.Contains(vacancy.Id) == true) continue;
            if (best.Count < most) best.Enqueue(vacancy, place);
            else best.EnqueueDequeue(vacancy, place);
        }
        return [.. best.UnorderedItems.OrderBy(item => item.Priority, Place.BestFirst).Select(item => Fit(seeker, item.Element, item.Priority.Score))];
    }

    /// <summary>Whom of these people a vacancy fits, the best first. Only who agreed to be found is among them: the caller's part.</summary>
    public static IReadOnlyList<(long Person, Fit Fit)> People(Vacancy vacancy, IEnumerable<(long Person, Seeker Seeker)> seekers, int most) =>
        [.. seekers.Select(one => (one.Person, one.Seeker, Score: Points.Of(one.Seeker, vacancy)))
            .Where(one => one.Score >= Least)
            .OrderByDescending(one => one.Score).ThenBy(one => one.Person)
            .Take(most)
            .Select(one => (one.Person, Fit(one.Seeker, vacancy, one.Score)))];

    // What does not fit is not said to.
    private static Fit Fit(Seeker seeker, Vacancy vacancy, int score) => new(vacancy, score, score < Least ? [] : Reasons.Of(seeker, vacancy));

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Place(int Score, DateOnly ClosesOn, long Id)
    {
        public static readonly IComparer<Place> BestFirst = Comparer<Place>.Create(Compare);
        public static readonly IComparer<Place> WorstFirst = Comparer<Place>.Create((one, other) => Compare(other, one));

        private static int Compare(Place one, Place other)
        {
            var byScore = other.Score.CompareTo(one.Score);
            if (byScore != 0) return byScore;
            var byDay = one.ClosesOn.CompareTo(other.ClosesOn);
            return byDay != 0 ? byDay : one.Id.CompareTo(other.Id);
        }
    }
}
