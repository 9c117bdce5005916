using ChatAssist.Conversations.Flows;
using ChatAssist.Conversations.Matching;
using ChatAssist.Conversations.Understanding.Numbers;

namespace ChatAssist.Conversations.Tests.Care;

/// <summary>Which vacancy is hidden when somebody tells that money was asked for.</summary>
public sealed class SuspectTests
{
    private static readonly Board Board = new(
    [
        Vacancy(1, "Panadero", "Panadería La Espiga (demostración)"),
        Vacancy(2, "Repartidor", "Panadería La Espiga (demostración)"),
        Vacancy(3, "Albañil", "Limpieza Total"),
        Vacancy(4, "Cocinera", "Hotel Aguas Claras"),
    ]);

    private static readonly CaseFile Looked = CaseFile.Empty with { Seen = new HashSet<long> { 1, 2, 3 }, LastSeen = 3 };

    [Theory]
    [InlineData("en la panaderia la espiga me piden 500 por el puesto de repartidor", 2L)]
    [InlineData("los de la espiga me pidieron 300 por el trabajo de panadero", 1L)]
    [InlineData("me cobran 200 por el trabajo de albañil", 3L)]
    [InlineData("en limpieza total me piden 500 por el trabajo", 3L)]
    [InlineData("en total me piden 500 por el trabajo", null)] // one word of a name is no name
    [InlineData("la espiga me pide 500 por el trabajo", null)] // two jobs there, neither shown last
    [InlineData("el hotel aguas claras me pide 500 por el trabajo", null)] // never shown to this person
    [InlineData("me pidieron 500 por el trabajo", null)]
    public void The_one_that_is_named_is_meant(string text, long? vacancy) => Assert.Equal(vacancy, Report(text, Looked).Vacancy);

    [Fact]
    public void Of_several_of_one_company_the_one_that_was_shown_last_is_meant() =>
        Assert.Equal(2, Report("la espiga me pide 500 por el trabajo", Looked with { LastSeen = 2 }).Vacancy);

    [Theory]
    [InlineData("me pidieron 500 por el trabajo", 3L)]
    [InlineData("me piden 500 por el trabajo de panadero", 1L)]
    public void Right_after_a_card_the_card_is_meant_unless_another_is_named(string text, long vacancy) =>
        Assert.Equal(vacancy, Report(text, Looked, new VacanciesFlow().Store(new VacanciesFlow.State.Shown(3))).Vacancy);

    [Theory]
    [InlineData(ApplicationStatus.Sent, 4L)]
    [InlineData(ApplicationStatus.Refused, null)]
    public void Else_the_only_application_that_is_open_is_meant(ApplicationStatus status, long? vacancy) =>
        Assert.Equal(vacancy, Report("me pidieron 500 por el trabajo", Applied(status)).Vacancy);

    [Fact]
    public void Of_two_open_applications_none_is_meant() =>
        Assert.Null(Report("me pidieron 500 por el trabajo", Applied(ApplicationStatus.Sent, ApplicationStatus.Interested)).Vacancy);

    [Fact]
    public void The_company_is_named_as_we_know_it() =>
        Assert.Equal("Panadería La Espiga (demostración)", Report("la espiga me pidio 300 por el trabajo de panadero", Looked).Company);

    private static CaseFile Applied(params ApplicationStatus[] statuses) => CaseFile.Empty with
    {
        Applications = [.. statuses.Select((status, i) => new Application($"{i + 1}", 4 - i, $"Trabajo {i}", $"Empresa {i}", status, new DateOnly(2026, 11, 20)))],
    };

    private static Effect.ReportScam Report(string text, CaseFile file, Frame? open = null)
    {
        var chat = World.Agreed();
        var facts = World.Facts(chat with { Session = chat.Session with { Active = open } }) with { File = file, Board = Board };
        return Assert.Single(World.Stage.Take(new Input.Message(text), facts).Effects.OfType<Effect.ReportScam>());
    }

    private static Vacancy Vacancy(long id, string title, string company) => new(id, title, company, "7512", "0101", new Money(4000, PayPeriod.Month), new DateOnly(2026, 12, 31));
}
