using ChatAssist.Data.Files;

namespace ChatAssist.Bot.Staff.People;

/// <summary>The people of the programme's work: who they are, and the file of each.</summary>
internal static class PeopleParts
{
    public static IServiceCollection AddPeople(this IServiceCollection services) =>
        services.AddSingleton<PeopleSearch>().AddSingleton<PersonFiles>().AddSingleton<PersonActs>().AddSingleton<Answers>()
            .AddSingleton<Fieldwork>().AddSingleton<SpokenNotice>().AddSingleton<Visits>().AddSingleton<Duplicates>().AddSingleton<Merges>().AddSingleton<Fillings>().AddSingleton<Filling>();
}
