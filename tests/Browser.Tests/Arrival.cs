namespace ChatAssist.Browser.Tests;

/// <summary>People who write to the programme.</summary>
internal static class Arrival
{
    /// <summary>Agrees and says who they are; all other questions are left out.</summary>
    public static async Task<Phone> Arrives(Chromium chromium, string number, string name)
    {
        var phone = await Begins(chromium, number, name);
        for (var question = 4; question <= 13; question++) await Answers(phone, $"{question} de 13", "saltar");
        await phone.Hears("¿Está todo bien?");
        await phone.Taps("Sí, todo bien");
        await phone.Hears("¿En qué le ayudo?");
        return phone;
    }

    /// <summary>Agrees and says who they are; the other questions are open.</summary>
    public static async Task<Phone> Begins(Chromium chromium, string number, string name)
    {
        var phone = await Greets(chromium, number);
        await phone.Taps("Sí, sigamos");
        await phone.Hears("¿Este teléfono");
        await phone.Taps("Sí, solo yo");
        foreach (var (question, answer) in new[] { ("1 de 13", name), ("2 de 13", "34"), ("3 de 13", "Nebaj") }) await Answers(phone, question, answer);
        await phone.Hears("4 de 13");
        return phone;
    }

    /// <summary>Has just written for the first time.</summary>
    public static async Task<Phone> Greets(Chromium chromium, string number)
    {
        var phone = (await chromium.Open(360, 740, [$"whatsapp:{number}"])).Phone($"whatsapp:{number}");
        await phone.Says("hola");
        await phone.Hears("¿Seguimos?");
        return phone;
    }

    /// <summary>Shows the picture of a certificate.</summary>
    public static async Task ShowsCertificate(Chromium chromium, Phone phone, string number)
    {
        await phone.Says("mi diploma");
        await phone.Hears("foto");
        await chromium.Service.SendPicture("whatsapp", number);
        await phone.Hears("La va a ver una persona");
    }

    private static async Task Answers(Phone phone, string question, string answer)
    {
        await phone.Hears(question);
        await phone.Says(answer);
    }
}
