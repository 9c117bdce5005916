using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Flows;

/// <summary>The vacancy that somebody means who was asked for money. Where it is not sure which, none is: a person finds out.</summary>
internal sealed record Suspect(long Vacancy, string Title, string Company)
{
    /// <summary>The one that the words name; else the card that was just shown, else the one application that is open.</summary>
    public static Suspect? In(string words, Facts facts) => Named(words, facts) ?? Card(facts) ?? Applied(facts);

    /// <summary>The one that the words name, by its company or its title; of several of them the one that was shown last.</summary>
    public static Suspect? Named(string words, Facts facts)
    {
        var said = $" {Plain.Of(words)} ";
        var all = Known(facts).ToList();
        var named = all.Where(one => NamesCompany(said, one.Company)).ToList() is { Count: > 0 } ofCompany ? ofCompany : [.. all.Where(one => Names(said, one.Title))];
        if (named.Where(one => Names(said, one.Title)).ToList() is { Count: > 0 } both) named = both;
        return named is [var only] ? only : named.FirstOrDefault(one => one.Vacancy == facts.File.LastSeen);
    }

    private static Suspect? Card(Facts facts) => facts.Chat.Session.Paused?.Flow == VacanciesFlow.Name
        ? Known(facts).FirstOrDefault(one => one.Vacancy == facts.File.LastSeen)
        : null;

    private static Suspect? Applied(Facts facts) =>
        facts.File.Applications.Where(one => one.IsOpen).ToList() is [var only] ? new Suspect(only.Vacancy, only.Title, only.Company) : null;

    // What the person saw or applied for; a vacancy that is hidden by now only by its application.
    private static IEnumerable<Suspect> Known(Facts facts) => facts.File.Applications.Select(one => new Suspect(one.Vacancy, one.Title, one.Company))
        .Concat(facts.Board.All.Where(one => facts.File.Seen.Contains(one.Id)).Select(one => new Suspect(one.Id, one.Title, one.Company)))
        .DistinctBy(one => one.Vacancy);

    // "Panadería La Espiga (demo)" is called "la Espiga" too; one word alone may mean anything.
    private static bool NamesCompany(string said, string company)
    {
        var name = company.Split('(')[0].Trim();
        return Names(said, name) || (name.Split(' ', 2) is [_, var rest] && rest.Contains(' ', StringComparison.Ordinal) && Names(said, rest));
    }

    private static bool Names(string said, string name) => Plain.Of(name) is { Length: > 0 } plain && said.Contains($" {plain} ", StringComparison.Ordinal);
}
