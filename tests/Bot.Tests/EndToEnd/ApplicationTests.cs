using System.Globalization;

namespace ChatAssist.Bot.Tests.EndToEnd;

/// <summary>From "hay chamba?" to an application, an interview and a job.</summary>
public sealed class ApplicationTests
{
    internal static readonly string[] Wants = ["hay chamba?", "2", "me interesa", "sí", "solo yo", "sí"];

    internal static readonly string[] Profile =
    [
        "Juan", "41", "Jocotenango, Sacatepequez", "octubre 2026", "panadero 6 años", "3", "hornear pan y manejo carro", "español", "panadero de dia donde sea", "si",
        "nada", "nada", "a cualquier hora", "2", "si",
    ];

    internal static readonly string[] Cv = ["Juan Pérez", "sí", "así está bien"];

    [Theory]
    [InlineData(On.Sqlite, "whatsapp")]
    [InlineData(On.Postgres, "whatsapp")]
    [InlineData(On.Sqlite, "sms")]
    [InlineData(On.Postgres, "sms")]
    public async Task A_job_that_was_seen_is_asked_for_answered_and_begun(On on, string channel)
    {
        await using var store = Store.New(on);
        await using var service = await Demo.Start(store);
        var juan = new SimulatedPerson(service, "+50255551001");
        foreach (var said in Wants.Concat(Profile).Concat(Cv).Append("sí")) await juan.Says(channel, said);
        await service.Idle();
        var company = new SimulatedPerson(service, (await store.Texts("SELECT c.phone FROM applications a JOIN vacancies v ON v.id = a.vacancy_id JOIN companies c ON c.id = v.company_id"))[0]);

        var asked = await Comes(company, "Juan");
        foreach (var said in new[] { "entrevista", InSixDays(asked.At), "9:00", "la entrada, con don Beto" }) await company.Says(channel, said);
        await Comes(juan, "Le tengo una respuesta");
        Assert.Contains("don Beto", (await juan.Says(channel, "sí")).Text, StringComparison.Ordinal);
        await juan.Says(channel, "ahí voy");
        await Comes(juan, "9:00");
        await Comes(juan, "le fue");
        await juan.Says(channel, "me contrataron");

        Assert.Equal(["hired message"], await store.Texts("SELECT status || ' ' || recipient FROM applications"));
        Assert.Equal(["application-closed", "application-sent", "interview"], await store.Texts("SELECT kind FROM programme_events ORDER BY kind"));
        // What is filled in already is the company, and how the job was found.
        Assert.Equal(["employer", "found", "hello", "own"], await store.Texts("SELECT a.question FROM submission_answers a JOIN submissions s ON s.id = a.submission_id WHERE s.form = 'placement' ORDER BY a.question"));
    }

    private static string InSixDays(DateTimeOffset at) => at.AddDays(6).ToString("d 'de' MMMM 'de' yyyy", CultureInfo.GetCultureInfo("es-GT"));

    // Hour by hour, until that comes. What came before it is the end of the last answer: on SMS it may be two messages. Over WhatsApp
    // it may wait for an answer to the invitation to read it.
    internal static async Task<SimulatedPerson.Line> Comes(SimulatedPerson person, string words)
    {
        var heard = await person.Hears();
        for (var hour = 0; hour < 24 * 8; hour++)
        {
            if (heard.LastOrDefault(line => line.Text.Contains(words, StringComparison.Ordinal)) is { } line) return line;
            heard = heard.LastOrDefault(line => line.Taps?.Options is [{ Id: "unseen.read" }]) is { } invited
                ? [await person.Taps(invited, invited.Taps!.Options[0])]
                : await person.Waits(TimeSpan.FromHours(1));
        }
        throw new InvalidOperationException($"'{words}' did not come in eight days.");
    }
}
