namespace ChatAssist.Conversations.Matching;

/// <summary>The vacancies that may be shown now: open, of companies that were checked, without an open report of a fee.</summary>
public sealed class Board(IReadOnlyList<Vacancy> vacancies)
{
    public static readonly Board Empty = new([]);

    private readonly Dictionary<long, Vacancy> byId = vacancies.ToDictionary(vacancy => vacancy.Id);

    public IReadOnlyList<Vacancy> All => vacancies;

    /// <summary>Null: it is not shown any more.</summary>
    public Vacancy? Find(long id, DateOnly today) => byId.GetValueOrDefault(id) is { } vacancy && vacancy.ClosesOn >= today ? vacancy : null;
}
