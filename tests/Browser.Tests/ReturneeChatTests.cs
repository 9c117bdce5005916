using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatAssist.Browser.Tests;

/// <summary>A returnee's chats, in the browser as on a phone.</summary>
public sealed class ReturneeChatTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task The_profile_is_answered_by_taps_and_words_on_a_small_screen()
    {
        var page = await chromium.Open(360, 740, ["whatsapp:+50255550101"]);
        var phone = page.Phone("whatsapp:+50255550101");
        await Expect(phone.Section.GetByText("Escriba hola")).ToBeVisibleAsync();

        await phone.Says("hola");
        await phone.Hears("¿Seguimos?");
        await page.Picture("simulator-consent");
        await phone.Taps("Sí, sigamos");
        await phone.Hears("¿Este teléfono lo usa solo usted?");
        await phone.Taps("Sí, solo yo");
        await Answers(phone, ("1 de 13", "Ana"), ("2 de 13", "34"), ("3 de 13", "Nebaj"), ("4 de 13", "marzo de 2026"), ("5 de 13", "cocina"), ("¿Cuál de estos trabajos", "1"), ("6 de 14", "6"));
        await phone.Hears("7 de 14");
        await phone.OpensList();
        await page.Picture("simulator-profile");
        await phone.Taps("Básicos");
        await Answers(phone, ("8 de 14", "saltar"), ("9 de 14", "español e ixil"), ("10 de 14", "cocina cerca, de día"), ("También entendí", "sí"), ("11 de 14", "nada"), ("12 de 14", "nada"), ("13 de 14", "2"));
        await phone.Hears("14 de 14");
        await phone.OpensList();
        await phone.Taps("Mujer");
        await phone.Hears("Horario: De día");
        await phone.Taps("Sí, todo bien");
        await phone.Hears("¿En qué le ayudo?");
        await phone.OpensList();
        await Expect(phone.Received.Last.Locator("button"))
            .ToHaveTextAsync(["Empleos", "Cursos", "Mi CV", "Mis datos", "Hablar con alguien", "Por hoy no más", "Consejos"]);
        await page.Picture("simulator-menu");
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task A_job_comes_with_why_it_fits_and_is_wanted_with_a_tap()
    {
        var page = await chromium.Open(360, 1000, ["whatsapp:+50255550108"]);
        var phone = page.Phone("whatsapp:+50255550108");

        await phone.Says("hola");
        await phone.Taps("Sí, sigamos");
        await phone.Hears("¿Este teléfono lo usa solo usted?");
        await phone.Taps("Sí, solo yo");
        await phone.Hears("1 de 13");
        await phone.Says("menú");
        await phone.Hears("¿En qué le ayudo?");
        await phone.Says("hay chamba?");
        await phone.Hears("horas a la semana");
        await phone.Taps("Me interesa");
        await phone.Hears("Para pedirlo va su currículum");
        await page.Picture("simulator-vacancy");
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task Two_phones_stand_side_by_side_and_a_day_later_the_half_done_profile_is_remembered()
    {
        var page = await chromium.Open(1280, 800, ["whatsapp:+50255550102", "sms:+50255550103"]);
        var (whatsApp, sms) = (page.Phone("whatsapp:+50255550102"), page.Phone("sms:+50255550103"));

        await whatsApp.Says("hola");
        await sms.Says("hola");
        await sms.Hears("1. Si\n2. Empleos\n3. Persona");
        await Expect(sms.Received.Last.Locator(".about")).ToContainTextAsync("GSM-7");
        await whatsApp.Taps("Sí, sigamos");
        await whatsApp.Taps("Sí, solo yo");
        await whatsApp.Hears("1 de 13");
        await whatsApp.Says("Ana");
        await whatsApp.Hears("2 de 13");
        await sms.Says("1");
        await sms.Hears("1. Solo yo\n2. Varios\n3. No digo");

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "+1 día" }).ClickAsync();
        await whatsApp.Hears("Quedamos a medias");
        await page.Picture("simulator-two-phones");
        // The reminder comes at its hour, which may be of the first day or of the second.
        await whatsApp.Says("gracias");
        await Expect(whatsApp.Section.Locator(".day")).ToHaveCountAsync(2);
        Assert.Empty(page.Complaints);
    }

    [Fact]
    public async Task Words_of_danger_are_answered_with_a_receipt()
    {
        var page = await chromium.Open(360, 740, ["whatsapp:+50255550104"]);
        var phone = page.Phone("whatsapp:+50255550104");

        await phone.Says("hola");
        await phone.Hears("¿Seguimos?");
        await phone.Says("me están extorsionando");
        await phone.Hears("Recibí su mensaje y me importa. Ya avisé a una persona.");
        await page.Picture("simulator-safety");
    }

    [Fact]
    public async Task A_tap_under_an_old_question_is_still_sent()
    {
        var page = await chromium.Open(360, 740, ["whatsapp:+50255550105"]);
        var phone = page.Phone("whatsapp:+50255550105");

        await phone.Says("hola");
        await phone.Taps("Sí, sigamos");
        await phone.Hears("¿Este teléfono lo usa solo usted?");
        await phone.Section.GetByRole(AriaRole.Button, new() { Name = "Sí, sigamos" }).ClickAsync();
        await Expect(phone.Sent).ToContainTextAsync(["hola", "Sí, sigamos", "Sí, sigamos"]);
    }

    [Fact]
    public async Task A_voice_note_is_answered()
    {
        var page = await chromium.Open(360, 740, ["whatsapp:+50255550106"]);
        var phone = page.Phone("whatsapp:+50255550106");

        await phone.Says("hola");
        await phone.Hears("¿Seguimos?");
        await phone.Taps("Nota de voz");
        await phone.Hears("no oigo audios");
    }

    private static async Task Answers(Phone phone, params (string Question, string Answer)[] chat)
    {
        foreach (var (question, answer) in chat)
        {
            await phone.Hears(question);
            await phone.Says(answer);
        }
    }
}
