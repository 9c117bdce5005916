using Microsoft.Playwright;

namespace ChatAssist.Browser.Tests;

/// <summary>The way of a person by hand, with the clock of the page: arrived, agreed, placed, asked five times, and helped when no pay came.</summary>
public sealed class WholeWayTests(Chromium chromium) : IClassFixture<Chromium>
{
    // Somebody who knows what to do taps or writes in about four seconds: five minutes.
    private const int MostSteps = 75;

    private int steps;

    [Fact]
    public async Task From_arrival_to_the_check_in_that_calls_a_person_in_five_minutes()
    {
        var page = await chromium.Open(1280, 800, ["whatsapp:+50255550107"]);
        var phone = page.Phone("whatsapp:+50255550107");
        await chromium.Service.Morning();

        await Arrives(phone);
        await IsPlaced(phone);
        await Moves(page, phone, "+1 día");
        await TellsThatAllIsWell(phone);
        await Moves(page, phone, "+7 días");
        await TellsThatAllIsWell(phone);
        await Moves(page, phone, "+7 días");
        await TellsThatAllIsWell(phone);
        await Moves(page, phone, "+7 días", "+7 días", "+1 día", "+1 día");
        await TellsThatAllIsWell(phone);
        await Moves(page, phone, "+30 días", "+30 días");
        await Taps(phone, "Sí, ahí sigo", "todo lo acordado");
        await Says(phone, "no me han pagado", "Ya avisé a una persona");

        await page.Picture("simulator-whole-way");
        Assert.InRange(steps, 1, MostSteps);
        Assert.Empty(page.Complaints);
    }

    private async Task Arrives(Phone phone)
    {
        await Says(phone, "hola", "¿Seguimos?");
        await Taps(phone, "Sí, sigamos", "¿Este teléfono");
        await Taps(phone, "Sí, solo yo", "1 de 13");
        await Says(phone, "Ana", "2 de 13");
        await Says(phone, "34", "3 de 13");
        await Says(phone, "Nebaj", "4 de 13");
        for (var question = 5; question <= 13; question++) await Says(phone, "saltar", $"{question} de 13");
        await Says(phone, "saltar", "¿Está todo bien?");
        await Taps(phone, "Sí, todo bien", "¿En qué le ayudo?");
    }

    private async Task IsPlaced(Phone phone)
    {
        await Says(phone, "me contrataron en una panadería", "1 de 7");
        await Says(phone, "Panadería La Bendición", "2 de 7");
        await Says(phone, "hoy", "3 de 7");
        await Says(phone, "Q3,500 al mes", "4 de 7");
        await Says(phone, "48", "5 de 7");
        await Taps(phone, "De palabra", "6 de 7");
        await Taps(phone, "Por mi cuenta", "7 de 7");
        await Taps(phone, "Mejor no", "¿Está todo bien?");
        await Taps(phone, "Sí, todo bien", "¡Qué buena noticia!");
    }

    private async Task TellsThatAllIsWell(Phone phone)
    {
        await Taps(phone, "Sí, ahí sigo", "todo lo acordado");
        await Says(phone, "1", "las horas y el trato");
        await Says(phone, "todo bien", "difícil llegar");
        await Says(phone, "nada", "cómo está");
        await Says(phone, "4", "Gracias por contarme");
    }

    private async Task Moves(SimulatorPage page, Phone phone, params string[] clicks)
    {
        foreach (var click in clicks)
        {
            steps++;
            await page.Page.GetByRole(AriaRole.Button, new() { Name = click }).ClickAsync();
            await page.IsLive();
        }
        await phone.Hears("¿Sigue en el trabajo que empezó?");
    }

    private async Task Says(Phone phone, string text, string answer)
    {
        steps++;
        await phone.Says(text);
        await phone.Hears(answer);
    }

    private async Task Taps(Phone phone, string label, string answer)
    {
        steps++;
        await phone.Taps(label);
        await phone.Hears(answer);
    }
}
