using System.Globalization;
using ChatAssist.Bot.Settings;
using ChatAssist.Data;

namespace ChatAssist.Bot.Import;

/// <summary>The kinds of file there are, each with what its rows are checked against.</summary>
internal sealed class ImportKinds(
    Companies companies, Vacancies vacancies, Courses courses, Conversations.Knowledge.Content content, ProgrammeSettings programme, OwnAddresses ours)
{
    private static readonly string[] Names = ["people", "events", "placements", "companies", "contacts", "vacancies", "providers", "courses", "services"];

    /// <exception cref="InvalidDataException">There is no such kind.</exception>
    public async Task<ImportKind> Of(string name, DateOnly today, CancellationToken ct) => name switch
    {
        "people" => new PeopleFile(ours, programme),
        "events" => new EventsFile(),
        "placements" => new PlacementsFile(),
        "companies" => new CompaniesFile(),
        "contacts" => new ContactsFile(),
        "vacancies" => new VacanciesFile(content, await companies.Known(ct), await vacancies.Known(today.ToString("O", CultureInfo.InvariantCulture), ct)),
        "providers" => new ProvidersFile(),
        "courses" => new CoursesFile(content, (await courses.Providers(ct)).ToHashSet(StringComparer.Ordinal)),
        "services" => new ServicesFile(content),
        _ => throw new InvalidDataException($"there is no kind of file '{name}'; there are {string.Join(", ", Names)}"),
    };
}
